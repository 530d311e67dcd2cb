site-name = Foreign
agency-so = Department
topic-a = Topic
