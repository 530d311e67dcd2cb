kind-news = Tin mới
kind-news = Tin nóng
