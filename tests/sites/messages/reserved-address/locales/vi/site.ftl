topic-dau-tu = Tên topic-dau-tu
