site-name = Information extérieure
topic-coffee = Café
topic-culture = Culture
topic-nature = Nature
agency-province = Bureau provincial
agency-museum = Musée provincial
