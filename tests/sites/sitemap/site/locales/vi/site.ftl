site-name = Đối ngoại
topic-dau-tu = Đầu tư
