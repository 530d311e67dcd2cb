site-name = Đối ngoại
topic-dau-tu = Đầu tư
topic-trong = Chưa có bài
