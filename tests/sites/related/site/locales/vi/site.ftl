site-name = Đối ngoại
topic-dau-tu = Đầu tư
topic-van-hoa = Văn hóa
