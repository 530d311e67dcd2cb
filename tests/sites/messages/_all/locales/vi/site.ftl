agency-ngoai-vu = Sở Ngoại vụ
topic-dau-tu = Đầu tư
site-name Chuyên trang
