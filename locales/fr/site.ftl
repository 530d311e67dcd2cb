# Mots propres à ce site : son nom, ses thèmes, les organismes.

site-name = Information extérieure
place-name = Đắk Lắk
country-name = Viêt Nam

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
