site-name = Foreign
topic-dau-tu = Investment
topic-van-hoa = Culture
