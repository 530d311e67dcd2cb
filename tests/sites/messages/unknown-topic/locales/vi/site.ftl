topic-dau-tu = Tên topic-dau-tu
topic-van-hoa = Tên topic-van-hoa
