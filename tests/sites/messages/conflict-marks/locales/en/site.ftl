site-name = Đắk Lắk
