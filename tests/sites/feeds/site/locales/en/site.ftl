site-name = Foreign
topic-a = Topic A
