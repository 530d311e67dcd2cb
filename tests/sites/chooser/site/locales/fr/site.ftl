site-name = Dak Lak (en français)
