site-name = Étranger
