# Từ ngữ riêng của trang: tên trang, chủ đề, cơ quan.

site-name = Trang mới
topic-community = Cộng đồng
agency-office = Văn phòng
