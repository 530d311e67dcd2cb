site-name = Foreign
topic-dau-tu = Investment
