loi-chao = Kính chào quý độc giả
