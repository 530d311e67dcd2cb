# Reviewed by a native reader: no
#
# Words for readers of a site, then words for whoever runs the program. A site's own file of this name overrides them
# one by one.
#
# Three functions: NUMBER($n) takes a number, also one written as text, for a choice by plural or for showing it;
# GIVEN($x) says [yes], or [no] when the text is empty; LANGUAGE($code) names a language, or several with commas between.

## For readers

kind-news = News
kind-feature = Feature
kind-clip = Video and audio
kind-gallery = Gallery
kind-page = Page

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

notes-title = Notes
# Read out for the link from a note back to the text. $n: the note’s number
note-back = Back to the text at note { $n }
# Read out for the link to a note. $n: its number
note-ref = Note { $n }
# Read out for a table that can be scrolled sideways
table-label = Table, can be scrolled sideways
# Read out for a ticked box in a list of tasks
task-done = Done
task-open = To do
# Opens a fold that has no label of its own
details-label = Details
# Opens all that is said in a film or a recording, as text
clip-transcript = Transcript
# How much there is to load. $size: a number; $unit: of kb, mb or gb
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] kB
    [gb] GB
   *[mb] MB
}

# In titles of the second and further pages of a list
page-number = page { $number }
topics-title = Topics
agencies-title = Agencies
topics-description = All topics of { $site }.
agencies-description = All agencies whose articles appear in { $site }.
search-title = Search
search-description = Search the articles of { $site }.
topic-description = Articles on the topic “{ $name }”.
agency-description = Articles from { $name }.
section-description = { $name }: articles in { $site }.
home-description = { $site }: the latest articles in English.
by-agency = By { $name }

# The title of a picture of which nothing is said. $n: its place in the gallery
picture-title = Picture { $n }
page-not-found-title = Page not found
page-not-found-text = There is no page at this address. It may have moved, or the address may be mistyped. The menu and the home page lead on.
moved-title = This page has moved
moved-text = This page has a new address.

chooser-title = Choose a language
chooser-invitation = Read in English
chooser-description = Choose the language in which you want to read.

# Said to someone who would like to go on in this language
switch-missing-section = This page is not available in English; here is the section “{ $section }”.
switch-missing-home = This page is not available in English; here is the home page.

# How an article is cited, as one line of plain text; an evergreen page has no date
cite = “{ $title }”, { $publisher }, { $date }, { $url }
cite-undated = “{ $title }”, { $publisher }, { $url }
# The subject of a mail that reports a mistake
report-subject = A mistake on { $url }

feed-all = { $site }: everything new
feed-section = New in “{ $name }”
feed-topic = New on “{ $name }”
feed-partner = Feed for { $name }
feed-description = The latest articles from “{ $name }”, in full.

# In previews: what a page waits for
wait-draft = Draft
wait-review = Waiting to be approved
wait-date = Not public before { $date }
wait-published = This language version is not public before { $date }
wait-embargo = Under embargo until { $date }
wait-release = Waiting to be released together with: { $languages }
wait-section = The section is not public yet
wait-stale = The text that it was translated from has changed
cli-end-expired = Ended { $date }
cli-end-withdrawn = Withdrawn { $date }

## The program

severity-error = error
severity-warning = warning
severity-note = note
severity-help = what to do

related-first = first given here
related-original = the original says this
related-original-lacks = the original does not have it
related-source = translated from this
related-translation = the translation says this now
related-record = its record
related-here = this is meant
related-asked = asked for here
related-page = for example on the page of
related-begins = it begins to be public here
related-other = and here
related-shown = shown here
related-named = named here
related-changed = this has changed
related-added = this is new

### Files and encodings

diag-not-utf8 = This file is not saved as UTF-8, so its letters cannot be read reliably.
    .help = Open it in your editor, choose “Save as”, and pick the encoding “UTF-8”.
diag-utf16 = This file is saved as UTF-16 (some programs call it “Unicode”).
    .help = Open it in your editor, choose “Save as”, and pick the encoding “UTF-8”.
diag-not-text = { $kind ->
        [rtf] This is an RTF document under another name, not a text.
        [pdf] This is a PDF document under another name, not a text.
       *[word] This is a Word document (or an archive) under another name, not a text: a new name does not convert what is in it.
    }
    .help = Open the document with its own program, copy its words, and paste them into a file made by “songngu new”.
diag-windows-1258 = This file seems to be saved in the old encoding Windows-1258 (Vietnamese).
    .help = Open it in your editor, check that the Vietnamese letters look right, choose “Save as”, and pick the encoding “UTF-8”.
diag-old-line-ends = The lines of this file end as on very old Macs, so all of it counts as one line.
    .help = Open it in your editor, choose the line endings “LF” (Unix) or “CRLF” (Windows), and save it again.
diag-conflict-marks = A merge left its marks here: from this line on, two versions of one passage stand in the file.
    .help = Keep the version that is right, and delete the other one and the lines that begin with <<<<<<<, ======= and >>>>>>>.
diag-too-large = This file is too large: { $size }. At most { $limit } is read.
    .help = Split the text into several articles, or publish a large file as it is from static/.
diag-file-changed = This file was changed or deleted while the site was being built.
    .help = Save the file, then run the program again.
diag-same-name = { $why ->
        [accents] There are two files “{ $name }” in this folder. They look alike, but their accents are stored in two ways.
        [folders] The folder “{ $folder }” differs from the section’s folder “{ $suggestion }” only by capital letters.
       *[letters] Two files have the name “{ $name }”, except for capital letters.
    }
    .help = { $why ->
        [accents] Open both, keep what is newer, and delete or rename the other. On many computers one would overwrite the other.
        [folders] Move what is in it into “{ $suggestion }”, then delete the folder “{ $folder }”.
       *[letters] Give one of the two another name. On many computers they would overwrite each other.
    }
diag-name-not-utf8 = The name “{ $name }” is stored with letters in an old encoding, so nothing of it can be read.
    .help = Rename it: type the name anew, best with the letters a-z, digits and hyphens.
diag-language-missing-in-name = The name “{ $name }” does not say which language the text is in.
    .help = { GIVEN($taken) ->
        [yes] “{ $taken }” is there already: give this file another name with one of the site’s languages before “.md”, or delete it.
       *[no] Rename it to “{ $suggestion }”, or put another of the site’s languages before “.md”.
    }
diag-unknown-language-in-name = “{ $language }” in the name “{ $name }” is not a language of this site.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }” ({ LANGUAGE($nearest) })? This site’s languages: { $known }.
       *[no] { GIVEN($meant) ->
            [yes] For { LANGUAGE($meant) } the code is “{ $meant }”: write it in the name, and add it to “languages” in songngu.yaml. Else change it to one of this site’s languages: { $known }.
           *[no] Change “{ $language }” to one of this site’s languages: { $known }. A new one is added to “languages” in songngu.yaml.
        }
    }
diag-extension-case = The ending of “{ $name }” must be in small letters.
    .help = { GIVEN($taken) ->
        [yes] “{ $taken }” is there already: give this file another name that ends in “.md”, or delete it.
       *[no] Rename it to “{ $suggestion }”.
    }
diag-wrong-ending = { $kind ->
        [document] “{ $name }” is a document of an office program, so its words are not published.
       *[text] The name of a text ends in “.md”; that of “{ $name }” does not, so it is not published.
    }
    .help = { $kind ->
        [document] Copy its words into a text file “{ $suggestion }”, below its front matter; then move this file out of content/.
       *[text] { GIVEN($taken) ->
            [yes] “{ $taken }” is there already: give this file another name that ends in “.md”, or move into “{ $taken }” what is missing there.
           *[no] Rename it to “{ $suggestion }”. In Windows Explorer, show file name extensions first.
        }
    }
diag-copy-name = { $kind ->
    [folder] The name of the folder “{ $folder }” looks like that of a copy.
   *[file] The name “{ $name }” looks like that of a copy.
    }
    .help = { $kind ->
        [folder] { GIVEN($taken) ->
            [yes] “{ $taken }” is there already: move into it what is missing there, then delete this folder. If it is something else, give it a name of its own.
           *[no] Rename it to “{ $suggestion }”, or give it a name of its own.
        }
       *[file] { GIVEN($taken) ->
            [yes] “{ $taken }” is there already: move into it what is missing there, then delete this file. If it is something else, give it a name of its own.
           *[no] Rename it to “{ $suggestion }”, or give it a name of its own.
        }
    }
diag-reserved-name = { $kind ->
        [case] “{ $name }” differs from “{ $suggestion }” only by capital letters.
        [blank] There is a blank or a full stop too many in “{ $name }”: meant is “{ $suggestion }”.
        [unindexed] “{ $name }” is the only text in a folder; the text of an article with a folder of its own is named “{ $suggestion }”.
        [home] The home page is not named “{ $name }”.
        [section] “{ $name }” stands in the folder of a section, whose own page is named “{ $suggestion }”.
       *[bundle] “{ $name }” stands in the folder of an article, whose text is named “{ $suggestion }”.
    }
    .help = { $kind ->
        [blank] { GIVEN($taken) ->
            [yes] “{ $taken }” is there already: move into it what is missing there, then delete this file.
           *[no] Rename it to “{ $suggestion }”.
        }
        [case] { GIVEN($taken) ->
            [yes] “{ $taken }” is there already: move into it what is missing there, then delete this file.
           *[no] Rename it to “{ $suggestion }”.
        }
        [unindexed] Rename it to “{ $suggestion }”. If the folder is to be a section, write content/{ $folder }/_index.{ $language }.md instead, with the section’s title.
        [home] { GIVEN($taken) ->
            [yes] “{ $taken }” is there already: move into it what is missing there, then delete this file.
           *[no] Rename it to “{ $suggestion }” (with an underscore in front).
        }
        [section] { GIVEN($taken) ->
            [yes] If this is the section’s page, move into “{ $taken }” what is missing there, then delete this file.
           *[no] If this is the section’s page, rename it to “{ $suggestion }” (with an underscore in front).
        }{" "}If it is an article, give it a folder of its own: content/{ $folder }/name-of-the-article/{ $index }
       *[bundle] { GIVEN($taken) ->
            [yes] “{ $taken }” is there already: move into it what is missing there, then delete this file.
           *[no] Rename it to “{ $suggestion }” (without the underscore).
        }
    }
diag-bundle-and-file = The article “{ $item }” exists twice: as a folder and as a single file.
    .help = Keep one of the two. With pictures beside the text, keep the folder and move the text into index.<language>.md there.
diag-no-index = The folder “{ $folder }” has texts in it but no _index file, so the section has no title.
    .help = Write the file “{ $file }” with three lines: “---”, then “title: Name of the section”, then “---”. If the whole folder is one article: rename its text to “{ $index }”.
diag-unfoldable-name = The name “{ $name }” has no letter a-z and no digit that could be used { $field ->
        [id] in the article’s identity.
       *[slug] in the address.
    }
    .help = { $field ->
        [id] Add a line to the front matter of the original, for example: id: { $suggestion }
       *[slug] Add a line to the front matter, for example: slug: latest-news — or rename the file or folder with the letters a-z and digits.
    }
diag-symbolic-link = “{ $name }” is a symbolic link; it is not followed.
    .help = Put the file itself in this place.
diag-stray-file = { $kind ->
        [text] “{ $name }” lies in the folder of another article, so it cannot be an article of its own.
       *[file] “{ $name }” belongs to no text, so it is not published.
    }
    .help = { $kind ->
        [text] Move it out of the folder “{ $folder }”.
       *[file] Move it into the folder of the article that shows it, or into static/. What belongs to no article is kept outside content/.
    }
diag-text-outside-content = “{ $file }” looks like a text of the site, but texts are read from content/ only: nobody will see it.
    .help = Move it, with the pictures beside it, into the folder of a section in content/.
diag-file-unread = { $kind ->
        [folder] Nothing reads the folder “{ $name }”.
       *[files] { NUMBER($count) ->
            [one] Nothing reads this file at the top of the site.
           *[other] Nothing reads these files at the top of the site: { $known }.
        }
    }
    .help = { $kind ->
        [folder] Did you mean “{ $suggestion }”?
       *[files] A picture belongs into the folder of the article that shows it, a file to publish as it is into static/. What the site does not need may stay.
    }
diag-control-character = There is an invisible control character here ({ $character }); it is left out.
    .help = Delete it and type the words around it again. Such characters often come from copying out of a PDF.

### Front matter, configuration

diag-front-matter-missing = { $reason ->
        [dashes] This line was meant as three hyphens, and is something else.
        [twice] This line is one too many: the line below opens the front matter.
        [fields] Above the details there is no line of three hyphens.
        [toml] These details are written in TOML, as in Hugo and Zola; here they are written in YAML.
       *[nothing] The file does not begin with its details.
    }
    .help = { $reason ->
        [dashes] Write on this line nothing but: ---
        [twice] Delete this line. On the line below write nothing but: ---
        [fields] Add above it the line: ---
        [toml] Put these lines in their place, both lines of three plus signs included:
            { $suggestion }
       *[nothing] Begin the file with a line of three hyphens “---”, then “title: …” on a line of its own, then another line “---”, then the text.
    }
diag-front-matter-open = { $reason ->
        [dashes] This line was meant as three hyphens, and is something else.
       *[nothing] The details at the top begin with “---” but do not end.
    }
    .help = { $reason ->
        [dashes] Write on this line nothing but: ---
       *[nothing] Add above it the line: ---
    }
diag-yaml-syntax = { $reason ->
        [space] There is no space after the colon.
        [comment] From this # on, the line counts as a comment, the bracket’s end too.
        [wide-colon] This is the wide colon (：) of Chinese and Japanese keyboards; it does not count as a colon.
        [sign] A value cannot begin with this sign.
        [bracket] A bracket is opened here and not closed.
        [character] There is a character here that cannot be seen, or only looks like a space ({ $character }); such characters come along when text is copied.
        [document] This line ends what is read; the lines below it are passed over.
        [tag] A ! at the beginning of a value means something to the machine.
        [escape] Between double quotation marks a \ means something to the machine.
       *[other] This line does not read “name: value”.
    }
    .help = { $reason ->
        [space] { GIVEN($suggestion) ->
            [yes] Write: { $suggestion }
           *[no] Type one space after the colon, for example: title: A new road
        }
        [comment] Put this piece in straight quotation marks: { $suggestion }
        [wide-colon] { GIVEN($suggestion) ->
            [yes] Write: { $suggestion }
           *[no] Type an ordinary colon and a space, for example: title: A new road
        }
        [sign] { GIVEN($suggestion) ->
            [yes] Put the whole value in straight quotation marks: { $suggestion }
           *[no] Put the whole value in straight quotation marks "…".
        }
        [bracket] Add the closing one: [ needs ], {"{"} needs {"}"}. If the bracket belongs to the text, put the whole value in straight quotation marks "…".
        [character] { GIVEN($nearest) ->
            [yes] Did you mean “{ $nearest }”?
           *[no] { GIVEN($suggestion) ->
                [yes] { GIVEN($spaces) ->
                    [yes] Delete what stands before it, type { $spaces } spaces with the space bar, and write: { $suggestion }
                   *[no] Delete what stands before it and write: { $suggestion }
                }
               *[no] Delete the whole line and type it again.
            }
        }
        [document] Delete this line.
        [tag] Leave out what begins with !, or put the whole value { GIVEN($suggestion) ->
            [yes] between quotation marks: { $suggestion }
           *[no] between quotation marks.
        }
        [escape] { GIVEN($suggestion) ->
            [yes] Write: { $suggestion }
           *[no] Write single quotation marks instead of double ones, for example: title: 'File A\B'
        }
       *[other] { GIVEN($suggestion) ->
            [yes] If the bracket belongs to the text, put the whole value in straight quotation marks: { $suggestion }
           *[no] { GIVEN($meant) ->
                [yes] Write: { $meant }
               *[no] { GIVEN($joined) ->
                    [yes] If this line goes on with the one above, write both as one line: { $joined }
                   *[no] Write “name: value” on each line, for example: title: A new road — Put a value with : # [ or {"{"} in straight quotation marks "…".
                }
            }
        }
    }
diag-yaml-colon = The value of “{ $field }” contains a colon followed by a space, which looks like another field.
    .help = Put the whole value in straight quotation marks: { GIVEN($suggestion) ->
        [yes] { $suggestion }
       *[no] { $field }: "…"
    }
diag-yaml-tab = This line is indented with the Tab key.
    .help = Delete the gap at the beginning of the line and type two spaces instead.
diag-yaml-quote = { $reason ->
        [more] There is more text after the closing quotation mark.
       *[open] A quotation mark is opened here and not closed.
    }
    .help = { GIVEN($suggestion) ->
        [yes] Write: { $suggestion }
       *[no] Type the same mark at the end of the value, or delete this one.
    }
diag-yaml-curly-quote = The value of “{ $field }” stands between curly quotation marks, which count as part of the value.
    .help = Leave them out: { $field }: { $value }
diag-yaml-indent = This line begins with another number of spaces than the lines it belongs with.
    .help = Begin lines that belong together with the same number of spaces, and a line of its own at the left edge.
diag-yaml-anchor = A value cannot begin with * or &.
    .help = { GIVEN($suggestion) ->
        [yes] Put the whole value in straight quotation marks: { $suggestion }
       *[no] Put the whole value in straight quotation marks "…", or leave the sign out.
    }
diag-yaml-too-deep = Values are nested inside each other more than { $limit } levels deep.
    .help = No setting needs that; look for a bracket that was opened and never closed.
diag-yaml-comment = From this # on, the line counts as a comment: readers will not see “{ $signs }”.
    .help = Put the whole value in straight quotation marks: { $suggestion } — If it is meant as a comment, put a space behind the sign: { $comment }
diag-yaml-escape = Between double quotation marks { $signs } is no text but a sign like a tab or the end of a line.
    .help = Write: { $suggestion }
diag-yaml-not-mapping = “name: value” lines are expected here.
    .help = Write each on a line of its own, without a hyphen in front, for example: title: A new road
diag-duplicate-field = “{ $field }” is given twice.
    .help = Keep one of the two lines.
diag-unknown-field = There is no field “{ $field }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Fields here: { $known }.
           *[no] Delete the line, or check the spelling. The command “songngu schema” lists all names.
        }
    }
diag-field-later = The field “{ $field }” is not supported yet.
    .help = Delete the line for now; a later version will know it.
diag-field-elsewhere = “{ $field }” does not belong here.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?{" "}
       *[no] {""}
    }{ $where ->
        [article] “{ $field }” belongs in an article’s front matter.
        [config] “{ $field }” belongs in songngu.yaml and holds for the whole site.
        [section] “{ $field }” belongs in a section’s page, _index.
        [kind] An article of the kind “{ $kind }” does not have it; it is for: { $known }.
       *[other] Delete the line.
    }
diag-missing-field = { $field ->
        [clip] This article is of the kind clip, and its text shows no film and no recording.
       *[other] “{ $field }” is missing.
    }
    .help = { $field ->
        [clip] Show one in the text, in a paragraph of its own: ![what is to be seen or heard](film.mp4) — or write another kind.
        [title] Add a line: title: Title of the article
        [date] Add a line: date: 2026-03-01
        [base_url] Add a line: base_url: https://example.gov.vn/
        [languages] Add a line: languages: [vi, en]
        [gallery] Add a line: gallery: [a.jpg, b.jpg]
       *[other] Add here: { $field }: … — Within braces, separate it from the others with a comma.
    }
diag-empty-field = “{ $field }” is empty.
    .help = { $field ->
        [title] Write a value after the colon; one that begins with # stands in straight quotation marks: title: "…"
       *[other] Write a value after the colon, or delete the line. A value that begins with # stands in straight quotation marks.
    }
diag-wrong-type = “{ $field }” must be { $wanted ->
        [text] a text
        [list] a list
        [mapping] a group of “name: value” lines
        [number] a number
        [boolean] true or false
        [date] a date
        [time] a date with its time
        [names] a plain list of names
        [pictures] { $from } to { $to } pictures, not { $number }
        [entries] a list of groups, each with “name: value”
        [languages] a text for each language
        [short] at most 300 characters long
        [widths] a list of at most 8 widths
        [search] true, false or a group of “name: value” lines
        [groups] a list of groups, each in brackets of its own
       *[other] written differently
    }{ $found ->
        [text] , not a text
        [list] , not a list
        [mapping] , not a group of lines
        [number] , not a number
        [boolean] , not true or false
        [empty] , not empty
       *[other] {""}
    }.
    .help = { $wanted ->
        [text] Write: { $field }: "…"
        [list] Write: { $field }: [first, second]
        [mapping] Write “{ $field }:” and below it, indented by two spaces, one “name: value” on each line.
        [number] Write only digits: { $field }: 20
        [boolean] Write: { $field }: true — or: { $field }: false
        [date] Write: { $field }: 2026-03-01
        [time] Write: { $field }: { $example }
        [names] Write: { $field }: [{ $value }]
        [pictures] { GIVEN($value) ->
            [yes] Write: { $field }: [{ $value }]
           *[no] Write the names of the files in their order: { $field }: [a.jpg, b.jpg]
        }
        [entries] Write “- id: …” below “{ $field }:”, indented by two spaces, and further lines “name: value” below “id”.
        [languages] Write: { $field }: {"{"}vi: …, en: …{"}"}
        [short] It goes along in every picture: say who, from where or under which licence, and no more.
        [widths] Write: { $field }: [480, 960, 1600]
        [search] Write: { $field }: true — or: { $field }: false — or, with spellings that count as one: { $field }: {"{"}same: [[Đắk Lắk, Daklak]]{"}"}
        [groups] Write: { $field }: [[{ $value }]]
       *[other] The documentation shows an example of “{ $field }”.
    }
diag-unknown-value = “{ $value }” is not possible for “{ $field }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”? Possible: { $known }.
       *[no] { GIVEN($known) ->
            [yes] Possible: { $known }.
           *[no] Nothing is possible yet: make the page first (kind: page), or delete the line.
        }
    }
diag-kind-later = The kind “{ $value }” is not supported yet.
    .help = Use one of these for now: { $known }.
diag-bad-date = { $reason ->
        [day] There is no “{ $value }”: month { $month } of { $year } has { $days } days.
        [month] There is no “{ $value }”: months go from 1 to 12.
        [offset] No clock knows the offset { $wrong }: in the whole world they go to +14:00.
       *[other] “{ $value }” is not a date.
    }
    .help = { GIVEN($suggestion) ->
        [yes] Write: { $field }: { $suggestion }
       *[no] { $point ->
            [partial] Write as much as is known, year first: { $field }: 1998 — or 1998-03, or 1998-03-05
            [yes] Write year-month-day and the time: { $field }: { $example }
           *[no] { GIVEN($last) ->
                [yes] Write the day that was meant; the last of that month is: { $field }: { $last }
               *[no] Write year-month-day: { $field }: 2026-03-01 — or with a time: { $field }: { $example }
            }
        }
    }
diag-date-day-first = The date “{ $value }” is written day first.
    .help = Write the year first: { $field }: { $suggestion }
diag-unlikely-offset = “{ $value }” is { $means }.
    .help = If the time of this site is meant, write: { $field }: { $suggestion } — If not, check the offset at its end.
diag-date-without-zone = “{ $value }” lacks the time of day or the time zone.
    .help = Write: { $field }: { $suggestion } ({ $offset } is the time of { GIVEN($zone) ->
        [yes] { $zone }
       *[no] Viet Nam
    })
diag-bad-slug = “{ $value }” cannot be part of an address: only a-z, 0-9 and hyphens can.
    .help = { GIVEN($suggestion) ->
        [yes] Write: slug: { $suggestion }
       *[no] Write it with the letters a-z and digits, for example: slug: new-road
    }
diag-bad-id = “{ $value }” cannot be an identifier: only a-z, 0-9 and hyphens can.
    .help = { GIVEN($suggestion) ->
        [yes] Write: { $suggestion }
       *[no] Write it with the letters a-z and digits.
    }
diag-bad-path = { $field ->
        [aliases] { $kind ->
            [host] “{ $value }” is an address of another server; this site’s are { $base }….
            [outside] “{ $value }” does not lie below this site’s address, { $base }.
            [home] “{ $value }” is the site itself, which leads nowhere else.
            [query] “{ $value }” has a question mark: what stands behind one chooses no page of a site of files.
            [ending] “{ $value }” ends in what is no page of a site of files.
           *[form] “{ $value }” is not an old address as it must be written.
        }
        [static] The file name “{ $value }” has signs that cannot stand in a web address.
        [logo] There is no file “{ $value }” in static/.
       *[keep] “{ $value }” is not the name of files in the output folder.
    }
    .help = { $field ->
        [aliases] { $kind ->
            [host] Only that server can lead on from there. If the page stood on this site, write what follows the site’s address: { $suggestion } — Else delete it from “aliases”.
            [outside] Ask whoever runs the server to lead on from there, and delete it here.
            [home] Delete it from “aliases”.
            [query] Ask whoever runs the server to lead on from there, and delete it here.
            [ending] Ask whoever runs the server to lead on from there, and delete it here.
           *[form] { GIVEN($suggestion) ->
                [yes] Did you mean “{ $suggestion }”?
               *[no] Write what follows the site’s address, with / or .html at the end, for example: en/news/old-text/ or news/old-text.html
            }
        }
        [static] Rename the file without the signs \ ? # % * : | " < >
        [logo] Put the picture into the folder static/ and write its name with / in front, for example: logo: /logo.png
       *[keep] Write it without / in front, for example: keep: [.well-known/**]
    }
diag-bad-url = { $field ->
        [authority] “{ $value }” is not a domain and a year.
        [email] “{ $value }” is not an e-mail address.
       *[url] “{ $value }” is not a complete web address.
    }
    .help = { $field ->
        [authority] { GIVEN($suggestion) ->
            [yes] Write: authority: { $suggestion }
           *[no] Write a domain that is yours and a year in which it was, for example: authority: example.gov.vn,2026
        }
        [email] { GIVEN($suggestion) ->
            [yes] Write: email: { $suggestion }
           *[no] Write it in full, for example: email: bbt@example.gov.vn
        }
       *[url] { GIVEN($suggestion) ->
            [yes] Write: { $field }: { $suggestion }
           *[no] Write it with https:// in front and without spaces, ? and #, for example: { $field }: https://example.gov.vn/
        }
    }
diag-bad-language = { $kind ->
        [rare] “{ $value }” is the code of a language that hardly anybody publishes in.
        [narrow] No text is named with “{ $value }”, while texts are named with “{ $nearest }”.
       *[none] “{ $value }” is not a language code.
    }
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }” ({ LANGUAGE($nearest) })?{ $kind ->
            [rare] { " " }If that language itself is meant, say its name: {"{"}code: { $value }, name: …{"}"}
           *[none] { "" }
        }
       *[no] { GIVEN($list) ->
            [yes] Several stand in square brackets, with commas between. Write: { $field }: [{ $list }]
           *[no] Write a code of two or three letters: vi (Vietnamese), en (English), fr (French), lo (Lao), km (Khmer), ja (Japanese), zh-Hans (Chinese) …
        }
    }
diag-bad-number = “{ $value }” is not possible for “{ $field }”.
    .help = Write a whole number from { $from } to { $to }.

diag-text-in-static = “{ $file }” would be published as it is, even if it is a draft: what a text in static/ says is not checked.
    .help = If it is an article, move it into the folder of a section in content/. If readers are to get the file itself, give it another ending, such as .txt. Otherwise take it out of static/.
diag-no-content = The site has no text at all: there is no .md file in the folder content.
    .help = See that the folder content is here, and has this name. If the site is all new, begin with its home: content/_index.en.md.
diag-config-missing = There is no songngu.yaml in “{ $folder }”, so there is no site here.
    .help = { $kind ->
        [here] The file “{ $name }” is there: rename it to songngu.yaml. In Windows Explorer, show file name extensions first.
        [above] There is a site in the folder above, “{ $path }”: go there, or write: songngu --site "{ $path }" …
        [below] There is a site in the folder below, “{ $path }”: go there, or write: songngu --site "{ $path }" …
        [renamed] The file “{ $other }” is there: rename it to songngu.yaml, then go to its folder.
       *[none] Go to the folder of the site, name it with --site, or start a new site with: songngu init <folder>
    }
diag-config-unreadable = songngu.yaml must consist of “name: value” lines.
    .help = At least two lines must be there: “base_url: https://example.gov.vn/” and “languages: [vi, en]”.
diag-duplicate-id = The identifier “{ $name }” is given twice.
    .help = Delete one of the two, or give it another identifier.
diag-bad-spelling = { $reason ->
        [alone] The group has one spelling only: “{ $name }”.
        [nothing] “{ $name }” has neither a letter nor a digit: nobody can search for it.
        [groups] “{ $name }” stands in another group, too (marks do not count).
       *[twice] “{ $name }” stands twice in this group.
    }
    .help = { $reason ->
        [alone] Add the other spellings that readers use: { $field }: [[{ $name }, …]] — or delete the group.
        [nothing] Write what readers type, or delete it.
        [groups] Put all spellings of one name into one group.
       *[twice] Delete one of the two.
    }
diag-unknown-time-zone = { $kind ->
        [turned] In names of zones like “{ $value }” the sign is turned: this one is { $means }.
       *[none] There is no time zone “{ $value }”.
    }
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Zones are named by a part of the world and a town: Asia/Ho_Chi_Minh for Viet Nam, Asia/Vientiane for Laos, Europe/Paris for France …
    }
diag-theme-missing = There is no theme “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Put it into the folder themes/{ $name }/, or delete the line “theme” to use the built-in one.
    }

### Articles and their languages

diag-unknown-agency = There is no agency “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($known) ->
           [yes] Known: { $known }. A new one is added to “agencies” in songngu.yaml.
          *[no] Add it to “agencies” in songngu.yaml.
        }
    }
diag-unknown-topic = There is no topic “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($list) ->
            [yes] Several stand in square brackets, with commas between: topics: [{ $list }]
           *[no] { GIVEN($known) ->
               [yes] Known: { $known }. A new one is added to “topics” in songngu.yaml.
              *[no] Add it to “topics” in songngu.yaml.
            }
        }
    }
diag-many-topics = The item has { NUMBER($count) } topics; entries of feeds name the first { NUMBER($limit) }.
    .help = Write those that matter first, or leave out what it is not about.
diag-unknown-person = There is no person “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($list) ->
            [yes] Several stand in square brackets, with commas between: authors: [{ $list }]
           *[no] { GIVEN($known) ->
               [yes] Known: { $known }. A new one is added to “people” in songngu.yaml.
              *[no] Add it to “people” in songngu.yaml.
            }
        }
    }
diag-unknown-language = “{ $name }” is not a language of this site.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($list) ->
            [yes] Several stand in square brackets, with commas between: release_together: [{ $list }]
           *[no] { GIVEN($meant) ->
                [yes] For { LANGUAGE($meant) } the code is “{ $meant }”, but it is not among “languages” in songngu.yaml: { $known }.
               *[no] Known: { $known }. A new one is added to “languages” in songngu.yaml.
            }
        }
    }
diag-unknown-section = There is no section “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Known: { $known }.
           *[no] Sections are the folders in content/.
        }
    }
diag-contradiction = { GIVEN($lacking) ->
        [yes] The original has no “{ $field }”, so a translation cannot have it.
       *[no] “{ $field }” differs from what the original says.
    }
    .help = { GIVEN($lacking) ->
        [yes] Move this line to the original, or delete it.
       *[no] Delete this line: the translation takes “{ $field }” from the original. If it is the original that is wrong, correct it there.
    }
diag-original-missing = The original is said to be in { LANGUAGE($language) }, but there is no such text.
    .help = Add the text in { LANGUAGE($language) }, or set “original” to one that exists: { $known }.
diag-approver-missing = The text is marked as approved, but not by whom.
    .help = { GIVEN($person) ->
        [yes] Write, for example: approved_by: { $person } — Who may approve here: { $known }.
       *[no] Nobody may approve here yet. Ask whoever runs the site to say who may, under “may_approve” in songngu.yaml, then name that person in “approved_by”.
    }
diag-approver-may-not = { GIVEN($section) ->
        [yes] “{ $name }” may not approve texts in “{ $section }”.
       *[no] “{ $name }” may not approve texts outside all sections.
    }
    .help = { GIVEN($person) ->
        [yes] Who may approve here: { $known }. Have one of them approve it, then write, for example: approved_by: { $person }
       *[no] Nobody may approve here yet. Ask whoever runs the site to say who may, under “may_approve” in songngu.yaml.
    }
diag-expires-before = “{ $field }” is not after “{ $other }”, which is { $date }, so the article will never be public.
    .help = Write a time after { $date }, or delete this line. If it should not be public yet: status: draft
diag-empty-text = The text is published and has no contents: readers see an empty page.
    .help = Write the text below the second line of ---. If it is not finished yet: status: draft
diag-same-id = Two articles have the same identity “{ $id }”.
    .help = { $kind ->
        [name] Their names “{ $file }” and “{ $suggestion }” count as the same. If they are one article, keep one of them; if not, give one another name.
        [languages] If they are one article in two languages, both have the same name: rename “{ $file }” to “{ $suggestion }”. If not, add a line to one of the two, for example: id: { $id }-2
       *[id] Correct or add the line “id” in one of the two, for example: id: { $id }-2
    }
diag-same-address = The address “{ $address }” already belongs to another page or file.
    .help = { $kind ->
        [alias] Delete this old address from “aliases”.
        [file] Rename this file.
        [picture] Rename one of the two: capitals, marks and what stands behind the point make no difference in an address.
       *[page] Give one of the two pages another “slug”, for example: slug: { $suggestion }
    }
diag-reserved-address = The address “{ $address }” is used by the program itself.
    .help = { $kind ->
        [alias] Delete it from “aliases”.
        [file] Rename or delete this file: the program makes “{ $address }” itself.
       *[page] Write another “slug”, for example: slug: { $suggestion }
    }
diag-file-not-in-bundle = There is no file “{ $file }” beside this text.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($elsewhere) ->
            [yes] A file of that name lies at “{ $elsewhere }”: { $kind ->
                [single] give the article a folder of its own, with this text as “{ $index }”, and move the file there.
               *[bundle] move it into the folder of this article, “{ $folder }”.
            }
           *[no] { $kind ->
                [single] Give the article a folder of its own, with this text as “{ $index }”, and put the file there.
               *[bundle] Put the file into the folder of the article, “{ $folder }”, and check its spelling.
            }
        }
    }
diag-section-field = “{ $field }” is for articles; a section’s page does not have it.
    .help = Delete the line. A section may have: { $known }.
diag-agency-not-then = The agency “{ $name }” did not exist on { $date }.
    .help = { GIVEN($successor) ->
        [yes] If the article comes from its successor, write: agency: { $successor }
       *[no] Check the agency and the date of the article.
    }
diag-name-missing = “{ $name }” has no name in { LANGUAGE($language) }{ GIVEN($from) ->
        [yes] ; readers see the one in { LANGUAGE($from) }.
       *[no] ; readers see the identifier itself.
    }
    .help = { GIVEN($message) ->
        [yes] Add a line to locales/{ $language }/site.ftl: { $message } = …
       *[no] Add the name in this language in songngu.yaml.
    }
diag-section-title-borrowed = The section “{ $section }” has no title in { LANGUAGE($language) }; readers see the one in { LANGUAGE($from) }.
    .help = Write the file “_index.{ $language }.md” in the section’s folder with three lines: “---”, then “title: …”, then “---”.
diag-section-held = The section “{ $section }” is not public in { LANGUAGE($language) }, so nothing below it is in this language.
    .help = { $why ->
        [stale] Its page is a translation that is behind: songngu translate show { $item } --lang { $language }
       *[status] When it may be published, change this to: status: approved
    }
diag-alias-is-address = “{ $address }” is this very page’s address now, so “aliases” need not have it.
    .help = Delete it from “aliases”.

### Translations

# $record: the file that says what a translation was made from; $text: the translation's file, $lang: its language
diag-record-unreadable = { $reason ->
        [conflict] A merge left two versions in this record of a translation.
        [utf8] This record of a translation is not saved as UTF-8.
        [mark] An editor put an invisible mark at the beginning of this record of a translation.
        [line-ends] In this record of a translation a line ends as on Windows.
        [version] Another version of songngu wrote this record of a translation; this one reads only “record: 1”.
        [end] This record of a translation breaks off here.
        [blank] In this record of a translation an empty line belongs here.
        [value] In this record of a translation a value is not written as songngu writes it.
        [day] In this record of a translation there is no such day.
        [id] In this record of a translation this is no id of a segment.
       *[expected] In this record of a translation “{ $expected }” belongs here.
    }
    .help = { $reason ->
        [conflict] Of each entry keep one side whole and delete the lines that begin with <<<<<<<, ======= and >>>>>>>. Then see what is behind: songngu translate show { $text } --lang { $lang }
        [line-ends] Git did this: write the line “*.source.yaml text eol=lf” into .gitattributes, delete { $record } and take it back with: git restore { $record }
        [version] Use the songngu that the others use.
       *[other] Only songngu writes this file. Take back how it was: git restore { $record }. If nobody has it any more, delete it, compare the translation with its source, and type: songngu translate accept { $text } --lang { $lang }
    }
diag-segment-unknown = { $kind ->
        [unchanged] The segment “{ $id }” is not a changed one in “{ $lang }”: there is nothing to call minor.
       *[unknown] There is no segment “{ $id }” in what “{ $item }” was translated from into “{ $lang }”.
    }
    .help = To see the segments with their ids: songngu translate show { $item } --lang { $lang }
diag-not-tracked = Nobody has written down yet what this text was translated from.
    .help = Once it says the same as its source: songngu translate accept { $item } --lang { $lang }
diag-minor-differs = The translations of this segment ({ $id }) were made from different words, so the change may matter to some of them: { $langs }.
    .help = Say it for each language by itself: songngu translate minor { $item } --segment { $id } --lang { $lang } --by …
diag-export-exists = This file is there already and says something else: somebody may have worked on it, so it was left as it is.
    .help = Import it first; or write over it with --force; or export into another folder: --out
diag-import-not-readable = { $reason ->
        [too-large] This file is larger than 64 MiB, or nested without end, and was not read.
        [encoding] This file is neither UTF-8 nor marked as UTF-16.
        [version] This is a version of XLIFF that is not read.
        [xml] This is no well-formed XML: something was cut off or left open here.
        [doctype] This file has a document type (DOCTYPE), which could name other files; such files are not read.
        [entity] Nobody says what this entity stands for.
        [po] This line is none of a PO file.
       *[format] This is neither XLIFF nor PO.
    }
    .help = { $reason ->
        [too-large] Export fewer articles, one a file: songngu translate export ARTICLE --to … --out …
        [encoding] Save it from the translation tool as UTF-8.
        [version] Save it as XLIFF 2.1, 2.0 or 1.2, or as PO.
        [doctype] Take the line with <!DOCTYPE out, or save the file anew from the translation tool.
        [entity] Write the character itself, or one of &amp; &lt; &gt; &quot; &apos;
        [po] A line begins with msgctxt, msgid, msgstr, # or a quotation mark.
       *[other] Import the file that the translation tool saved in the format in which it was exported (.xlf or .po)
    }
diag-import-language = { $kind ->
        [none] This file does not say both languages: the one that was translated from and the one that was translated into.
        [unknown] The site has no language “{ $lang }”.
        [original] “{ $lang }” is the language of the original of “{ $item }”: the original is not imported.
        [circle] “{ $lang }” was itself translated from this language: each would be made from the other.
       *[source] This file was translated from “{ $lang }”; the translation of “{ $item }” that is there was made from “{ $wanted }”.
    }
    .help = { $kind ->
        [none] In XLIFF: srcLang="vi" trgLang="en"; in PO: the lines Language and X-Songngu-From at its beginning.
        [unknown] Correct it in the file, or add the language under languages in songngu.yaml.
        [original] Edit the original itself; a translation has another trgLang (in PO: Language).
        [circle] Translate from the original: songngu translate export { $item } --from { $wanted } --to … --out …
       *[source] Export again and translate that file; or say first that it is made from the other one: songngu translate accept { $item } --lang … --from …
    }
diag-import-item = No article is called “{ $item }”.
    .help = { GIVEN($nearest) ->
        [no] The article may have been moved since the export. Write where it is now into id of <file> (in PO: X-Songngu-Item).
       *[yes] If “{ $nearest }” is meant, write that into id of <file> (in PO: X-Songngu-Item), with : for /
    }
diag-import-duplicate = { $kind ->
        [unit] The segment { $first } stands twice in this file; which of the two holds cannot be known.
       *[text] The same translation of “{ $item }” comes a second time; the first is in { $first }.
    }
    .help = { $kind ->
        [unit] Take one of the two out, or save the file anew from the translation tool.
       *[text] Only the first was imported. Import the other by itself if it is the right one.
    }
diag-import-codes = { $kind ->
        [missing] The segment { $id } lacks { $code }, which the source has; it was not taken.
        [doubled] The segment { $id } has { $code } more than once; it was not taken.
        [unknown] The segment { $id } has { $code }, which its source does not have; it was not taken.
        [crossed] In the segment { $id }, { $code } ends where something else is still open; it was not taken.
       *[unwritable] What the segment { $id } says cannot be written where it stands: { $code }
    }
    .help = { $kind ->
        [missing] Put it back in the translation tool: copy the code from the source. Then import again.
        [doubled] Take the second one out. Then import again.
        [unknown] Take it out, or copy the right code from the source. Then import again.
        [crossed] Close the inner one first, then the outer one. Then import again.
       *[unwritable] Say it with fewer codes, or write it into the article itself.
    }
diag-import-segment = “{ $id }” is no id of a segment; somebody changed it.
    .help = Ids are like s3f2a9c01. Export again and carry this one over: songngu translate export { $item } --to … --out …
diag-import-source-moved = The source does not have the segment { $id } any more: it changed after the export.
    .help = Export again and carry this translation over: songngu translate export { $item } --to … --out …
diag-import-conflict = The translation of { $id } was changed in the site after the export; it was not written over.
    .help = Look which of the two is right. If it is the one in this file: songngu translate import … --force
diag-import-incomplete = { $kind ->
        [block] The segment { $id } belongs to a list, table or quotation that is new in the source; as long as parts of it have no translation, it cannot be put in.
       *[text] The new translation of “{ $item }” was not written: { NUMBER($count) ->
            [one] { NUMBER($count) } segment has
           *[other] { NUMBER($count) } segments have
        } no translation yet.
    }
    .help = { $kind ->
        [block] Translate all of it and import again.
       *[text] Translate the rest and import again. Or write it as it is, with the rest in the source’s language: --partial
    }
diag-facts-unpaired = This translation is not built like its source: from here on the segments do not correspond.
    .help = They were paired in their order. Look whether each has its counterpart: songngu translate show { $item } --lang { $lang } --all
diag-translation-behind = The text in { LANGUAGE($from) } has changed since this was translated from it. Paragraphs and other pieces changed: { NUMBER($changed) }; added: { NUMBER($added) }; removed: { NUMBER($removed) }.
    .help = To see what has changed, run: songngu translate show { $item } --lang { $language }
diag-translation-untracked = Nobody has said what this text in { LANGUAGE($language) }{ GIVEN($more) ->
        [yes] { " " }(and { $more } more) was
       *[no] { " " }was
    } translated from, so nobody is told when that changes.
    .help = If the translations say what their originals say now, run: songngu translate accept --untracked --lang { $language }
diag-record-circle = { $kind ->
        [own] By its record this text was translated from itself.
       *[circle] By their records these texts were translated from each other, and none from the original: { LANGUAGE($languages) }.
    }
    .help = Say what it was really translated from: songngu translate accept { $item } --lang { $language } --from { $original }
diag-record-orphan = { $kind ->
        [original] This record lies beside the original, which was translated from nothing.
       *[text] There is no text “{ $text }” beside this record.
    }
    .help = { $kind ->
        [original] Delete it, or name the original’s language in the front matter: original: …
       *[text] { GIVEN($suggestion) ->
            [yes] It fits “{ $fits }”. Move it there: git mv { $file } { $suggestion }
           *[no] Put the text back, or delete the record.
        }
    }
diag-waiting-stale = This translation is not public, since the text in { LANGUAGE($from) } has changed and “stale: hold” holds it until it says the same.
    .help = To see what has changed, run: songngu translate show { $item } --lang { $language } — To let it go out as it is, write in the original: release_anyway: and the reason
diag-released-anyway = This article waits neither for the other languages of its release set nor for translations that are behind. The reason given: { $reason }
    .help = When it need not be so any more, delete this line.
diag-approval-withdrawn = This text was approved and says something else now, so nobody vouches for it: approved_by and approved_on were taken out. No build goes through until somebody approves it.
    .help = Read it and write approved_by: … again; or import with --keep-status where the change needs no approval.

### Texts, links, pictures

diag-dead-text-link = The text “{ $target }” that this links to does not exist.
    .help = { $hint ->
        [slash] Write / instead of \: { $nearest }
        [address] This is the address of the page of “{ $nearest }”: link to that file.
        [near] Did you mean “{ $nearest }”?
       *[none] Check the path: it begins at the folder of this text, or with / at content/.
    }
diag-dead-file-link = The file “{ $target }” that this links to does not exist.
    .help = { $hint ->
        [slash] Write / instead of \: { $nearest }
        [address] This is the address of the page of “{ $nearest }”: link to that file.
        [elsewhere] A file of that name lies at “{ $nearest }”: move it into the folder of this article. An article without a folder gets one: new.en.md becomes new/index.en.md.
        [drive] This is a place on your own computer, which readers cannot reach. Put the file into the folder of the article and write its name only: { $nearest }
        [near] Did you mean “{ $nearest }”?
       *[none] Put the file into the article’s own folder, or into static/ and write the path with / in front.
    }
diag-dead-picture = { $kind ->
        [empty] The picture has no address.
        [outside] The picture “{ $target }” lies elsewhere; pages load no pictures from elsewhere.
       *[missing] The picture “{ $target }” does not exist.
    }
    .help = { $kind ->
        [empty] Write an address between the brackets ( ), or remove the brackets and keep the words.
        [outside] Save the picture into the folder of the article and write its name, for example: ![The border gate](gate.jpg)
       *[missing] { $hint ->
            [slash] Write / instead of \: { $nearest }
            [elsewhere] A file of that name lies at “{ $nearest }”: move it into the folder of this article. An article without a folder gets one: new.en.md becomes new/index.en.md.
            [drive] This is a place on your own computer, which readers cannot reach. Put the file into the folder of the article and write its name only: { $nearest }
            [near] Did you mean “{ $nearest }”?
           *[none] Put the picture into the folder of the article and check the spelling of its name. An article without a folder gets one: new.en.md becomes new/index.en.md.
        }
    }
diag-nesting-too-deep = More than { $limit } things are nested in one another here: lists, quotations, signs like * or HTML elements.
    .help = Use fewer levels; a heading often serves better than a list in a list.
diag-dead-link = { $hint ->
        [empty] The link has no address.
       *[other] The link to “{ $target }” leads nowhere.
    }
    .help = { $hint ->
        [slash] Write / instead of \: { $nearest }
        [address] This is the address of the page of “{ $nearest }”: link to that file.
        [elsewhere] A file of that name lies at “{ $nearest }”: move it into the folder of this article. An article without a folder gets one: new.en.md becomes new/index.en.md.
        [host] https:// is missing: write https://{ $nearest }
        [mail] mailto: is missing: write mailto:{ $nearest }
        [phone] tel: is missing: write tel:{ $nearest }
        [empty] Write an address between the brackets ( ), or remove the brackets and keep the words.
        [near] Did you mean “{ $nearest }”?
       *[none] Check the address, or remove the link.
    }
diag-folder-link = The link leads to the folder “{ $target }”, not to a text.
    .help = { GIVEN($suggestion) ->
        [yes] Name the text in it: { $suggestion }
       *[no] Name a text: the path of its .md file.
    }
diag-hidden-link = “{ $target }” is not public, so readers see no link or picture here.
    .help = Nothing to do if it will be published later: the link then appears by itself. If it was withdrawn, delete the link.
diag-missing-fragment = “{ $target }” has no heading “#{ $fragment }”; { GIVEN($here) ->
        [yes] readers see the words without a link.
       *[no] the link leads to the top of the page.
    }
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “#{ $nearest }”?
       *[no] Delete the part from # on, or write this name behind the heading: ## Heading {"{"}#{ $fragment }{"}"}
    }
diag-unsafe-link = A link of this sort is not allowed: “{ $target }”.
    .help = { $hint ->
        [web] The beginning of the address is misspelt: write { $nearest }
        [drive] That is a place on your own computer, which readers cannot open. Put the file into the article’s folder and write its name alone: { $nearest }
       *[other] Link to an address that begins with https://, mailto: or tel:, or to a file of the site.
    }
diag-undefined-note = { GIVEN($meant) ->
        [yes] This is no note, since there is no colon behind “[^{ $note }]”: readers see the brackets.
       *[no] There is no note “{ $note }”.
    }
    .help = { GIVEN($meant) ->
        [yes] Write: { $meant }
       *[no] { GIVEN($nearest) ->
            [yes] Did you mean “[^{ $nearest }]”?
           *[no] Add a line of its own: [^{ $note }]: the text of the note
        }
    }
diag-unused-note = Nothing in the text refers to the note “{ $note }”.
    .help = Put [^{ $note }] where the note belongs, or delete the note.
diag-stripped-html = The HTML element “{ $element }” cannot be used here and was removed.
    .help = Write it in Markdown, or delete it.
diag-stripped-attribute = The attribute “{ $attribute }” of “{ $element }” cannot be used and was removed.
    .help = Delete it. How things look is the theme’s business.
diag-duplicate-heading-id = Two places in the text have the same name for links, “#{ $id }”.
    .help = Give one of them another, for example: ## Heading {"{"}#{ $id }-2{"}"}
diag-unknown-code-language = Code in “{ $language }” cannot be coloured.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Leave the name out, or use one such as html, json or python.
    }
diag-code-too-long = This piece of code is longer than { $limit } or has a line of more than { $line } characters, so it is shown without colours.
    .help = Shorten it, or offer it as a file.
diag-bad-lang-mark = “{ $code }” is not a language code.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }” ({ LANGUAGE($nearest) })?
       *[no] Write a code of two or three letters, for example for Rade: [buôn]{"{"}lang=rad{"}"}
    }
diag-picture-format = The picture “{ $file }” is { GIVEN($kind) ->
        [yes] in the format { $kind }
       *[no] in a format
    } that browsers do not show, so it cannot be published.
    .help = Open it, choose “Save as” or “Export” with JPEG (a photograph) or PNG (a drawing), put the new file here and write its name where the old one is named. Another ending of its name alone does not help.{ $kind ->
        [HEIC] {" "}An iPhone takes JPEG from the start: Settings › Camera › Formats › Most Compatible.
       *[other] {""}
    }
diag-picture-broken = { $kind ->
        [empty] The picture “{ $file }” is an empty file: there is nothing to show.
       *[broken] The picture “{ $file }” is cut off or damaged, or no picture: it cannot be read to its end.
    }
    .help = Look at where it came from, and copy it into the folder again or export it as JPEG or PNG. A download that broke off looks like this, too.
diag-picture-too-large = The picture “{ $file }” is too large: { NUMBER($width) ->
        [0] {""}
       *[other] { $width } × { $height } pixels,{" "}
    }{ $size } MB. At most 100 million pixels and 67 MB are taken.
    .help = Make it smaller before you put it here; 4000 pixels on the longer side are plenty.
diag-picture-colours = The picture “{ $file }” has the colours of a printing press (CMYK), which screens show wrongly or not at all.
    .help = Export it from your picture program for the web, as JPEG in the colour mode RGB (sRGB).
diag-picture-heavy = The picture “{ $file }” has { NUMBER($size) } kB and is published as it is; readers on a phone wait for it.
    .help = If it is a photograph, save it as JPEG: the program then makes small versions of it. If it is a drawing, make it smaller, with fewer colours, below 400 kB.
diag-not-a-picture = { $kind ->
        [clip] “{ $file }” is a film or sound, not a picture: readers see nothing.
       *[file] “{ $file }” is no picture: readers see nothing.
    }
    .help = { $kind ->
        [clip] Put it into the article’s folder, and show it in the text, in a paragraph of its own: ![what is to be seen or heard](film.mp4)
       *[file] Make it a link (without the exclamation mark): [name of the document]({ $file })
    }
diag-picture-unmeasured = The size of the picture “{ $file }” cannot be found out, so the page may jump while it loads.
    .help = Save the picture as JPEG, PNG, WebP or SVG (an SVG needs a width and height in px, mm, cm, in or pt, not in % or em, or a viewBox).
diag-script-in-picture = The picture “{ $name }” holds a script. On a page it does not run, but it does for whoever opens the picture by itself.
    .help = Save the picture without scripts, for example as “plain SVG”, or as PNG.
diag-picture-name = The file name “{ $file }” has spaces, so this is no picture or link: readers see the line as it is written.
    .help = Rename the file to “{ $suggestion }” and write that name in the brackets: ({ $suggestion })
diag-gallery-twice = The picture “{ $file }” stands twice in “{ $field }”.
    .help = Delete one of the two; a picture of a gallery has one page.
diag-caption-missing = { NUMBER($count) ->
        [one] The picture “{ $files }” of the gallery has no caption in { LANGUAGE($language) }; readers get the original’s.
       *[other] { $count } pictures of the gallery have no caption in { LANGUAGE($language) }; readers get those of the original: { $files }.
    }
    .help = Add to the front matter of this file: captions: {"{"}{ $file }: {"{"}caption: …{"}"}{"}"}
diag-caption-unseen = { $what ->
        [caption] The caption “{ $words }” is not shown: only a picture in a paragraph of its own has one.
        [credit] “{ $words }”, whom the picture is to name, is not shown: only a picture in a paragraph of its own names anybody.
       *[title] The words “{ $words }” in title="…" are not shown.
    }
    .help = { $what ->
        [title] Write the picture in Markdown, with an empty line before and after it: ![what it shows](file "caption")
       *[other] Put the picture into a paragraph of its own, in no link and no table: an empty line before it and one after it.
    }
diag-clip-in-line = “{ $file }” is a film or a recording, and something else stands in its paragraph: only alone does it become a player.
    .help = Give it a paragraph of its own, not in a list, a table or a link: an empty line before it, an empty line after it, and in its line nothing but ![…]({ $file })
diag-clip-format = { $remedy ->
        [again] “{ $file }” cannot be played: it is empty, cut off or damaged.
       *[other] “{ $file }” ({ $what }) is not played by every browser.
    }
    .help = { $remedy ->
        [again] Copy it here again from where it came, or export it once more.
        [mp4] What is in it is right, its wrapping is not. In a terminal: ffmpeg -i { $file } -map_metadata -1 -c copy -movflags +faststart { $to } — then write the new name in the text; or export it as MP4 in a video editor.
        [webm] What is in it is right, its wrapping is not. In a terminal: ffmpeg -i { $file } -map_metadata -1 -c copy { $to } — then write the new name in the text.
        [audio] Export it as MP3, or as M4A with AAC; in Audacity: File, Export.
       *[video] Export it as MP4 with H.264 for the picture and AAC for the sound; in HandBrake: the preset “Fast 1080p30”. An iPhone films so with Settings, Camera, Formats, “Most Compatible”.
    }
diag-clip-slow-start = “{ $file }” begins only when all of it has been loaded: what a player reads first stands at its end.
    .help = Export it once more with “Fast Start” or “Web Optimized” switched on. In a terminal: ffmpeg -i { $file } -c copy -movflags +faststart { $stem }-web.mp4 — then put the new file in the place of { $file }, under the old name.
diag-clip-heavy = “{ $file }” has { NUMBER($size) } MB: on a phone that takes long, and readers pay for it.
    .help = Export it smaller: 720 pixels high and 1.5 Mbit/s are 11 MB for a minute. Or cut it shorter.
diag-poster-missing = The film “{ $file }” has no picture that stands for it before it is played: readers would see a black box.
    .help = Put a still of it beside it, with the same name: { $stem }.jpg (or .png). In a terminal: ffmpeg -ss 1 -i { $file } -frames:v 1 { $stem }.jpg
diag-place-in-file = { $kind ->
        [picture] The picture “{ $file }” holds notes that readers do not see (Exif or XMP): where it was taken, the camera’s number, or names. Files of its kind (GIF, AVIF) are published as they are.
       *[clip] The film or recording “{ $file }” says where it was taken, and it is published as it is.
    }
    .help = { $kind ->
        [picture] Save it as JPEG (a photograph) or PNG (a drawing): these are published without such notes. Or take them out: exiftool -overwrite_original -all= "{ $file }"
       *[clip] Take that out. In a terminal: ffmpeg -i { $file } -map_metadata -1 -c copy -movflags +faststart { $stem }-web.mp4 — then put the new file in the place of { $file }, under the old name; or export it once more without the location.
    }
diag-captions-missing = “{ $file }” has no captions in { LANGUAGE($language) }: who cannot hear it does not learn what is said.
    .help = { $kind ->
        [srt] “{ $other }” is SubRip. Save it as WebVTT under the name { $wanted }: as its first line WEBVTT, below that an empty line, and in all times a point instead of the comma: 00:01:02.500. In a terminal: ffmpeg -i { $other } { $wanted }
        [vtt] “{ $other }” is not its name: rename it to { $wanted }
       *[none] Put them beside it, as WebVTT: { $wanted }. If nobody says anything in it, write in the original: files: {"{"}{ $file }: {"{"}speech: none{"}"}{"}"}
    }
diag-captions-header = { $kind ->
        [srt] This is SubRip (.srt), only named .vtt: players show nothing of it.
       *[other] Captions begin with the line WEBVTT; without it players show nothing.
    }
    .help = { $kind ->
        [srt] Write WEBVTT as the first line, below that an empty line, and in all times a point instead of the comma: 00:01:02.500
       *[other] Write as the first line: WEBVTT — and below it an empty line.
    }
diag-captions-empty = There is not one caption in this file: who cannot hear does not learn what is said in “{ $file }”.
    .help = Write each caption below the line WEBVTT: an empty line, a line of times like 00:00:01.000 --> 00:00:04.000, then what is said. If nothing is said, delete this file and write in the original: files: {"{"}{ $file }: {"{"}speech: none{"}"}{"}"}
diag-captions-time = { $kind ->
        [end] This caption ends before it begins, or in the same moment: nobody sees it.
        [order] This caption begins before the one above it.
        [late] This caption begins when the film or recording is over; that has { $length }.
        [none] These words have no times above them: players leave them out.
       *[unreadable] The times of this caption cannot be read: players leave it out.
    }
    .help = { $kind ->
        [end] Correct the second time: it is to be later than the first.
        [order] Put the captions into the order in which they are spoken, or correct the time.
        [late] Correct the time, or take captions that belong to this file.
        [none] Write above them from when to when they are shown, 00:01:02.500 --> 00:01:05.000, or NOTE for a note that nobody is to see.
       *[unreadable] { GIVEN($suggestion) ->
            [yes] Write: { $suggestion }
           *[no] Write two times with an arrow between, each with three figures behind a point: 00:01:02.500 --> 00:01:05.000
        }
    }
diag-captions-language = These captions are to be in { LANGUAGE($language) }, and not one letter of that language is in them.
    .help = Write the captions in that language, or give the file the code of the one that they are in: { $suggestion }
diag-captions-fast = This caption is too fast to read: { NUMBER($count) } characters a second; up to { NUMBER($limit) } can be read.
    .help = Let it stand longer, make it shorter, or divide it.
diag-comment-open = { $what ->
        [hidden] This comment is never closed: nothing behind it is published.
        [another] This comment is not closed before the next one begins: nothing between them is published.
        [mistyped] The sign that opens a comment is mistyped, so it is none: readers see it.
       *[shown] This comment does not end in its paragraph, so it is none: readers see it.
    }
    .help = { $what ->
        [mistyped] Type <!-- to open it and --> to close it, without blanks within and with no long dashes; or delete it.
        [shown] Write --> where the comment ends, and no empty line in it; or begin it in a line of its own.
       *[hidden] Write --> where the comment ends.
    }
diag-fence-open = { $what ->
        [indented] Four spaces or a tab stand before { $fence }, so that it begins no code block and readers see the sign.
       *[open] This code block is never closed: all that follows is shown as code.
    }
    .help = { $what ->
        [indented] Take the spaces away from the beginning of this line and of those below it, up to the closing { $fence }.
       *[open] Write a line with { $fence } alone where the code ends.
    }
diag-heading-sign = This is no heading: # needs an ordinary space behind it, so readers see the signs.
    .help = Write: { $meant }
diag-list-sign = “{ $sign }” begins no item of a list here: readers see it as it is written.
    .help = { $what ->
        [number] Write each such line like this, and an empty line before the first: { $meant }
       *[hyphen] Write a hyphen and a space at the beginning of each such line, and an empty line before the list: { $meant }
    }
diag-link-sign = { $what ->
        [apart] There is a space between the brackets, so this is no link: readers see the line as it is written.
        [space] The address has a space, so this is no link: readers see the line as it is written.
        [turned] The brackets are the wrong way round, so this is no link: readers see the line as it is written.
        [open] The bracket that closes this link is missing, so this is no link: readers see the line as it is written.
        [mark] There is a space behind the exclamation mark, so this is no picture: readers see a link.
        [inner] There are straight quotation marks within the title, so this is no picture and no link: readers see the line as it is written.
       *[quotes] The title needs straight quotes; so this is no picture or link: readers see the line as it is written.
    }
    .help = Write: { $meant }
diag-emphasis-sign = { $what ->
        [space] Readers see the stars: ** is no bold type where a space stands between it and the words.
        [open] Readers see the stars: ** begins bold type here, and nothing ends it.
       *[beside] Readers see the stars: ** is no bold type where a sign stands before it and a letter behind it.
    }
    .help = { $what ->
        [space] Put the space outside of the stars: { $meant }
        [open] Put ** behind the last word that is to be bold, or take the stars out.
       *[beside] Put the sign outside of the stars, or write: { $meant }
    }
diag-foreign-markup = “{ $markup }” is of another program and does nothing here: readers see it as it is written.
    .help = { $what ->
        [bold] Leave it out; what is to be bold stands between stars: **words**
        [italic] Leave it out; what is to be in italics stands between stars: *words*
        [link] Leave it out; a link looks like this: [words](address)
        [picture] Leave it out; a picture looks like this: ![what it shows](picture.jpg)
        [quote] Leave it out; each line of a quotation begins with a > and a space.
        [office] Delete this tag of an office program (such as Word), and the one that closes it; keep the words between them.
        [contents] Leave it out: the page makes its list of contents by itself.
        [notice] Leave it out; a notice begins with the line: > [!NOTE]
       *[shortcode] Leave it out. What it was to show, write here: a picture as ![what it shows](picture.jpg), a film as a link.
    }
diag-table-line = { $what ->
        [dashes] This is no table: the line under the first row needs hyphens ( - ), not long dashes.
        [columns] This is no table: the line of dashes needs { $columns } columns, like the row above it.
       *[missing] This is no table: a line of dashes is missing under the first row.
    }
    .help = { $what ->
        [missing] Write under this line: { $meant }
       *[other] Write instead of this line: { $meant }
    }
diag-unknown-notice = There is no notice “[!{ $name }]”: readers see the brackets.
    .help = { GIVEN($meant) ->
        [yes] Write > [!{ $meant }]; the page shows the word in its own language.
       *[no] The kinds are [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION]; the page shows the word in its own language.
    }
diag-invisible-sign = There is an invisible character ({ $character }) before “{ $sign }”, so the sign means nothing and readers see it.
    .help = Delete everything before “{ $sign }” in this line, and type the line’s beginning again.
diag-pasted-prose = { $what ->
        [code] “{ $words } …” is shown as program code, since the line begins with a tab or four spaces.
        [tabs] These rows are set apart by tabs only: readers see one line of words.
       *[paragraph] The whole text is one paragraph: there are line ends in it, but no empty line.
    }
    .help = { $what ->
        [code] Delete the tab or the spaces at the beginning of the line.
        [tabs] Write a table: | between the cells, and |---|---| in a line under the first row.
       *[paragraph] Put an empty line between two paragraphs.
    }

### Words

diag-fluent-syntax = { $reason ->
        [no-equals] This line has no “=”, so it is not a message.
        [bad-name] The name before “=” is not possible.
        [indent] This line begins with spaces but belongs to no message.
        [swallowed] This line looks like a message, but it begins with spaces and so is part of the text above it.
        [open-brace] A brace is opened here, but what follows cannot be read or does not end.
        [close-brace] There is a closing brace without an opening one.
        [no-value] This message has no text.
        [no-default] This choice has no variant marked with *.
        [two-defaults] This choice has more than one variant marked with *.
        [no-variant-value] A variant has no text.
        [quote] A quotation mark inside braces is not closed.
        [escape] A backslash is followed by something that has no meaning.
        [selector] A choice cannot depend on this.
        [term-attribute] An attribute of a term cannot be shown.
        [function-name] A function’s name has capital letters only.
        [arguments] The values given in brackets cannot be read.
        [attribute] This attribute cannot be read.
        [too-deep] This message has too many braces and brackets.
        [too-long] This message is too long.
       *[other] This message cannot be read.
    }
    .help = { $reason ->
        [no-equals] Write: name = text. If the line continues the message above, begin it with four spaces.
        [bad-name] Use the letters a-z, digits and hyphens, beginning with a letter: topic-investment = …
        [indent] Delete the spaces in front of the name.
        [swallowed] If it is a message of its own, delete the spaces in front of it.
        [open-brace] Between braces stands a variable, closed on the same line: {"{"} $name {"}"}. For a brace as text write {"{"}"{"{"}"{"}"}.
        [close-brace] Delete it. For a brace as text write {"{"}"{"}"}"{"}"}.
        [no-value] Write the text after “=”, or on the next line after four spaces.
        [no-default] Put a * before the last variant: *[other] …
        [two-defaults] Keep the * at one variant only.
        [no-variant-value] Write a text after the square brackets, or {"{"}""{"}"} for none.
        [quote] Close it with " before the closing brace.
        [escape] Write two backslashes for one.
        [selector] Use a variable: {"{"} $count -> … {"}"}
        [term-attribute] Make it a message or a term of its own.
        [function-name] Write NUMBER(…) or GIVEN(…).
        [arguments] Write them as in: NUMBER($count, useGrouping: "false")
        [attribute] Write, on a line of its own after four spaces: .name = text
        [too-deep] Split it into several messages.
        [too-long] Split it into several messages.
       *[other] Write: name = text
    }
diag-fluent-duplicate = The message “{ $name }” is given twice.
    .help = Delete one of the two.
diag-fluent-variable = The message “{ $name }” wants ${ $variable }, which is not given to it.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean ${ $nearest }?
       *[no] { GIVEN($call) ->
            [yes] Pass it along: t(key="{ $name }", { $variable }=…)
           *[no] { GIVEN($known) ->
                [yes] It is given: { $known }.
               *[no] Take ${ $variable } out: the message is given no variables.
            }
        }
    }
diag-fluent-reference = In the message “{ $message }”, { $kind ->
        [function] there is no function “{ $name }”.
        [term] there is no term “{ $name }” in { LANGUAGE($language) }.
       *[other] there is no message “{ $name }” in { LANGUAGE($language) }.
    }
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { $kind ->
            [function] The functions are NUMBER and GIVEN.
           *[other] Add it to a file of the same language, or write the words out.
        }
    }
diag-message-unknown = There is no message “{ $name }” in any language.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Add to a file in locales/{ $language }/: { $name } = …
    }
diag-message-broken = The message “{ $name }” cannot be shown in { LANGUAGE($language) }: { $reason ->
        [ring] it refers to itself, directly or through others.
        [too-large] it grows beyond { $limit } parts.
        [variable] its variable ${ $variable } was not given.
       *[other] something in its braces does not work out.
    }
    .help = { $reason ->
        [ring] Write the words out in one of the messages that refer to each other.
        [too-large] Split it, or refer to fewer other messages.
        [variable] Take the variable out, or correct its name.
       *[other] Compare it with the same message in another language.
    }
diag-message-missing = The message “{ $name }” is missing in { LANGUAGE($language) }{ GIVEN($from) ->
        [yes] ; readers see the one in { LANGUAGE($from) }.
       *[no] , and there is no other language to take it from.
    }
    .help = Add to a file in locales/{ $language }/: { $name } = …
diag-message-unused = Nothing uses the message “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Delete it, or correct its name if it is meant to replace another.
    }
diag-plural-category = In { LANGUAGE($language) } there is no plural form [{ $category }], so this variant of “{ $name }” is never shown.
    .help = Forms of this language: { $known }. For one exact number write it in digits: [1].
diag-words-missing = There are no words in { LANGUAGE($language) } yet: readers see those in { LANGUAGE($from) }.
    .help = Put translated words into locales/{ $language }/songngu.ftl.
diag-words-unread = Nothing reads “{ $file }”: { $why ->
        [language] “{ $language }” is not a language of this site.
        [folder] words stand in a folder named by their language.
       *[ending] words stand in files that end in “.ftl”.
    }
    .help = { GIVEN($suggestion) ->
        [yes] Rename it to “{ $suggestion }”.
       *[no] { GIVEN($taken) ->
            [yes] Move what is missing there into “{ $taken }”, then delete this file.
           *[no] Put its messages into a file locales/<language>/site.ftl, or delete it. This site’s languages: { $known }.
        }
    }

### Themes

diag-theme-api = { GIVEN($value) ->
        [yes] This theme is written for version “{ $value }” of the contract; this program has version 1.
       *[no] theme.yaml does not say for which version of the contract the theme is written.
    }
    .help = If the theme follows version 1, write: api: 1
diag-theme-extends = The theme “{ $name }” cannot be extended: it does not exist, or it extends this one.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Write: extends: cao-nguyen — or: extends: giay
    }
diag-template-missing = The template “{ $name }” is missing.
    .help = Add it to the theme’s templates/, or write “extends: cao-nguyen” in theme.yaml{ $name ->
        [search] {" "}— or, for a site without a search, “search: false” in songngu.yaml.
       *[other] .
    }
diag-template-syntax = { $reason ->
        [open-tag] “{ $name }” is opened here and not closed.
        [comment] A comment is opened here and not closed.
        [quote] A quotation mark is opened here and not closed.
        [unclosed] “{ $name }” begins here and does not end.
        [stray] “{ $name }” stands here, but nothing is open that it could belong to.
        [tag] There is no tag “{ $name }”.
        [text] “{ $name }” needs the name of a template in quotation marks.
        [nothing] Something is missing before “{ $name }”.
        [sign] “{ $name }” cannot stand here.
        [ignored] This stands outside the blocks of a template that extends another, so it would never be shown.
        [first] “{ $name }” may stand only once, at the very beginning.
        [twice] There is another block named “{ $name }” in this template.
        [component] Another template has a component “{ $name }”, too.
        [named] Here ends another block than “{ $name }”, which is open.
        [loop] “{ $name }” can only stand between “for” and “endfor”.
        [circle] “{ $name }” in turn extends or includes this template, so the page would never end.
       *[other] This cannot be read as a template.
    }
    .help = { $reason ->
        [open-tag] Close it: { $name } … { $close }
        [comment] Close it: { $name } … { $close }
        [quote] Type the same quotation mark at the end of the text.
        [unclosed] Put its end where it belongs: {"{%"} end{ $name } {"%}"}
        [stray] Delete it, or put its beginning in front.
        [tag] { GIVEN($nearest) ->
            [yes] Did you mean “{ $nearest }”?
           *[no] There are: if, elif, else, for, block, extends, include, set, filter, component, raw; each that encloses something ends with “end” and its name.
        }
        [text] Write it out: {"{%"} { $name } "parts/header.html" {"%}"}
        [nothing] Write a value or a name there, or delete what stands in front.
        [sign] Delete it, or complete what stands in front of it.
        [ignored] Move it into a block, or delete it.
        [first] Move it to the beginning of the file, or delete it.
        [twice] Give one of the two another name.
        [component] Give one of the two another name, or delete it.
        [named] Write: {"{%"} endblock {"%}"}
        [loop] Delete it, or put it inside a loop.
        [circle] Take one of the two names out.
       *[other] docs/themes.md says what templates can have.
    }
diag-template-unknown = There is no { $kind ->
        [variable] value
        [function] function
        [filter] filter
        [test] test
        [component] component
        [block] block
       *[template] template
    } “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] docs/themes.md lists what templates have.
    }
diag-blocks-missing = This file takes the place of the theme’s template “{ $name }”, but lacks blocks that other templates fill: { $blocks }.
    .help = If it is meant to take that place, write where the pages’ parts belong: { $suggestion } — If not, give the file another name.
diag-template-empty = { $reason ->
        [field] “{ $variable }” is empty on some page, so it has no “{ $field }”.
        [value] “{ $variable }” is empty on some page, and then this cannot be done with it.
       *[either] “{ $variable }” has no “{ $field }” on some page: there it is empty, or a plain text.
    }
    .help = Put what shows it between {"{%"} if { $variable } {"%}"} and {"{%"} endif {"%}"}.
diag-template-unused = No page is made with the template “{ $name }”, and no template that is used names it.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”? Then rename the file.
       *[no] Delete the file, or include it where it belongs.
    }
diag-template-failed = The template “{ $name }” could not be carried out here.
    .help = { GIVEN($variable) ->
        [yes] Check “{ $variable }”: a value may be empty or of another shape. docs/themes.md shows all values.
       *[no] A value may be empty or of another shape. docs/themes.md shows all values.
    }
diag-page-too-large = The template “{ $name }” makes a page of more than { $limit }.
    .help = Look for loops in loops.
diag-template-safe = The filter “safe” is not allowed in themes.
    .help = Delete it. What is safe HTML is already marked as such.
diag-template-literal = “{ $argument }” of { $function }(…) must be a text in quotation marks.
    .help = Write it out, so that the program knows what the page depends on: { $function }({ $argument }="…")
diag-policy-missing = The page made by “{ $name }” does not carry the content policy before anything that loads.
    .help = Put into the head, at the top: <meta http-equiv="Content-Security-Policy" content="{"{{"} policy {"}}"}">
diag-policy-forbids = { $kind ->
        [script] A script within a page is not run: the content policy forbids it.
        [handler] “{ $name }” is not run: the content policy forbids scripts within pages.
        [javascript] An address that is a script does nothing: the content policy forbids it.
        [style] A style sheet within a page has no effect: the content policy forbids it.
        [style-attribute] The attribute “style” has no effect: the content policy forbids it.
        [data] An address that holds the file itself is not loaded: the content policy forbids it.
        [sheet-data] An address that holds the file itself is not loaded: the content policy forbids it.
        [frame] “<{ $name }>” stays empty: the content policy forbids pages within pages.
        [form] A form is sent nowhere: the content policy forbids it.
        [base] “<base>” has no effect: the content policy forbids it.
        [manifest] A manifest is not loaded: the content policy forbids it.
       *[elsewhere] Nothing is loaded from “{ $name }”: the content policy allows only what lies in the site itself.
    }
    .help = { $kind ->
        [script] Put the script into a file of the theme’s assets/ and write: <script src="{"{{"} asset(path="script.js") {"}}"}" defer></script>
        [handler] Delete “{ $name }”. Give the element a class, and let a script of the theme’s assets/ do the rest (addEventListener).
        [javascript] Write a button instead, and let a script of the theme’s assets/ do the rest (addEventListener).
        [style] Put it into style.css in the theme’s assets/ and write: <link rel="stylesheet" href="{"{{"} asset(path="style.css") {"}}"}">
        [style-attribute] Give the element a class, and put the style for it into style.css in the theme’s assets/.
        [data] Put the file into the theme’s assets/ and write: {"{{"} asset(path="name.png") {"}}"}
        [sheet-data] Put the file into the theme’s assets/ and write its name: url("name.svg")
        [sheet] Put the file into the theme’s assets/ and write its name: url("{ GIVEN($file) ->
            [yes] { $file }
           *[no] …
        }")
        [frame] Write a link instead.
        [form] Write an e-mail address or a link instead.
        [base] Delete it. Paths of the site are whole already.
        [manifest] Delete it.
       *[elsewhere] Put the file into the theme’s assets/ and write: {"{{"} asset(path="{ GIVEN($file) ->
            [yes] { $file }
           *[no] …
        }") {"}}"}
    }
diag-hreflang-missing = The pages made by “{ $name }” do not link to themselves in the other languages: search engines take them for copies, or show the wrong language.
    .help = Put into the head: {"{%"} for a in alternates {"%}"}<link rel="alternate" hreflang="{"{{"} a.hreflang {"}}"}" href="{"{{"} a.url {"}}"}">{"{%"} endfor {"%}"}
diag-asset-missing = There is no asset “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Put the file into the theme’s assets/.
    }
diag-card-size = The sharing card “{ $name }” must be a PNG picture of 1200 × 630{ NUMBER($width) ->
        [0] , but the size of this one cannot be found out.
       *[other] , but this one is { $width } × { $height }.
    }
    .help = Save the picture in that size, or delete the line “card” to use the built-in one.
diag-card-colour = { GIVEN($value) ->
        [yes] “{ $value }” is no colour.
       *[no] No colour stands here: YAML takes # and what follows it for a comment.
    }
    .help = Write # and six digits (0–9, a–f) in quotation marks, for example: { $field }: "#7a2517"
diag-card-font = { $reason ->
        [missing] There is no file “{ $file }” in this site.
        [packed] “{ $file }” is a font packed for browsers (WOFF); cards need it unpacked.
        [collection] “{ $file }” is a collection of several fonts; cards need one of them.
       *[other] “{ $file }” is no font in which cards can be written.
    }
    .help = { $reason ->
        [missing] { GIVEN($nearest) ->
            [yes] Did you mean “{ $nearest }”?
           *[no] Put the font into the folder “fonts” and name it here, for example: fonts/name.ttf
        }
       *[other] Get the font as a single file .ttf or .otf and name that one.
    }
diag-job-panicked = Making “{ $address }” failed because of a mistake in the program.
    .help = Please report it with the text that this page shows. All other pages were checked.

### The output folder and the cache

diag-foreign-file = “{ $path }” stands in the output folder, but the program did not put it there.
    .help = Move it elsewhere, or list it under “keep” in songngu.yaml. Nothing is deleted.
diag-verify-failed = { $why ->
        [kept] “{ $path }” is a file of this site, and “keep” holds it for somebody else.
        [both] “{ $path }” is the name of a file and of a folder in the output.
       *[changed] After writing, “{ $path }” did not have the bytes it should have.
    }
    .help = { $why ->
        [kept] Take “{ $other }” out of “keep” in songngu.yaml, or delete the file among the site’s sources.
        [both] Rename the file “{ $path }” among the site’s sources.
       *[changed] Run the program again. If it happens again, check the disk.
    }
diag-still-published = “{ $address }” should not be public since { $date }, but the published site still has it, since this build stopped.
    .help = Correct the errors, or delete the page from the web server by hand.
diag-file-altered = “{ $path }” was changed in the output folder by hand; it is restored.
    .help = Make changes in the sources. Files that others put there belong under “keep”.
diag-file-lost = “{ $path }” was deleted from the output folder by hand; it is restored.
    .help = To take something off the site, use “status”, “expires” or “withdrawn” in its text.
diag-cache-unwritable = The cache in .songngu/ cannot be written; the next build will take longer.
    .help = Check that you may write to the site’s folder.
diag-waited-for-other = Another build of this site was running; this one waited for it.
    .help = Nothing to do.
diag-address-moved = In the last release this page was at “{ $old }”; now it is at “{ $address }”. Whoever opens the old address finds nothing.
    .help = { GIVEN($has) ->
        [yes] To lead the old address to the new one, change “aliases” in this file to: aliases: [{ $suggestion }]
       *[no] To lead the old address to the new one, add a line to the front matter of this file: aliases: [{ $suggestion }]
    }
diag-disappeared = { $texts }{ GIVEN($more) ->
        [yes] { " " }and { $more } more
       *[no] { "" }
    } is public now and would be lost from the site: { $why ->
        [status] this “status” is no value that can be used, so the text counts as a draft.
        [no-status] there is no “status” that can be used, so the text counts as a draft.
        [date] “{ $field }” here is { $date }, which is still to come.
        [ends] “{ $field }” here comes before the text begins to be public.
        [section] the section around it is not public.
        [release] it is released together with texts that are not public: { LANGUAGE($languages) }.
        [unreadable] no article can be made of this file.
        [language] { LANGUAGE($language) } (“{ $language }”) is no longer among the “languages”.
        [id] the article at this address now has the identity “{ $other }”. To those who take the feeds it is another one, and they get it twice.
        [moved] there is no article “{ $id }” any more; it seems to have become this file, at “{ $address }”.
       *[deleted] its file is gone.
    }
    .help = { $why ->
        [status] Write “status: approved” again. To take it off the site on purpose: status: draft
        [no-status] Add the line: status: approved — To take it off the site on purpose: status: draft
        [date] Write “{ $field }” as it was. To take it off on purpose, run: songngu build { $removal }
        [ends] Correct “{ $field }”. To take it off on purpose, run: songngu build { $removal }
        [section] Write “status: approved” in this file of the section. To take the whole section off on purpose, run: songngu build { $removal }
        [release] Make the others public, or leave “release_together” out. To take it off on purpose, run: songngu build { $removal }
        [unreadable] Put the file’s earlier contents back. To take it off on purpose, delete the file and run: songngu build { $removal }
        [language] Put the language back under “languages”. To give it up on purpose, run: songngu build { $removal }
        [id] Keep the old identity, in the original: id: { $id } — To change it on purpose, run: songngu build { $removal }
        [moved] If it is the same article, write in the original id: { $id } — and in this file aliases: [{ $suggestion }]. If the old one was deleted on purpose, run: songngu build { $removal }
       *[deleted] Put the file back. If the article was moved, write its old identity as “id” in the original. If it was deleted on purpose, run: songngu build { $removal }
    }
diag-unpublished = { $texts }{ GIVEN($more) ->
        [yes] { " " }and { $more } more
       *[no] { "" }
    } is public now and will be taken off the site, since { $why ->
        [clock] its time has not come: the last build was made as at a later time than now.
        [stale] the text that this was translated from has changed, and “stale: hold” holds it until it says the same.
       *[status] this line says that it is not approved.
    }
    .help = { $why ->
        [clock] There is nothing to do: “songngu build” publishes it when its time has come.
        [stale] “songngu check” says what has changed. To let what is behind stay public with a notice, write: stale: notice
       *[status] If that is not meant, write again: status: approved
    }

### Translations, compared with their sources

# $kind: what differs; $missing and $added: the values that only the source, only the translation has; $list: whether the translation has waivers already
diag-numbers-differ = { $kind ->
        [missing] This number of the source is not in the translation into { LANGUAGE($language) }: { $missing }.
        [added] The translation into { LANGUAGE($language) } has a number that its source does not have: { $added }.
       *[both] The numbers are not the same: the source has { $missing }, the translation into { LANGUAGE($language) } has { $added }.
    } In the source: “{ $source }” In the translation: “{ $translation }”
    .help = { $list ->
        [more] Correct the translation. If it is right as it is, say why: add to waivers in the front matter of the translation: { $waiver }
       *[new] Correct the translation. If it is right as it is, say why: write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-dates-differ = { $kind ->
        [missing] This date of the source is not in the translation into { LANGUAGE($language) }: { $missing }.
        [added] The translation into { LANGUAGE($language) } has a date that its source does not have: { $added }.
       *[both] The dates are not the same: the source has { $missing }, the translation into { LANGUAGE($language) } has { $added }.
    } In the source: “{ $source }” In the translation: “{ $translation }”
    .help = { $list ->
        [more] Correct the translation. If it is right as it is, say why: add to waivers in the front matter of the translation: { $waiver }
       *[new] Correct the translation. If it is right as it is, say why: write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-contacts-differ = This address or telephone number of the source is not in the translation into { LANGUAGE($language) }: { $missing }. In the source: “{ $source }” In the translation: “{ $translation }”
    .help = { $list ->
        [more] Correct the translation. If it is right as it is, say why: add to waivers in the front matter of the translation: { $waiver }
       *[new] Correct the translation. If it is right as it is, say why: write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-links-differ = The translation into { LANGUAGE($language) } has no link to this target of the source: { $missing }. In the source: “{ $source }” In the translation: “{ $translation }”
    .help = { $list ->
        [more] Correct the translation. If it is right as it is, say why: add to waivers in the front matter of the translation: { $waiver }
       *[new] Correct the translation. If it is right as it is, say why: write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-pictures-differ = The translation into { LANGUAGE($language) } does not show this picture of the source: { $missing }. In the source: “{ $source }” In the translation: “{ $translation }”
    .help = { $list ->
        [more] Correct the translation. If it is right as it is, say why: add to waivers in the front matter of the translation: { $waiver }
       *[new] Correct the translation. If it is right as it is, say why: write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-notes-differ = The translation into { LANGUAGE($language) } refers to fewer notes than its source: { $added } instead of { $missing }. In the source: “{ $source }” In the translation: “{ $translation }”
    .help = { $list ->
        [more] Correct the translation. If it is right as it is, say why: add to waivers in the front matter of the translation: { $waiver }
       *[new] Correct the translation. If it is right as it is, say why: write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-headings-differ = The headings of the translation into { LANGUAGE($language) } do not follow each other as in the source, which has “{ $missing }”; the translation has “{ $added }”. In the source: “{ $source }” In the translation: “{ $translation }”
    .help = { $list ->
        [more] Correct the translation. If it is right as it is, say why: add to waivers in the front matter of the translation: { $waiver }
       *[new] Correct the translation. If it is right as it is, say why: write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-same-as-source = “{ $translation }” stands in the translation into { LANGUAGE($language) } as it stands in the source.
    .help = { $list ->
        [more] Translate it. If it is meant to stay as it is, say which language it is in: […]{"{"}lang={ $from }{"}"}, or add to waivers in the front matter of the translation: { $waiver }
       *[new] Translate it. If it is meant to stay as it is, say which language it is in: […]{"{"}lang={ $from }{"}"}, or write in the front matter of the translation: waivers: [{ $waiver }]
    }
diag-waiver-unused = Nothing that the rule { $rule } finds is let pass by this line of waivers{ GIVEN($value) ->
        [yes] { " " }(“{ $value }”)
       *[no] { "" }
    }: the text, or what it was translated from, is another now.
    .help = Delete the line. If the rule still finds something that is right, copy the line that its message gives.
diag-waiver-without-reason = This line of waivers does not say why it lets something pass.
    .help = Add to it: reason: "…" with the reason, so that whoever reads it later knows.

diag-glossary-term = { $kind ->
        [not] The glossary does not allow this in { LANGUAGE($language) }: { $values }. In the text: “{ $translation }”
       *[term] The glossary has a term for this, which the translation into { LANGUAGE($language) } lacks: { $values }. In the source: “{ $source }” In the translation: “{ $translation }”
    }
    .help = { $list ->
        [more] Use the term. If it is right as it is, say why: add to waivers in the front matter of this text: { $waiver }
       *[new] Use the term. If it is right as it is, say why: write in the front matter of this text: waivers: [{ $waiver }]
    }
diag-glossary-dated = By the glossary this is not the name at the time of the article ({ $date }): { $values }. In the text: “{ $translation }”
    .help = { $list ->
        [more] Write the name of that time. If the text speaks of another time, say so: add to waivers in the front matter of this text: { $waiver }
       *[new] Write the name of that time. If the text speaks of another time, say so: write in the front matter of this text: waivers: [{ $waiver }]
    }
diag-glossary-forbidden = “{ $value }” must not be used (“{ $id }” in glossary.yaml).{ GIVEN($reason) ->
        [yes] { " " }The reason given: { $reason }
       *[no] { "" }
    }
    .help = Say it in other words.

### Editorial rules

# What must not go out. No line here may repeat what was found.
diag-secrecy-mark = { $where ->
        [name] The name of a file or folder here has a mark of secrecy (letters: { $letters }).
       *[text] Here stands a mark of secrecy (letters: { $letters }).
    }
    .help = If the paper is classified or for internal use, do not publish it: move the file out of the folder and tell whoever is responsible. If it was declassified, delete the mark. If it is only spoken of, { $owner ->
        [none] write in songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (which turns the rule off for the whole site)
       *[text] add to the front matter: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-identity-number = { $where ->
        [name] The name of a file or folder here has the number of a person's papers (characters: { $letters }).
       *[text] Here stands the number of a person's papers: identity card or passport (characters: { $letters }).
    }
    .help = Delete the number. If it is nobody's, { $owner ->
        [none] write in songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (which turns the rule off for the whole site)
       *[text] add to the front matter: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-personal-phone = { $where ->
        [name] The name of a file or folder here has the number of a mobile phone (digits: { $letters }).
       *[text] Here stands the number of a mobile phone (digits: { $letters }).
    }
    .help = Delete the number or give the office's instead. If whoever has it agrees, { $owner ->
        [none] write in songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (which turns the rule off for the whole site)
       *[text] add to the front matter: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }; if it is the site's own, write it in songngu.yaml: publisher: {"{"}phone: …{"}"}
diag-html-comment = Here stands a comment (letters: { $letters }): readers do not see it, but whoever gets the file does.
    .help = Delete it, from <!-- to -->.
diag-hidden-text = Here stands what no eye sees: the attribute hidden, or invisible characters ({ $letters }) that turn the direction of writing or have no width.
    .help = Delete the attribute or the characters; if you cannot see them, delete the line and type it again.
diag-author-data = { $where ->
        [drawing] Here the drawing says who made it, or a folder of the person's computer.
       *[file] This file says inside who wrote it.
    }
    .help = { $where ->
        [drawing] Delete it in a text editor, or save the drawing again as plain SVG (Inkscape: File, Save a Copy, Plain SVG).
       *[file] For a PDF: delete the author in the document's properties and export it again. For a file of Word, Excel or PowerPoint: export it as a PDF without the document's information and publish that.
    } If it may stay, { $owner ->
        [none] write in songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (which turns the rule off for the whole site)
       *[text] add to the front matter: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-picture-private = This picture says, unseen by readers, { $where ->
        [place] where it was taken
        [serial] the number of a camera or lens
        [name] names of people (author, owner of the camera)
        [place-serial] where it was taken and the number of a camera or lens
        [place-name] where it was taken and names of people (author, owner of the camera)
        [serial-name] the number of a camera or lens and names of people (author, owner of the camera)
       *[place-serial-name] where it was taken, the number of a camera or lens and names of people (author, owner of the camera)
    }. Whoever saves it can read that.
    .help = Remove it, then save the picture here again. In Windows: right-click the file, Properties, Details, “Remove Properties and Personal Information”. With exiftool: exiftool -overwrite_original -all= -tagsfromfile @ -Orientation -ICC_Profile "{ $name }". If it may stay, { $owner ->
        [none] write in songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (which turns the rule off for the whole site)
       *[text] add to the front matter: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-waiver-count = The field waivers lets pass by the rule { $rule }: { $count }. In the text there are: { $found }.
    .help = { NUMBER($found) ->
        [0] Nothing of the kind is left in the text: delete this line of waivers.
       *[other] Look at each place. Delete what may not stay; if all may stay, write count: { $found }
    }
diag-alt-missing = { $kind ->
        [gallery] These pictures of the gallery have no alternative text in this language for people who cannot see them: { $file }.
        [cover] The cover “{ $file }” has no alternative text in this language for people who cannot see it.
       *[text] The picture “{ $file }” has no alternative text for people who cannot see it.
    }
    .help = { $kind ->
        [gallery] Write in the front matter of this file what each shows, for example: captions: {"{"}a.jpg: {"{"}alt: "Farmers in Buôn Đôn harvest coffee"{"}"}{"}"}
        [cover] Write in the front matter of this file what it shows, for example: captions: {"{"}{ $file }: {"{"}alt: "Farmers in Buôn Đôn harvest coffee"{"}"}{"}"}
       *[text] Write in the square brackets what it shows, for example: ![Farmers in Buôn Đôn harvest coffee]({ $file })
    }
diag-heading-skipped = { $after ->
        [title] The first heading of the text
       *[heading] This heading
    } skips { NUMBER($skipped) ->
        [one] a level
       *[other] { NUMBER($skipped) } levels
    } after the { $after ->
        [title] title
       *[heading] heading before it
    }.
    .help = Take away { NUMBER($skipped) ->
        [one] one #
       *[other] { NUMBER($skipped) } #
    } here, or add a heading of the level between above it.
diag-long-title = The title has { NUMBER($count) } characters; it should have at most { NUMBER($limit) }.
    .help = Shorten it, since lists and search engines cut off the end; details belong in the summary.
diag-duplicate-title = The title “{ $title }” is also that of another text in this language.
    .help = Change one of them so that readers can tell them apart: add the year or the place, for example.
diag-link-text = The link’s words “{ $text }” do not say where it leads.
    .help = Put the link on the name of what it leads to, for example: see [Plan No. 143/KH-UBND](…)
diag-untranslated = { $kind ->
        [title] The title in { LANGUAGE($language) } is still that of the original in { LANGUAGE($from) }.
        [summary] The summary in { LANGUAGE($language) } is still that of the original in { LANGUAGE($from) }.
       *[text] “{ $words }” stands in the text in { LANGUAGE($language) } as it stands in the original in { LANGUAGE($from) }.
    }{ NUMBER($more) ->
        [0] { "" }
       *[other] { " " }So do { NUMBER($more) } more places in this file.
    }
    .help = Translate it into the file’s language.{ $kind ->
        [text] { " " }If it is meant to stay as it is, say which language it is in: […]{"{"}lang={ $from }{"}"}
       *[other] { "" }
    }
diag-placeholder = “{ $words }” are the program’s sample words, not yet this site’s own.
    .help = Write what your office has to say instead, or delete it.
diag-garbled-letters = { $kind ->
        [tcvn3] “{ $words }” seems to be typed in the old encoding TCVN3 (fonts such as .VnTime); readers will see wrong letters.
        [vni] “{ $words }” seems to be typed in the old encoding VNI (fonts such as VNI-Times); readers will see wrong letters.
        [mojibake] “{ $words }” is UTF-8 that was opened as another encoding and saved so; readers will see wrong letters.
       *[lost] Letters of “{ $words }” are lost, and question marks stand for them: the file was once saved in an encoding that lacks them.
    }
    .help = { $kind ->
        [tcvn3] Convert the whole text to Unicode with a converter (for example UniKey, Ctrl+Shift+F6: TCVN3 to Unicode) and paste it again.
        [vni] Convert the whole text to Unicode with a converter (for example UniKey, Ctrl+Shift+F6: VNI Windows to Unicode) and paste it again.
        [mojibake] Open the first file as UTF-8 and copy from there, or type the words again.
       *[lost] Take the text from where it came from (Word, a mail) and save it as UTF-8: question marks do not become letters again.
    }
diag-quoted-title = { $kind ->
        [whole] The whole { $field } stands within quotation marks, which readers will see.
        [open] The { $field } has a closing quotation mark and no opening one.
       *[close] The { $field } has an opening quotation mark and no closing one.
    }
    .help = { $kind ->
        [whole] Leave them out: { $meant } – keep them only if all of it is a quotation.
       *[other] { GIVEN($meant) ->
            [yes] Add the missing mark, or leave out the other: { $meant }
           *[no] Add the missing mark, or leave out the other.
        }
    }
diag-character-reference = “{ $written }” is HTML; in { $field ->
        [title] a title
        [summary] a summary
        [tags] a tag
        [alt] an alternative text
        [caption] a caption
       *[place] the name of a place
    } readers get it as it is written.
    .help = Write: { $meant }
diag-credit-missing = { $kind ->
        [clip] The film or recording
       *[picture] The picture
    } “{ $file }” does not name who made it (a person or a body).
    .help = Add to the front matter: files: {"{"}{ $file }: {"{"}credit: …{"}"}{"}"}
diag-translation-missing = “{ $name }” is not yet available in: { LANGUAGE($languages) }.
    .help = If a translation is wanted, start it with: songngu new { $name } --lang { $language }
diag-card-letters = No font has { $count ->
        [one] this letter of the title or of the site’s name
       *[other] these letters of the title or of the site’s name
    }: { $letters }. A link to the text shows the theme’s card.
    .help = Put a font that has them into the folder “fonts”, and name it in songngu.yaml: cards: {"{"}fonts: [fonts/name.ttf]{"}"}
diag-long-summary = The summary has { NUMBER($count) } characters; it should have at most { NUMBER($limit) }.
    .help = Shorten it to one or two sentences.

### The command line: help

cli-help-program = Makes a multilingual public section from Markdown files.
    .long = Makes a multilingual public section from Markdown files: pages, lists, feeds and a sitemap in every language, all of it checked before anything is published.
cli-help-build = Build the site into its output folder
    .long = Builds the site. Everything is checked and written beside the output folder first and then switched at once: readers see the old site or the new one, never half of it. With any error nothing is published.
cli-help-check = Check everything and publish nothing
    .long = Says everything that “build” would say, and applies the editorial rules. Writes nothing but the cache.
cli-help-serve = Preview the site in a browser
    .long = Shows the site on this computer and reloads the page whenever a file changes. Writes nothing but the cache.
cli-help-new = Start an article, a translation or a theme
    .long = Writes a new article with “status: draft”, a translation of an existing one with its title and text to start from, or a theme that can be used at once. Never overwrites a file.
cli-help-schema = Print the JSON Schema of front matter or songngu.yaml
    .long = For editors such as VS Code, which then complete what is typed and mark what is wrong. Needs no site.
cli-help-server-config = Print the configuration for the portal’s web server
    .long = For nginx or Apache: addresses, languages, old addresses, headers, compression, and how long files may be kept. Print it again when old addresses come or texts end.
cli-help-translate = See which translations are behind, and mark what is done
    .long = Every translation has a record beside it, of the words that it was made from: so it is known, paragraph by paragraph, what has changed since. Only this command writes records.
cli-help-translate-status = Say which translations are behind, untracked or missing
    .long = The urgent ones first: those that readers see. For an article also what has changed.
cli-help-translate-show = Show what has changed since a translation was made
    .long = For each paragraph that is behind: the old words, the new ones with the difference, the translation, and where it stands.
cli-help-translate-accept = Say that a translation corresponds to its source
    .long = Says that the segments, or the whole text, say what the source says now, and writes that into the record. Without --segment, the whole of a text that has no record gets one.
cli-help-translate-review = Mark a translation as reviewed
    .long = Says that a person has read the whole translation as it stands; a draft, or one that is behind, too.
cli-help-translate-minor = Say that a change in the source does not matter to its translations
    .long = For changes that no translation need follow, such as a comma. Only for changed segments; new and removed ones are translated or accepted.
cli-help-translate-export = Write files for translators’ tools
    .long = An article a file, in XLIFF or PO, with the translation that there is and what is behind. Without ARTICLE, every translation whose source is approved and not gone. What has been translated before elsewhere in the site is filled in.
cli-help-translate-import = Take in what comes back from translators
    .long = XLIFF or PO, known by their content. Each segment is taken by itself: what is damaged is refused by name, what came back untouched changes nothing. A text that is new becomes a draft.
cli-help-import-file = A file from a translation tool
cli-help-complete = Everything that came back as it was sent counts as looked at: its translation still holds
cli-help-import-state = Only segments that are at least so far
cli-help-partial = Write a new text although parts of it have no translation; these stand in the source’s language
cli-help-keep-status = Leave an approved text approved although it says something else
cli-help-import-force = Also write over what was changed in the site since the export
cli-help-translate-memory = Write the site’s translations as a memory (TMX)
    .long = Every segment whose translation is up to date, for translators’ tools that fill in what has been translated before. To standard output, or with --out into a file.
cli-help-init = Start a new site
    .long = Writes a small site in two languages into a folder. Asks nothing and never overwrites a file.
cli-help-site = The folder of the site
    .long = The folder that holds songngu.yaml. Default: the folder you are in, else the nearest one above that holds it.
cli-help-ui = The language of messages: vi or en
    .long = The language in which the program speaks. Default: the language of your computer, else English.
cli-help-message-format = How messages are given: human or json
    .long = “human” for people; “json” for one JSON object on each line of standard error, and the result on standard output.
cli-help-now = Act as if it were this time
    .long = A time with its offset, for example 2026-03-01T08:00:00+07:00. What is public at that time is built. Use it with “serve” or “check” to look ahead; “build” really publishes what is not yet due. Default: now.
cli-help-out = The output folder
    .long = Where the site is written, from the folder you are in. Default: public/ in the site’s folder.
cli-help-base-url = Another web address for the site
    .long = Takes the place of “base_url” in songngu.yaml, for a test server for instance.
cli-help-drafts = Include texts that are still waiting
    .long = Also shows drafts and texts that wait for approval, a date, an embargo or other languages. Each says what it waits for. With “build” it needs --out, so that drafts never reach the public folder.
cli-help-no-cache = Read and make everything anew
    .long = Neither uses nor writes the cache in .songngu/.
cli-help-deny = Also fail for warnings, or for translations that are behind (“stale”); may be given more than once
    .long = With “warnings”, the exit code is 1 if there is any warning.
cli-help-waiting = List all texts that are not public
    .long = Title and file of each, why, and until or since when; what was withdrawn or has expired, too.
cli-help-last = Compare with the release in this file
    .long = The release.json of the last release. A text that it has and that is not public any more is an error. Default: the one in the output folder.
cli-help-allow-removal = Let a text go from the site
    .long = An identity, an identity and a language (news/new-road:en), or all for every text. May be given several times.
cli-help-addr = The address for the preview
    .long = The address and port on which the preview listens. Default: 127.0.0.1:8000, which only this computer can reach.
cli-help-poll = Look at the files every two seconds
    .long = Looks at the files every two seconds instead of waiting for the system to tell of changes. On drives that do not tell of all (shared folders, network drives, /mnt/c under WSL) this is done anyway.
cli-help-lang = The language of the new text
    .long = One of the site’s languages, for example vi.
cli-help-kind = The kind of the article: news, feature, gallery, clip or page
    .long = Default: news. A page has no date and stands in no list.
cli-help-extends = The theme to build on: cao-nguyen or giay
    .long = The new theme then holds only what differs. Without it, it has all files of its own.
cli-help-article = The article: its path, one of its files, or its id
    .long = For example news/new-road, content/news/new-road/index.en.md, news/_index for a section, _index for the home.
cli-help-translate-lang = The language of the translation
    .long = One of the site’s languages, for example en. Where several are possible, with commas between.
cli-help-translate-from = The language that it was translated from
    .long = Default: what its record says, else the original.
cli-help-section = Only this section and those below it: its folder, for example news
cli-help-agency = Only articles of this agency: its id
cli-help-state = Only translations in this state
    .long = behind: the source says something else; untracked: there is no record; missing: there is no text; current: up to date. Several with commas between.
cli-help-older = Only those not worked on for more than so many days
cli-help-summary = Only how many there are, by language
cli-help-translate-to = The language to be translated into
    .long = One of the site’s languages, for example en.
cli-help-translate-format = How the files are written: xliff, xliff-2.0, xliff-1.2 or po
    .long = Default: xliff, which is XLIFF 2.1. Some tools want 2.0, older ones 1.2; for gettext and Weblate, po.
cli-help-copy-source = Put the source where there is no translation
    .long = For old tools that show nothing else. Needs --format xliff-1.2.
cli-help-memory-out = The file for the memory
    .long = From the folder you are in. Default: standard output.
cli-help-translate-out = The folder for the files
    .long = Where the files go, from the folder you are in. Not among the sources of the site, nor in its output.
cli-help-changed = Only what is missing or behind
    .long = Leaves out what is up to date; no file where nothing is left.
cli-help-missing = Also articles without a text in the language
    .long = Without ARTICLE only translations that are there are exported; with --missing those that are to be begun, too.
cli-help-segment = The segments, by their ids, with commas between
    .long = As “songngu translate show” gives them. Default: all.
cli-help-checked = It was looked at and needs no change
    .long = The record then says that the translation was checked, not made, from the present words. Needs --by.
cli-help-by = Who says so: a person of songngu.yaml
cli-help-untracked = Take every translation without a record as up to date
    .long = For a site that begins to keep records: each translation counts as made from its source as it stands now.
cli-help-undo = Take the review back
cli-help-all = Show every segment, not only what is behind
cli-help-explain = Say why each file was made again
    .long = Names, for every file that was made again, what had changed.
cli-help-timings = Say how long each stage took
    .long = Names each stage of the build, in order, and how many milliseconds it took.
cli-help-notes = Show notes too
    .long = Notes inform; nothing need be done about them. Without this option only their number is told.
cli-help-help = Show this help
cli-help-version = Show the version
cli-help-common = Options of every command: songngu --help
cli-help-item = Section and name of the article, for example news/new-road
cli-help-name = Name of the theme, for example my-theme
cli-help-table = Of what
cli-help-server = The web server: nginx or apache
cli-help-root = The output folder as the web server finds it
    .long = Default: public/ in the site’s folder.
cli-help-brotli = For an nginx that has the module brotli_static
    .long = With “precompress: [br]”: Debian’s package is libnginx-mod-http-brotli-static. Apache does not need this option.
cli-help-dir = The folder to be made
cli-help-value-dir = DIR
cli-help-value-lang = LANG
cli-help-value-format = FORMAT
cli-help-value-time = TIME
cli-help-value-file = FILE
cli-help-value-text = ID[:LANG]
cli-help-value-url = URL
cli-help-value-what = WHAT
cli-help-value-address = ADDRESS
cli-help-value-item = SECTION/ITEM
cli-help-value-kind = KIND
cli-help-value-name = NAME
cli-help-value-theme = THEME
cli-help-value-server = SERVER
cli-help-value-table = front-matter|config
cli-help-value-article = ARTICLE
cli-help-value-id = ID
cli-help-value-section = SECTION
cli-help-value-agency = AGENCY
cli-help-value-state = STATE
cli-help-value-days = DAYS
cli-help-value-person = PERSON
cli-help-usage = Usage
cli-help-call = songngu [OPTIONS] COMMAND
cli-help-call-below = songngu { $command } COMMAND
cli-help-below = Each of them: songngu { $command } COMMAND --help
cli-help-commands = Commands
cli-help-options = Options
cli-help-arguments = Arguments
cli-help-default = default: { $value }
cli-help-values = possible: { $values }

### The command line: wrong calls

cli-unknown-option = There is no option “{ $option }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] “songngu{ $command } --help” lists the options of this command.
    }
cli-takes-no-value = “{ $option }” takes no value.
    .help = Write it without “=…”.
cli-not-utf8 = The command line holds signs that are no text.
    .help = Type the command again instead of copying it.
cli-missing-value = A value is missing after “{ $option }”.
    .help = Write it after the option, with a space between.
cli-bad-value = “{ $value }” is not possible for “{ $option }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Possible: { $known }.
           *[no] “songngu --help” explains the option.
        }
    }
cli-unknown-command = There is no command “{ $command }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Commands: { $known }.
    }
cli-missing-command = A command is missing.
    .help = { $command ->
        [translate] What is behind: songngu translate status. “songngu translate --help” lists all commands.
       *[other] To look at the site: songngu serve. To check it: songngu check. “songngu --help” lists all commands.
    }
cli-missing-argument = “{ $name }” is missing.
    .help = { $command ->
        [new] For example: songngu new news/new-road --lang vi
        [init] For example: songngu init my-site
       *[other] “songngu { $command } --help” shows how the command is written.
    }
cli-unexpected-argument = “{ $value }” is not expected here.
    .help = “songngu { $command } --help” shows how the command is written.
cli-option-twice = “{ $option }” is given twice.
    .help = Give it once.
cli-not-together = “{ $option }” and “{ $other }” cannot be used together.
    .help = Leave one of them out.
cli-needs = “{ $option }” also needs “{ $other }”.
    .help = Add “{ $other }”, or leave “{ $option }” out.
cli-bad-now = “{ $value }” is not a time with an offset.
    .help = Write it like this: --now 2026-03-01T08:00:00+07:00
cli-bad-removal = “{ $value }” is neither an identity nor an identity with a language.
    .help = Write it like this: --allow-removal news/new-road:en
cli-not-a-release = “{ $path }” is not the release.json of a public release.
    .help = Name the release.json in the output folder of the last build.
cli-bad-address = “{ $value }” is not an address with a port.
    .help = Write it like this: --addr 127.0.0.1:8000
cli-bad-url = “{ $value }” is not a web address.
    .help = { GIVEN($suggestion) ->
        [yes] Write: --base-url { $suggestion }
       *[no] Write it like this: --base-url https://example.gov.vn/news/
    }
cli-bad-root = “{ $path }” cannot be written in a web server’s configuration.
    .help = Give the folder’s full path, beginning with “/”, without quotes and without $ * ? \ [ ] {"{"} {"}"}: --root /srv/songngu/public
cli-server-later = There is no configuration for “{ $value }” yet; it comes later.
    .help = Possible: nginx · apache. docs/portal.md says what a web server has to do.
cli-bad-language = “{ $value }” is not a language of this site.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($meant) ->
            [yes] For { LANGUAGE($meant) } the code is “{ $meant }”: add it to “languages” in songngu.yaml first. This site’s languages: { $known }.
           *[no] This site’s languages: { $known }. A new one is added to “languages” in songngu.yaml.
        }
    }
cli-bad-item = “{ $value }” is not a section and a name.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Write the section, a slash and a name of a-z, 0-9 and hyphens: news/new-road
    }
cli-no-section = There is no section “{ $section }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] The sections (folders in content/): { $known }. To{" "}
           *[no] To{" "}
        }start a new one, first write the file “{ $file }” with three lines: “---”, “title: Name of the section” and “---”.
    }
cli-kind-of-translation = A translation has the kind of its original, “{ $file }”.
    .help = Leave --kind out.
cli-original-unreadable = The original, “{ $file }”, cannot be read; nothing was written.
    .help = Correct it first: “songngu check” says what is wrong.
cli-item-exists = “{ $file }” exists already; nothing was written.
    .help = Choose another name, or open that file.
cli-bad-theme-name = “{ $value }” is not a name for a theme.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Write a name of a-z, 0-9 and hyphens: my-theme
    }
cli-theme-exists = There is a theme “{ $name }” already; nothing was written.
    .help = Choose another name.
cli-no-theme = There is no theme “{ $value }” that others can build on.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Possible: { $known }.
    }
cli-no-person = Nobody in “people” of songngu.yaml has the id “{ $value }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Possible: { $known }.
           *[no] Add the person to “people” in songngu.yaml first.
        }
    }
cli-no-article = There is no article “{ $value }”.
    .help = { GIVEN($nearest) ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Write its path below content/ (news/new-road), one of its files, or its id; for a section news/_index, for the home _index.
    }
cli-no-text = “{ $item }” has no text in the language “{ $lang }”.
    .help = { $page ->
        [yes] Write content/{ $item }.{ $lang }.md with three lines: “---”, “title: …”, “---”
       *[no] To start one: songngu new { $item } --lang { $lang }
    }
cli-is-original = The “{ $lang }” text of “{ $item }” is the original, not a translation.
    .help = Name the language of a translation.
cli-from-circle = “{ $item }”: the text in “{ $lang }” cannot be made from “{ $from }”, which was itself made from it.
    .help = Leave --from out, or name the original’s language.
cli-folder-not-empty = The folder “{ $path }” is not empty; nothing was written.
    .help = Name a folder that does not exist yet.

### The command line: the machine

cli-no-permission = You are not allowed to read or write “{ $path }”.
    .help = Check who owns it, and with which account you are working.
cli-disk-full = The disk is full; “{ $path }” could not be written.
    .help = Make room and run the program again. The published site stays as it was.
cli-read-only = “{ $path }” is on a disk that cannot be written to.
    .help = Choose another output folder with --out.
cli-not-found = “{ $path }” does not exist.
    .help = Check the path.
cli-not-a-folder = “{ $path }” is not a folder.
    .help = Name a folder.
cli-is-a-folder = “{ $path }” is a folder; a file of that name is needed.
    .help = Move or rename the folder, and put the file in its place.
cli-machine-failed = Something went wrong on this computer with “{ $path }”.
    .help = Run the program again. If it happens again, check the disk.
cli-no-threads = This computer gives the program no threads or network to work with.
    .help = End other programs, or raise the system’s limits, and run the program again.
cli-address-in-use = Another program already uses the address { $address }.
    .help = Close the preview that is open, or choose another address: songngu serve --addr 127.0.0.1:8001
cli-address-refused = The preview cannot listen on { $address }.
    .help = Use an address of this computer: --addr 127.0.0.1:8000
cli-watch-failed = The system cannot tell of changes, so the files are looked at every two seconds.
    .help = Changes show a little later. Raising the system’s limit of watched files helps.
cli-watch-silent = This drive does not tell of all changes, so the files are also looked at every two seconds.
    .help = Changes may show a little later. On a disk of this computer they show at once.

### The output folder

cli-output-dangerous-root = “{ $path }” is the root of a disk and cannot be the output folder.
    .help = Name a folder of its own: --out public
cli-output-dangerous-home = “{ $path }” is your home folder and cannot be the output folder.
    .help = Name a folder of its own: --out public
cli-output-dangerous-sources = “{ $path }” holds the sources of the site and cannot be the output folder.
    .help = Name a folder of its own: --out public
cli-output-inside-sources = “{ $path }” lies among the sources of the site, in “{ $folder }”, and cannot be the output folder.
    .help = Name a folder of its own: --out public
cli-output-is-link = “{ $path }” is a symbolic link and cannot be the output folder.
    .help = Name the folder that it leads to, or another one.
cli-output-is-file = “{ $path }” is a file and cannot be the output folder.
    .help = Name a folder, or one that does not exist yet.
cli-output-mount-point = “{ $path }” is where another disk begins; such a folder cannot be switched at once.
    .help = Name a folder inside it: --out { $path }/public
cli-output-not-empty = “{ $path }” is not empty, and there is no sound release.json in it by which this program would know its own work.
    .help = Name another folder, or empty it yourself. Nothing was changed in it.
cli-output-foreign-audience = “{ $path }” holds a build for other readers (with drafts, or without).
    .help = Use two folders: one for the public site and one for previews with drafts.
cli-output-stage-not-ours = “{ $path }” is in the way: the program needs that name beside the output folder, but did not make what stands there.
    .help = Move it elsewhere.
cli-output-busy = Another build is still writing into “{ $path }”.
    .help = Wait until it has ended, and run the program again.
cli-output-bad-keep = “{ $value }” under “keep” cannot be understood as a pattern.
    .help = Write paths below the output folder, with * and **, for example: .well-known/**
cli-built-ahead = It is not yet { $date }, as --now says, but “{ $path }” already holds what is to be public only from then on.
    .help = If this was not meant, run “songngu build” again without --now: it takes those articles out. To look ahead, use “songngu serve” with --now, or build into another folder with --out.

### Translations

cli-translate-written = { $file }: { NUMBER($count) ->
        [0] noted
        [one] { NUMBER($count) } segment
       *[other] { NUMBER($count) } segments
    } · { $state ->
        [behind] still behind
       *[current] up to date
    }
cli-translate-nothing = Nothing to write: the record says so already.
cli-translate-group-public = Readers see it, and it is behind: { NUMBER($count) }
cli-translate-group-holds = Other languages wait for it: { NUMBER($count) }
cli-translate-group-behind = Behind: { NUMBER($count) }
cli-translate-group-untracked = Without a record: { NUMBER($count) }
cli-translate-group-missing = Not translated yet: { NUMBER($count) }
cli-translate-group-current = Up to date: { NUMBER($count) }
cli-translate-more = … and { NUMBER($count) } more: songngu translate status --state { $state }
cli-translate-changed = { NUMBER($count) } changed
cli-translate-added = { NUMBER($count) } new
cli-translate-removed = { NUMBER($count) } removed
cli-translate-edited = { NUMBER($count) } edited since
cli-translate-reviewed = reviewed
cli-translate-pivot = its source is behind too
cli-translate-column-missing = missing
cli-translate-column-untracked = no record
cli-translate-column-current = up to date
cli-translate-column-behind = behind
cli-translate-column-reviewed = reviewed
cli-translate-all-current = Nothing to do.
cli-translate-next = { $state ->
        [missing] Next: songngu new { $item } --lang { $lang }
        [page] Next: write content/{ $item }.{ $lang }.md with three lines: “---”, “title: …”, “---”
       *[other] Next: songngu translate show { $item } --lang { $lang }
    }
cli-translate-kind = { $kind ->
        [title] title
        [summary] summary
        [alt] picture description
        [caption] caption
        [heading] heading
        [item] list item
        [term] term
        [cell] table cell
        [code] code
        [html] HTML
       *[paragraph] paragraph
    }
cli-translate-state = { $state ->
        [current] up to date
        [changed] changed
        [added] new
        [removed] removed
       *[untracked] no record
    }
cli-translate-row-old = before
cli-translate-row-new = now
cli-translate-row-translation = translation
cli-translate-show-nothing = { $file }: nothing is behind.
cli-translate-show-next = { NUMBER($count) ->
        [one] { NUMBER($count) } segment
       *[other] { NUMBER($count) } segments
    } to look at in { $file }. When the translation says the same again:
      songngu translate accept { $item } --lang { $lang }

cli-translate-exported = { $file }: { NUMBER($count) ->
        [one] { NUMBER($count) } segment
       *[other] { NUMBER($count) } segments
    }, { NUMBER($filled) } with a translation{ $memory ->
        [0] { "" }
       *[other] {" "}({ NUMBER($memory) } from other texts)
    }
cli-translate-imported = { $file }: { NUMBER($taken) ->
        [one] { NUMBER($taken) } segment
       *[other] { NUMBER($taken) } segments
    } taken, { NUMBER($checked) } looked at, { NUMBER($left) } still to do{ $refused ->
        [0] { "" }
       *[other] , { NUMBER($refused) } refused
    }{ $written ->
        [no] {" "}(nothing written)
       *[yes] { "" }
    }
cli-translate-export-nothing = Nothing to export.
cli-translate-memory = { $file }: { NUMBER($count) ->
        [one] { NUMBER($count) } pair
       *[other] { NUMBER($count) } pairs
    }
cli-export-in-sources = “{ $path }” lies among the sources of the site, in “{ $folder }”: files for translators do not belong there.
    .help = Name a folder beside the site: --out ../translate
cli-export-in-output = “{ $path }” lies in a folder that is published: files for translators do not belong there.
    .help = Name a folder beside the site: --out ../translate

### Progress and the closing words

cli-progress-read = Reading
cli-progress-pictures = Making pictures
cli-progress-render = Making pages
cli-progress-write = Writing
cli-progress-verify = Verifying
cli-progress-switch = Publishing

cli-notes = { NUMBER($count) ->
        [one] { NUMBER($count) } note (--notes shows it)
       *[other] { NUMBER($count) } notes (--notes shows them)
    }
cli-more = { NUMBER($count) ->
        [one] … and { NUMBER($count) } more of this kind (--message-format json lists it)
       *[other] … and { NUMBER($count) } more of this kind (--message-format json lists all)
    }
cli-summary-pages = { $language }: { NUMBER($count) ->
        [one] { NUMBER($count) } page
       *[other] { NUMBER($count) } pages
    }
cli-summary-written = { NUMBER($count) ->
        [0] no file written
        [one] { NUMBER($count) } file written
       *[other] { NUMBER($count) } files written
    }
cli-summary-removed = { NUMBER($count) ->
        [0] none removed
        [one] { NUMBER($count) } removed
       *[other] { NUMBER($count) } removed
    }
cli-summary-unchanged = nothing has changed
cli-summary-errors = { NUMBER($count) ->
        [0] no errors
        [one] { NUMBER($count) } error
       *[other] { NUMBER($count) } errors
    }
cli-summary-warnings = { NUMBER($count) ->
        [0] no warnings
        [one] { NUMBER($count) } warning
       *[other] { NUMBER($count) } warnings
    }
cli-summary-notes = { NUMBER($count) ->
        [0] no notes
        [one] { NUMBER($count) } note
       *[other] { NUMBER($count) } notes
    }
cli-summary-waiting = { NUMBER($count) ->
        [0] nothing is waiting
        [one] { NUMBER($count) } text is waiting
       *[other] { NUMBER($count) } texts are waiting
    }
cli-summary-ended = { NUMBER($count) ->
    [one] { NUMBER($count) } text has ended:
   *[other] { NUMBER($count) } texts have ended:
}
cli-summary-more = … and { NUMBER($count) } more
cli-summary-came = { NUMBER($count) ->
    [one] { NUMBER($count) } text came:
   *[other] { NUMBER($count) } texts came:
}
cli-summary-went = { NUMBER($count) ->
    [one] { NUMBER($count) } text went:
   *[other] { NUMBER($count) } texts went:
}
cli-summary-next = Next build due: { $date }. Run “songngu build” again at that time.
cli-summary-no-next = No build is due by itself.
# A point in time as people say it. $offset: nothing where clocks show the time of Viet Nam, else such as +09:00
cli-date-time = { $day } { NUMBER($month) ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }, { $hour }:{ $minute } ({ GIVEN($offset) ->
        [yes] UTC{ $offset }
       *[no] Viet Nam time
    })
cli-summary-ahead = Mind: because of --now the site was built as at { $date }; articles due before then are out.
cli-summary-published = Published in { $path }
cli-summary-check-more = This does not look at wording, translations and pictures as “songngu check” does.
cli-summary-checked = Checked. Nothing was published.
cli-summary-kept-old = Nothing was published, because of { NUMBER($count) ->
        [one] one error
       *[other] { NUMBER($count) } errors
    }; “{ $path }” stays as it was.
cli-explain = { $file }: { $reason ->
        [new] new
        [content] what it shows has changed
        [template] its template has changed
        [words] words have changed
        [lost] it was missing in the output
        [derived] derived from the photograph
       *[other] made again
    }
cli-timing = { $millis } ms: { $stage ->
        [load] reading the cache
        [walk] looking for files
        [read] reading texts
        [words] words and theme
        [content] putting texts together
        [edition] what is public
        [plan] planning the outputs
        [compare] looking at the output folder
        [pictures] deriving and checking pictures
        [render] making pages
        [switch] publishing
       *[save] writing the cache
    }

cli-serve-listening = The preview is at { $address }
cli-serve-board = Translations
cli-serve-side = { $item }: side by side
cli-serve-article = Article
cli-serve-original = original
cli-serve-by-lang = Language
cli-serve-by-section = Section
cli-serve-by-agency = Agency
cli-serve-by-state = State
cli-serve-all-rows = all
cli-serve-stop = Stop it with Ctrl+C.
cli-serve-changed = { NUMBER($count) ->
        [one] { NUMBER($count) } file has changed.
       *[other] { NUMBER($count) } files have changed.
    }
cli-serve-changed-many = Files have changed.
cli-serve-ready = Ready after { NUMBER($millis) } ms:
cli-serve-errors = { NUMBER($count) ->
        [0] No errors.
        [one] { NUMBER($count) } error; the rest is still shown.
       *[other] { NUMBER($count) } errors; the rest is still shown.
    }
cli-serve-all-errors = { NUMBER($count) ->
        [one] The whole site has { NUMBER($count) } error.
       *[other] The whole site has { NUMBER($count) } errors.
    }
cli-serve-no-errors = No errors.
cli-serve-all = What is wrong in the whole site:
cli-serve-time-passed = It is { $date }: what is public has changed.
cli-serve-title = Messages
cli-serve-back = Back to the page
cli-serve-page-failed = This page cannot be shown because of the errors below.
cli-serve-host = The preview answers this machine only (localhost).
cli-serve-ended = “{ $title }” ({ $file }) is not public any more since { $date }.
cli-serve-missing = There is no page at this address.
cli-serve-changing = Files are changing; load the page again.

cli-init-done = A new site stands in “{ $dir }”.
    .help = See it with: songngu --site { $dir } serve — Give the commands after that inside the folder: cd { $dir }
cli-new-theme-done = A new theme stands in “{ $dir }”.
    .help = To use it, write in songngu.yaml: theme: { $name } — Then look at it with: songngu serve
cli-new-theme-whole = A theme of this site’s own, with all that it needs.
cli-new-theme-extends = A theme of this site’s own. Whatever lies in templates/ and assets/ here takes the place of the file of that name in the theme that it extends.
cli-new-theme-colours = Colours of this theme, light and dark; the names stand at the top of style.css in the theme that it extends.
cli-new-title = A title for this article
cli-new-text = Write the text here.
# What the fields of a front matter are; “.new” is what stands in a new text instead.
cli-field-title = Plain text.
    .new = Plain text. A title with a colon stands in straight quotation marks: "…"
cli-field-summary = Plain text. Default: the first paragraph with words outside of links and code, at most 300 characters, cut at a sentence.
    .new = One or two sentences for lists and search engines.
cli-field-slug = The last part of the address. Default: the name of the item’s folder or file, folded (đ → d).
    .new = The last part of the address: a-z, 0-9 and hyphens.
cli-field-status = How far the text has come. Default: draft where approval is required, else approved; of a section’s page: approved.
    .new = draft, review or approved. Nothing is published before it is approved.
cli-field-approved-by = Who approved the text, and may do so in its section; needed with “approved” where approval is required.
    .new = Who approves it: { $known }.
cli-field-approved-on = When the text was approved.
cli-field-published = This version is not public before. Default, and at the earliest: the item’s date. Orders lists and feeds.
cli-field-updated = When the meaning changed; as long as that is in the future, it counts as absent.
cli-field-tags = Free words of the text’s language.
cli-field-waivers = What a rule finds and may stay in the text, with the reason. Of the guard: {"{"}rule, count, reason{"}"}; of what compares a translation with its source: {"{"}rule, segment, value, reason{"}"}, as the message gives it.
cli-field-captions = Words for files of the bundle; one text alone is the alternative text.
cli-field-aliases = Old addresses below the base: tin/cu.html, vi/tin/bai-xua/; or whole, as browsers show them
cli-field-date = When the item was released; nothing is public before.
    .new = Nothing is public before this day.
cli-field-kind = What the article is.
    .new = news, feature, gallery, clip or page.
cli-field-original = The language of the original. Default: the first of “languages” that has a file.
    .new = The language of the original.
cli-field-agency = The body behind the article.
    .new = The body behind the article: { $known }.
cli-field-authors = Who wrote it. Default: the agency, then the publisher, then the site’s name.
cli-field-topics = What it is about.
    .new = Its topics: { $known }.
cli-field-embargo = Held before this time.
cli-field-expires = Gone from this time on.
cli-field-withdrawn = Withdrawn: gone from this time on.
cli-field-release-together = Languages whose texts go public together or not at all; the nearest that says something holds: item, sections from inside out, site.
cli-field-stale = What becomes of a translation when the text it was made from has changed: notice (the default): public, and its page says so; hold: not public until it is brought up to date; publish: public as any other. The nearest that says something holds: item, sections from inside out, site.
cli-field-release-anyway = Why the article goes out though its release set is not complete, or though “stale: hold” holds a translation that is behind; all other conditions stay.
cli-field-figures = Figures to remember, below the lead of the home or the head of the section: {"{"}value, label, source, url{"}"}; each with its source.
cli-field-weight = Lower comes first in menus, doors and indexes; sections without one come after, by their folders.
cli-field-cover = The picture that stands for the article.
cli-field-gallery = Pictures of the bundle, 2 to 200 in their order: [a.jpg, b.jpg]. Each has a page of its own.
    .new = The pictures of the gallery in their order; the files lie beside this text. Words for each go into captions, who made it and under which licence into files.
cli-field-files = Who made files of the bundle, where they come from, under which licence, and what others may do with them.
cli-field-id = The identity that feeds know, kept after a move. Default: the path below content/ without the language and .md, folded.
# What the keys of songngu.yaml are.
cli-key-base-url = The address of the site; it may have a path.
cli-key-languages = Codes, each with a name of its own if you like; the first is the main language.
cli-key-time-zone = Where a day begins at 00:00: the name of a zone (IANA).
cli-key-theme = A folder in themes/, or a theme that is built in.
cli-key-approval = Whether somebody must have approved an approved text.
cli-key-release-together = Languages whose texts go public together or not at all, where neither item nor section says anything.
cli-key-stale = What becomes of translations that are behind, where neither item nor section says anything: notice, hold or publish.
cli-key-authority = A domain and a year, like example.gov.vn,2026, for the ids of feeds (tag URIs, RFC 4151); keep it when the host changes. Default: the host of base_url, 2026.
cli-key-publisher = Who publishes the site; the logo is a file of static/, written like /logo.png; contact is the id of the page that says how to reach it, to which “Found a mistake?” leads.
cli-key-notice = A line for the head of every page, for instance that the site is on trial; in no feed.
cli-key-topics = Ids; the name of each is the message topic-<id>.
cli-key-agencies = Ids, with first and last day and successor if there are any; the name of each is the message agency-<id>.
cli-key-people = Authors and approvers; they may approve in these sections and those below, by their folders, or in all.
cli-key-partners = Who takes texts over, and which: of these languages, sections (by their folders, those below included) and topics; what is absent or empty means all.
cli-key-lists = How many entries a page of a list has, and whether there are lists by topic and by agency.
cli-key-feeds = Which feeds there are, and how many entries each has.
cli-key-guard = How grave is what each rule of the guard finds (secrecy, personal data): error, warning or off.
cli-key-keep = Globs of files below the output that others put there: * within a part of the path, ** across parts.
cli-key-cards = Pictures made of the titles of texts, which a link to a text shows elsewhere; fonts: fonts of the site for letters that the program’s lack.
cli-key-precompress = Text of 1,000 bytes or more also lies compressed beside itself: gz (gzip), br (Brotli).
cli-key-search = Whether readers can search; same: groups of spellings that count as one for them, each in brackets of its own: `[[Đắk Lắk, Daklak, Darlac]]`.
cli-key-pictures = What becomes of photographs: in which widths pages offer them, the longer side of the largest, all in pixels, and the quality of the JPEGs.
cli-new-about-translate = Translate the title, the summary and the text. Date, topics and the like stand in { $original }.
cli-new-done = “{ $file }” has been written.
    .help = Open the file and write. A line that begins with # has no effect until you delete the # and the space after it. When you have finished, change “status: draft” to “status: review” or “status: approved”.
cli-new-translation = “{ $file }” has been written, with the text of “{ $original }” to start from.
    .help = Translate the title, the summary and the text. When you have finished, change “status: draft” to “status: review” or “status: approved”.
