site-name = 대외 정보
topic-coffee = 커피
topic-culture = 문화
topic-nature = 자연
agency-province = 성 사무국
agency-museum = 성 박물관
