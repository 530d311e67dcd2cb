topic-dau-tu = Investment
agency-so = Department
