agency-ngoai-vu = Name agency-ngoai-vu
agency-cong-thuong = Name agency-cong-thuong
