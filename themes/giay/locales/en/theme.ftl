# reviewed: no

## Frame

theme-skip = Skip to main content
theme-sections = Sections
theme-languages = Languages
theme-breadcrumb = You are here
theme-about = About this service
theme-topics = Topics
theme-agencies = Agencies
theme-feeds = News feeds (RSS)
theme-published-by = Published by
theme-address = Address of this page:

## Home

theme-latest = Latest
theme-other-languages = Only in other languages
theme-partners = For partner media

## Lists

theme-sections-here = In this section
theme-pages = Information pages
theme-all = All articles
theme-items = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
theme-also-in = Also in:
theme-page-of = Page { $n } of { $total }
theme-newer = Newer
theme-older = Older
theme-follow = Follow this list:
theme-agency-from = Active since { $date }
theme-agency-until = Active until { $date }
theme-agency-successor = Succeeded by:

## Articles

theme-updated = Updated { $date }
theme-this-version = Published in this language { $date }
theme-contents = On this page
theme-authors = Written by:
theme-original = This is a translation. Original:
theme-original-holds = If the two differ, the original holds.
theme-stale = The text that this was translated from has changed since.
theme-stale-since = This translation was last brought up to date on { $date }.
theme-stale-original = Read the original
theme-text-topics = Topics:
theme-tags = Keywords:
theme-cite = Cite this page:
theme-mistake = Found a mistake?
theme-mistake-do = Please tell us. We will correct it and give the date of the correction.
theme-report = Write to us about this page
theme-related = Read next

## Search

theme-search = Search
theme-search-label = Search for
theme-search-section = Section
theme-search-sections = All sections
theme-search-topic = Topic
theme-search-topics = All topics
theme-search-found = Results: { $n }
theme-search-none = Try fewer words, check the spelling, or search all sections. Marks on letters may be left out.
theme-search-instead = No article has “{ $typed }”; these are the results for: { $taken }.
theme-search-more = More results
theme-search-loading = Searching…
theme-search-failed = The search could not be loaded. Please check the connection, then reload this page.
theme-search-unscripted = The search field needs JavaScript: searching happens on your own device, and what you type is sent to nobody. JavaScript is off in this browser; the lists below lead on.

## Moved and missing pages

theme-moved-to = Go to its new address
theme-not-found = There is no page at this address.
theme-not-found-do = It may have been mistyped, or the page may be gone. Please look in these sections:
theme-home = Home page
theme-gallery = Pictures
theme-picture-of = Picture { $n } of { $total }
theme-picture-before = Previous picture
theme-picture-after = Next picture
theme-to-gallery = Back to the gallery
