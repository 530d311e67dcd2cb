# Words of this site: its name, topics, agencies.

site-name = A new site
topic-community = Community
agency-office = Office
