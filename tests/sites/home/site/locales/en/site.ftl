site-name = Dak Lak Abroad
