site-name = ข้อมูลต่างประเทศ
topic-coffee = กาแฟ
topic-culture = วัฒนธรรม
topic-nature = ธรรมชาติ
agency-province = สำนักงานจังหวัด
agency-museum = พิพิธภัณฑ์จังหวัด
