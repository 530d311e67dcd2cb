# Reviewed by a native reader: no

kind-news = ព័ត៌មាន
kind-feature = អត្ថបទពិសេស
kind-clip = វីដេអូ និងសំឡេង
kind-gallery = កម្រងរូបភាព
kind-page = ទំព័រ

alert-note = កំណត់សម្គាល់
alert-tip = គន្លឹះ
alert-important = សំខាន់
alert-warning = ការព្រមាន
alert-caution = ប្រយ័ត្ន

notes-title = កំណត់ចំណាំ
note-back = ត្រឡប់ទៅកន្លែងកំណត់ចំណាំ { $n } ក្នុងអត្ថបទ
note-ref = កំណត់ចំណាំ { $n }
table-label = តារាង អាចរំកិលទៅឆ្វេងស្តាំបាន
task-done = រួចរាល់
task-open = មិនទាន់រួច
details-label = ព័ត៌មានលម្អិត
clip-transcript = ប្រតិចារិក
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] kB
    [gb] GB
   *[mb] MB
}

page-number = ទំព័រ { $number }
topics-title = ប្រធានបទ
agencies-title = ស្ថាប័ន
topics-description = ប្រធានបទទាំងអស់នៅលើ { $site }។
agencies-description = ស្ថាប័នទាំងអស់ដែលមានអត្ថបទនៅលើ { $site }។
search-title = ស្វែងរក
search-description = ស្វែងរកអត្ថបទនៅលើ { $site }។
topic-description = អត្ថបទអំពីប្រធានបទ «{ $name }»។
agency-description = អត្ថបទរបស់ { $name }។
section-description = { $name }៖ អត្ថបទនៅលើ { $site }។
home-description = { $site }៖ អត្ថបទថ្មីៗជាភាសាខ្មែរ។
by-agency = ប្រភព៖ { $name }

picture-title = រូបភាពទី { $n }
page-not-found-title = រកមិនឃើញទំព័រ
page-not-found-text = គ្មានទំព័រនៅអាសយដ្ឋាននេះទេ។ ទំព័រអាចត្រូវបានប្តូរទីតាំង ឬអាសយដ្ឋានត្រូវបានវាយខុស។ សូមបន្តតាមម៉ឺនុយ ឬទំព័រដើម។
moved-title = ទំព័រនេះបានប្តូរទីតាំង
moved-text = ទំព័រនេះមានអាសយដ្ឋានថ្មី។

chooser-title = ជ្រើសរើសភាសា
chooser-invitation = អានជាភាសាខ្មែរ
chooser-description = សូមជ្រើសរើសភាសាដែលអ្នកចង់អាន។

switch-missing-section = ទំព័រនេះមិនទាន់មានជាភាសាខ្មែរទេ។ សូមមើលផ្នែក «{ $section }»។
switch-missing-home = ទំព័រនេះមិនទាន់មានជាភាសាខ្មែរទេ។ សូមមើលទំព័រដើម។

cite = «{ $title }», { $publisher }, { $date }, { $url }
cite-undated = «{ $title }», { $publisher }, { $url }
report-subject = កំហុសនៅ { $url }

feed-all = { $site }៖ អត្ថបទថ្មីៗទាំងអស់
feed-section = អត្ថបទថ្មីៗក្នុង «{ $name }»
feed-topic = អត្ថបទថ្មីៗអំពី «{ $name }»
feed-partner = បណ្តាញព័ត៌មានសម្រាប់ { $name }
feed-description = អត្ថបទពេញលេញនៃព័ត៌មានថ្មីៗរបស់ «{ $name }»។

wait-draft = សេចក្តីព្រាង
wait-review = កំពុងរង់ចាំការអនុម័ត
wait-date = មិនផ្សាយជាសាធារណៈមុន { $date }
wait-published = កំណែភាសានេះមិនផ្សាយជាសាធារណៈមុន { $date }
wait-embargo = ហាមផ្សាយមុន { $date }
wait-release = រង់ចាំផ្សាយព្រមគ្នាជាមួយ៖ { $languages }
wait-section = ផ្នែកនេះមិនទាន់ផ្សាយជាសាធារណៈទេ
wait-stale = អត្ថបទដែលបានបកប្រែបានផ្លាស់ប្តូរ
