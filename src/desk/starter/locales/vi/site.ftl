# Từ ngữ riêng của chuyên trang: tên chuyên trang, chủ đề, cơ quan.

site-name = Trang mới
topic-community = Cộng đồng
agency-office = Văn phòng
