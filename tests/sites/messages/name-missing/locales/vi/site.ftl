agency-ngoai-vu = Tên agency-ngoai-vu
