site-name = Foreign
agency-so-tt = Department of Information
agency-so-vh = Department of Culture, Sports and Tourism
agency-so-kh = Department of Planning
