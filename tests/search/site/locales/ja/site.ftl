site-name = 対外情報
topic-coffee = コーヒー
topic-culture = 文化
topic-nature = 自然
agency-province = 省事務局
agency-museum = 省博物館
