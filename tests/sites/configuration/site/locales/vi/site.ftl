topic-dau-tu = Đầu tư
agency-so = Sở
