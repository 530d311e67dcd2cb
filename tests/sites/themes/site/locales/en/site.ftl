site-name = Foreign
