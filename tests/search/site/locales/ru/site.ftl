site-name = Внешняя информация
topic-coffee = Кофе
topic-culture = Культура
topic-nature = Природа
agency-province = Канцелярия провинции
agency-museum = Музей провинции
