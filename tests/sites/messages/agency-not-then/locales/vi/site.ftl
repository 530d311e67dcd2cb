agency-ngoai-vu = Tên agency-ngoai-vu
agency-cong-thuong = Tên agency-cong-thuong
