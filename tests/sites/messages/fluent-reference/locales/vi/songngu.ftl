kind-news = { kind-new } mới
