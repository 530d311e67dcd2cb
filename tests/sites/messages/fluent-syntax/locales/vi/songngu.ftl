kind-news Tin mới
