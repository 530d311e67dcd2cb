site-name = ຂໍ້ມູນຕ່າງປະເທດ
topic-coffee = ກາເຟ
topic-culture = ວັດທະນະທຳ
topic-nature = ທຳມະຊາດ
agency-province = ຫ້ອງການແຂວງ
agency-museum = ຫໍພິພິທະພັນແຂວງ
