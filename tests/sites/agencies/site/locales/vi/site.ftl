site-name = Đối ngoại
agency-so-tt = Sở Thông tin và Truyền thông
agency-so-vh = Sở Văn hóa, Thể thao và Du lịch
agency-so-kh = Sở Kế hoạch
