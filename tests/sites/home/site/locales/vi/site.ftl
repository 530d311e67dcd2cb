site-name = Đắk Lắk đối ngoại
