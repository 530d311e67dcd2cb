site-name = Dak Lak
