<<<<<<< HEAD
site-name = Đắk Lắk
=======
site-name = Tỉnh Đắk Lắk
>>>>>>> ban-moi
