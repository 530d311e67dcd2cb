site-name = Đối ngoại
topic-a = Chủ đề
