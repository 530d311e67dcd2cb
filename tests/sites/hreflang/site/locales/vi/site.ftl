site-name = Đối ngoại
