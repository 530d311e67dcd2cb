# Mots propres à ce site : son nom, ses thèmes, les organismes.

site-name = Information extérieure
place-name = Đắk Lắk
country-name = Viêt Nam
# Noms qui ne se coupent pas en fin de ligne dans les titres, les résumés et les menus.
unbreakable = Đắk Lắk, Viêt Nam, Việt Nam, Buôn Ma Thuột, Tuy Hòa, Phú Yên, Buôn Đôn, Yok Đôn, Chư Yang Sin, Ê Đê, Gia Rai, Mũi Điện, Khánh Hòa, Gành Đá Đĩa

## Thèmes

topic-foreign-information = Travail d’information extérieure
topic-administration = Territoire et administration
topic-investment = Investissement
topic-trade = Commerce
topic-coffee = Café
topic-culture = Culture
topic-tourism = Tourisme
topic-environment = Environnement
topic-border = Frontière
topic-overseas-vietnamese = Vietnamiens de l’étranger

## Organismes

agency-vpubnd = Bureau du Comité populaire provincial (jusqu’en juin 2025)
agency-vpubnd-2025 = Bureau du Comité populaire provincial
agency-so-vhttdl = Service de la Culture, des Sports et du Tourisme (jusqu’en juin 2025)
agency-so-vhttdl-2025 = Service de la Culture, des Sports et du Tourisme
agency-so-nnmt-2025 = Service de l’Agriculture et de l’Environnement
agency-so-tc-2025 = Service des Finances
