# Words of this site: its name, topics, agencies.

site-name = Foreign Information
place-name = Đắk Lắk
country-name = Viet Nam
# Names that do not break at the end of a line in titles, summaries and menus.
unbreakable = Đắk Lắk, Việt Nam, Viet Nam, Buôn Ma Thuột, Tuy Hòa, Phú Yên, Buôn Đôn, Yok Đôn, Chư Yang Sin, Ê Đê, Gia Rai, Mũi Điện, Lắk Lake, Khánh Hòa, East Sea, Gành Đá Đĩa, Ha Noi, Hanoi

## Topics

topic-foreign-information = Foreign information work
topic-administration = Boundaries and administration
topic-investment = Investment
topic-trade = Trade
topic-coffee = Coffee
topic-culture = Culture
topic-tourism = Tourism
topic-environment = Environment
topic-border = Border
topic-overseas-vietnamese = Vietnamese abroad

## Agencies

agency-vpubnd = Office of the Provincial People’s Committee (until June 2025)
agency-vpubnd-2025 = Office of the Provincial People’s Committee
agency-so-vhttdl = Department of Culture, Sports and Tourism (until June 2025)
agency-so-vhttdl-2025 = Department of Culture, Sports and Tourism
agency-so-nnmt-2025 = Department of Agriculture and Environment
agency-so-tc-2025 = Department of Finance
