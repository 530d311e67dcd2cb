site-name = Đối ngoại
agency-so = Sở
topic-a = Chủ đề
