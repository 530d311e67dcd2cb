site-name = Thông tin đối ngoại
topic-coffee = Cà phê
topic-culture = Văn hóa
topic-nature = Thiên nhiên
agency-province = Văn phòng tỉnh
agency-museum = Bảo tàng tỉnh
