topic-dau-tu = Name topic-dau-tu
topic-van-hoa = Name topic-van-hoa
