own-foot = Chân trang của giao diện
