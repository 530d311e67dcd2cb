site-name = Foreign information
topic-coffee = Coffee
topic-culture = Culture
topic-nature = Nature
agency-province = Provincial office
agency-museum = Provincial museum
