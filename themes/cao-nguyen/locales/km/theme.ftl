# reviewed: no

## Frame

theme-skip = ទៅកាន់ខ្លឹមសារ
theme-menu = ម៉ឺនុយ
theme-sections = ផ្នែក
theme-languages = ភាសា
theme-breadcrumb = ទីតាំងទំព័រនេះ
theme-about = អំពីគេហទំព័រនេះ
theme-topics = ប្រធានបទ
theme-agencies = ស្ថាប័ន
theme-feeds = បណ្ដាញព័ត៌មាន
theme-published-by = បោះពុម្ពផ្សាយដោយ
theme-address = អាសយដ្ឋានទំព័រនេះ៖

## Home

theme-latest = ថ្មីៗ
theme-earlier = មុននេះ
theme-other-languages = មានតែជាភាសាផ្សេង
theme-partners = សម្រាប់ប្រព័ន្ធផ្សព្វផ្សាយដៃគូ

## Lists

theme-sections-here = ក្នុងផ្នែកនេះ
theme-pages = ទំព័រព័ត៌មាន
theme-all = អត្ថបទទាំងអស់
theme-items = អត្ថបទ { $n }
theme-also-in = មានជា៖
theme-page-of = ទំព័រ { $n } នៃ { $total }
theme-newer = ថ្មីជាង
theme-older = ចាស់ជាង
theme-follow = តាមដានបញ្ជីនេះ៖
theme-agency-from = ដំណើរការតាំងពី { $date }
theme-agency-until = ដំណើរការរហូតដល់ { $date }
theme-agency-successor = ស្ថាប័នបន្ត៖

## Articles

theme-updated = ធ្វើបច្ចុប្បន្នភាព { $date }
theme-this-version = ផ្សាយជាភាសានេះ { $date }
theme-minutes = អាន { $n } នាទី
theme-read-in = អានអត្ថបទនេះជា
theme-missing-in = មិនទាន់មានជាភាសា៖
theme-contents = ក្នុងទំព័រនេះ
theme-authors = និពន្ធដោយ៖
theme-original = នេះជាអត្ថបទបកប្រែ។ ច្បាប់ដើម៖
theme-original-holds = ប្រសិនបើអត្ថបទទាំងពីរខុសគ្នា ត្រូវយកច្បាប់ដើមជាគោល។
theme-stale = ច្បាប់ដើមបានផ្លាស់ប្តូរក្រោយការបកប្រែនេះ។
theme-stale-since = ការបកប្រែនេះធ្វើបច្ចុប្បន្នភាពចុងក្រោយ៖ { $date }។
theme-stale-original = អានច្បាប់ដើម
theme-text-topics = ប្រធានបទ៖
theme-tags = ពាក្យគន្លឹះ៖
theme-cite = ដកស្រង់ទំព័រនេះ៖
theme-mistake = ឃើញកំហុសមែនទេ?
theme-mistake-do = សូមប្រាប់យើង។ យើងនឹងកែតម្រូវ ហើយបញ្ជាក់កាលបរិច្ឆេទនៃការកែ។
theme-report = សរសេរមកយើងអំពីទំព័រនេះ
theme-contact = របៀបទាក់ទងយើង៖
theme-related = អានបន្ត

## Galleries

theme-gallery = រូបភាព
theme-picture-of = រូបភាពទី { $n } ក្នុងចំណោម { $total }
theme-picture-before = រូបភាពមុន
theme-picture-after = រូបភាពបន្ទាប់
theme-to-gallery = ត្រឡប់ទៅកម្រងរូបភាព
theme-full-size = ទំហំពេញ

## Search

theme-search = ស្វែងរក
theme-search-label = ពាក្យដែលចង់ស្វែងរក
theme-search-section = ផ្នែក
theme-search-sections = គ្រប់ផ្នែក
theme-search-topic = ប្រធានបទ
theme-search-topics = គ្រប់ប្រធានបទ
theme-search-found = រកឃើញ { $n } អត្ថបទ
theme-search-none = សូមសាកល្បងប្រើពាក្យតិចជាងនេះ ពិនិត្យអក្ខរាវិរុទ្ធ ឬស្វែងរកក្នុងគ្រប់ផ្នែក។
theme-search-instead = គ្មានអត្ថបទណាមានពាក្យ «{ $typed }» ទេ។ ខាងក្រោមនេះជាលទ្ធផលសម្រាប់៖ { $taken }
theme-search-more = បង្ហាញលទ្ធផលបន្ថែម
theme-search-loading = កំពុងស្វែងរក…
theme-search-failed = មិនអាចទាញទិន្នន័យស្វែងរកបានទេ។ សូមពិនិត្យការតភ្ជាប់ រួចផ្ទុកទំព័រនេះឡើងវិញ។
theme-search-unscripted = ប្រអប់ស្វែងរកត្រូវការ JavaScript៖ ការស្វែងរកធ្វើឡើងនៅលើឧបករណ៍របស់អ្នកផ្ទាល់ ហើយពាក្យដែលអ្នកវាយមិនត្រូវបានផ្ញើទៅកន្លែងណាឡើយ។ កម្មវិធីរុករកនេះបានបិទ JavaScript សូមស្វែងរកក្នុងបញ្ជីខាងក្រោម។

## Moved and missing pages

theme-moved-to = ទៅកាន់អាសយដ្ឋានថ្មី
theme-not-found = គ្មានទំព័រនៅអាសយដ្ឋាននេះទេ។
theme-not-found-do = អាសយដ្ឋានអាចវាយខុស ឬទំព័រលែងមានហើយ។ សូមរកមើលក្នុងផ្នែកទាំងនេះ៖
theme-home = ទំព័រដើម
