site-name = 对外
