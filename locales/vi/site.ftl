# Từ ngữ riêng của chuyên trang này: tên chuyên trang, chủ đề, cơ quan.

site-name = Thông tin đối ngoại
place-name = Đắk Lắk
country-name = Việt Nam
# Tên riêng không bị ngắt ở cuối dòng trong tiêu đề, tóm tắt, danh mục.
unbreakable = Đắk Lắk, Việt Nam, Buôn Ma Thuột, Tuy Hòa, Phú Yên, Buôn Đôn, Yok Đôn, Chư Yang Sin, Ê Đê, Gia Rai, Mũi Điện, Hồ Lắk, Khánh Hòa, Biển Đông, Tây Nguyên, Gành Đá Đĩa, Hà Nội, TP. Hồ Chí Minh

## Chủ đề

topic-foreign-information = Công tác thông tin đối ngoại
topic-administration = Địa giới và bộ máy
topic-investment = Đầu tư
topic-trade = Thương mại
topic-coffee = Cà phê
topic-culture = Văn hóa
topic-tourism = Du lịch
topic-environment = Môi trường
topic-border = Biên giới
topic-overseas-vietnamese = Người Việt Nam ở nước ngoài

## Cơ quan

agency-vpubnd = Văn phòng Ủy ban nhân dân tỉnh (đến tháng 6 năm 2025)
agency-vpubnd-2025 = Văn phòng Ủy ban nhân dân tỉnh
agency-so-vhttdl = Sở Văn hóa, Thể thao và Du lịch (đến tháng 6 năm 2025)
agency-so-vhttdl-2025 = Sở Văn hóa, Thể thao và Du lịch
agency-so-nnmt-2025 = Sở Nông nghiệp và Môi trường
agency-so-tc-2025 = Sở Tài chính
