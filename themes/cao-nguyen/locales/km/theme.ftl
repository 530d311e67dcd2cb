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

## Moved and missing pages

theme-moved = ទំព័រនេះបានផ្លាស់ប្ដូរអាសយដ្ឋាន។
theme-moved-to = ទៅកាន់អាសយដ្ឋានថ្មី
theme-not-found = គ្មានទំព័រនៅអាសយដ្ឋាននេះទេ។
theme-not-found-do = អាសយដ្ឋានអាចវាយខុស ឬទំព័រលែងមានហើយ។ សូមរកមើលក្នុងផ្នែកទាំងនេះ៖
theme-home = ទំព័រដើម
