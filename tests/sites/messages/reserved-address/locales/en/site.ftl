topic-dau-tu = Name topic-dau-tu
