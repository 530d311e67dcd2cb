site-name = 对外信息
topic-coffee = 咖啡
topic-culture = 文化
topic-nature = 自然
agency-province = 省办公厅
agency-museum = 省博物馆
