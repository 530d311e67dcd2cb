# Reviewed by a native reader: no
#
# Từ ngữ cho người đọc, sau đó là lời của chương trình cho người biên tập. Tệp cùng tên của chuyên trang thay từng mục từ một.
#
# Ba hàm: NUMBER($n) nhận một số (cả số viết dưới dạng chữ) để chọn dạng hoặc để hiển thị; GIVEN($x) cho [yes], hoặc
# [no] khi không có gì; LANGUAGE($code) cho tên ngôn ngữ, hoặc nhiều tên cách nhau bằng dấu phẩy.

## For readers

kind-news = Tin tức
kind-feature = Chuyên đề
kind-clip = Video, âm thanh
kind-gallery = Bộ ảnh
kind-page = Trang thông tin

alert-note = Lưu ý
alert-tip = Gợi ý
alert-important = Quan trọng
alert-warning = Cảnh báo
alert-caution = Thận trọng

notes-title = Chú thích
note-back = Trở lại chỗ có chú thích { $n } trong bài
note-ref = Chú thích { $n }
table-label = Bảng, có thể cuộn ngang
task-done = Đã xong
task-open = Chưa xong
details-label = Chi tiết
clip-transcript = Lời thoại bằng chữ
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] kB
    [gb] GB
   *[mb] MB
}

page-number = trang { $number }
topics-title = Chủ đề
agencies-title = Cơ quan
topics-description = Tất cả chủ đề trên { $site }.
agencies-description = Các cơ quan có bài đăng trên { $site }.
search-title = Tìm kiếm
search-description = Tìm bài viết trên { $site }.
topic-description = Tin, bài về chủ đề “{ $name }”.
agency-description = Tin, bài của { $name }.
section-description = { $name }: tin, bài trên { $site }.
home-description = { $site }: tin, bài mới nhất bằng tiếng Việt.
by-agency = Nguồn: { $name }

# Tên của ảnh chưa có lời nào. $n: thứ tự trong bộ ảnh
picture-title = Ảnh { $n }
page-not-found-title = Không tìm thấy trang
page-not-found-text = Không có trang nào ở địa chỉ này. Có thể trang đã chuyển đi, hoặc địa chỉ gõ chưa đúng. Mời quý độc giả xem tiếp từ danh mục hoặc trang chủ.
moved-title = Trang đã chuyển địa chỉ
moved-text = Trang này đã chuyển sang địa chỉ mới.

chooser-title = Chọn ngôn ngữ
chooser-invitation = Đọc bằng tiếng Việt
chooser-description = Mời chọn ngôn ngữ muốn đọc.

switch-missing-section = Trang này chưa có bản tiếng Việt; mời xem chuyên mục “{ $section }”.
switch-missing-home = Trang này chưa có bản tiếng Việt; mời xem trang chủ.

cite = “{ $title }”, { $publisher }, { $date }, { $url }
cite-undated = “{ $title }”, { $publisher }, { $url }
report-subject = Sai sót ở { $url }

feed-all = { $site }: tất cả tin, bài mới
feed-section = Tin, bài mới trong chuyên mục “{ $name }”
feed-topic = Tin, bài mới về chủ đề “{ $name }”
feed-partner = Nguồn cấp tin dành cho { $name }
feed-description = Toàn văn các tin, bài mới nhất của “{ $name }”.

wait-draft = Bản nháp
wait-review = Đang chờ duyệt
wait-date = Chưa công khai trước { $date }
wait-published = Bản này chưa công khai trước { $date }
wait-embargo = Chưa được phép đăng trước { $date }
wait-release = Chờ đăng cùng lúc với các bản: { $languages }
wait-section = Chuyên mục của bài này chưa công khai
wait-stale = Nội dung được dịch đã thay đổi
cli-end-expired = Đã hết hạn từ { $date }
cli-end-withdrawn = Đã gỡ từ { $date }

# Ngày theo lối viết của cơ quan hành chính. $day, $month, $year; hai chữ số: $day2, $month2
date-long = ngày { $day } tháng { $month } năm { $year }

## The program

severity-error = lỗi
severity-warning = cảnh báo
severity-note = ghi chú
severity-help = cách sửa

related-first = chỗ thứ nhất
related-original = bản gốc ghi thế này
related-original-lacks = bản gốc không có trường này
related-source = bản nguồn ở đây
related-translation = lời dịch hiện nay
related-record = tệp theo dõi
related-here = chính là chỗ này
related-asked = được dùng ở đây
related-page = ví dụ ở trang của
related-begins = bài được công khai từ đây
related-other = và ở đây
related-shown = hiển thị ở đây
related-named = được dùng ở đây
related-changed = đoạn này đã sửa
related-added = đoạn này mới thêm

### Tệp và bảng mã

diag-not-utf8 = Tệp này không được lưu theo bảng mã UTF-8 nên không đọc đúng được các chữ.
    .help = Mở tệp trong trình soạn thảo, chọn “Lưu thành…” (Save as), rồi chọn bảng mã UTF-8.
diag-utf16 = Tệp này được lưu theo bảng mã UTF-16 (có phần mềm gọi là “Unicode”).
    .help = Mở tệp trong trình soạn thảo, chọn “Lưu thành…” (Save as), rồi chọn bảng mã UTF-8.
diag-not-text = { $kind ->
        [rtf] Đây là tài liệu RTF được đổi tên, không phải tệp văn bản.
        [pdf] Đây là tài liệu PDF được đổi tên, không phải tệp văn bản.
       *[word] Đây là tài liệu Word (hoặc một tệp nén) được đổi tên, không phải tệp văn bản: đổi tên không chuyển được nội dung.
    }
    .help = Mở tài liệu bằng phần mềm của nó, sao chép phần chữ rồi dán vào một tệp tạo bằng “songngu new”.
diag-windows-1258 = Có vẻ tệp này được lưu theo bảng mã tiếng Việt cũ Windows-1258.
    .help = Mở tệp trong trình soạn thảo, xem chữ tiếng Việt có hiện đúng không, chọn “Lưu thành…” (Save as), rồi chọn bảng mã UTF-8.
diag-old-line-ends = Các dòng của tệp này xuống dòng theo kiểu máy Mac đời rất cũ, nên cả tệp được đọc như một dòng.
    .help = Mở tệp bằng trình soạn thảo, chọn kiểu xuống dòng “LF” (Unix) hoặc “CRLF” (Windows), rồi lưu lại.
diag-conflict-marks = Ở đây còn dấu của lần gộp hai bản: từ dòng này có hai bản của cùng một đoạn.
    .help = Giữ lại bản đúng, xóa bản kia và xóa các dòng bắt đầu bằng <<<<<<<, ======= và >>>>>>>.
diag-too-large = Tệp này quá lớn: { $size }. Chương trình chỉ đọc tệp tối đa { $limit }.
    .help = Chia văn bản thành nhiều bài, hoặc đặt tệp lớn vào thư mục static/ để tệp được đăng nguyên trạng.
diag-file-changed = Tệp này bị sửa hoặc bị xóa trong lúc chương trình đang chạy.
    .help = Lưu tệp xong rồi chạy lại chương trình.
diag-same-name = { $why ->
        [accents] Trong thư mục này có hai tệp “{ $name }”: nhìn giống nhau nhưng dấu được lưu theo hai cách.
        [folders] Thư mục “{ $folder }” chỉ khác thư mục “{ $suggestion }” của chuyên mục ở chữ hoa, chữ thường.
       *[letters] Có hai tệp cùng tên “{ $name }”, chỉ khác chữ hoa, chữ thường.
    }
    .help = { $why ->
        [accents] Mở cả hai, giữ bản mới hơn, rồi xóa hoặc đổi tên tệp kia. Trên nhiều máy tính, tệp này sẽ ghi đè tệp kia.
        [folders] Chuyển những gì trong đó vào “{ $suggestion }”, rồi xóa thư mục “{ $folder }”.
       *[letters] Đổi tên một trong hai tệp. Trên nhiều máy tính, tệp này sẽ ghi đè tệp kia.
    }
diag-name-not-utf8 = Tên “{ $name }” được lưu bằng bảng mã cũ nên chương trình không đọc được nội dung ở đó.
    .help = Đổi tên: gõ lại tên mới, tốt nhất chỉ dùng chữ a-z không dấu, chữ số và dấu gạch nối.
diag-language-missing-in-name = Tên tệp “{ $name }” không cho biết văn bản viết bằng ngôn ngữ nào.
    .help = { GIVEN($taken) ->
        [yes] Đã có “{ $taken }”: đặt cho tệp này tên khác, có mã một ngôn ngữ của chuyên trang trước “.md”, hoặc xóa tệp này.
       *[no] Đổi tên thành “{ $suggestion }”, hoặc đặt mã một ngôn ngữ khác của chuyên trang vào trước “.md”.
    }
diag-unknown-language-in-name = “{ $language }” trong tên tệp “{ $name }” không phải là ngôn ngữ của chuyên trang.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }” ({ LANGUAGE($nearest) })? Các ngôn ngữ của chuyên trang: { $known }.
       *[no] { GIVEN($meant) ->
            [yes] Mã của { LANGUAGE($meant) } là “{ $meant }”: ghi mã đó trong tên tệp và thêm vào “languages” trong songngu.yaml. Nếu không phải, đổi thành một trong các ngôn ngữ của chuyên trang: { $known }.
           *[no] Đổi “{ $language }” thành một trong các ngôn ngữ của chuyên trang: { $known }. Muốn thêm ngôn ngữ mới, ghi vào “languages” trong songngu.yaml.
        }
    }
diag-extension-case = Phần đuôi của tên tệp “{ $name }” phải viết bằng chữ thường.
    .help = { GIVEN($taken) ->
        [yes] Đã có “{ $taken }”: đặt cho tệp này tên khác kết thúc bằng “.md”, hoặc xóa tệp này.
       *[no] Đổi tên thành “{ $suggestion }”.
    }
diag-wrong-ending = { $kind ->
        [document] “{ $name }” là tệp của phần mềm văn phòng (như Word), nên nội dung trong đó không được đăng.
       *[text] Tên tệp văn bản phải kết thúc bằng “.md”; “{ $name }” thì không, nên chưa được đăng.
    }
    .help = { $kind ->
        [document] Chép nội dung vào tệp văn bản “{ $suggestion }”, dưới phần thông tin đầu bài; rồi chuyển tệp này ra ngoài content/.
       *[text] { GIVEN($taken) ->
            [yes] Đã có “{ $taken }”: đặt cho tệp này tên khác kết thúc bằng “.md”, hoặc chuyển những gì còn thiếu vào “{ $taken }”.
           *[no] Đổi tên thành “{ $suggestion }”. Trong Windows Explorer, trước hết bật hiển thị đuôi tên tệp.
        }
    }
diag-copy-name = { $kind ->
    [folder] Tên thư mục “{ $folder }” giống tên một bản sao.
   *[file] Tên tệp “{ $name }” giống tên một bản sao.
    }
    .help = { $kind ->
        [folder] { GIVEN($taken) ->
            [yes] Đã có “{ $taken }”: chuyển những gì còn thiếu vào đó, rồi xóa thư mục này. Nếu đây là nội dung khác, đặt tên riêng cho thư mục.
           *[no] Đổi tên thành “{ $suggestion }”, hoặc đặt tên riêng cho thư mục.
        }
       *[file] { GIVEN($taken) ->
            [yes] Đã có “{ $taken }”: chuyển những gì còn thiếu vào đó, rồi xóa tệp này. Nếu đây là nội dung khác, đặt tên riêng cho tệp.
           *[no] Đổi tên thành “{ $suggestion }”, hoặc đặt tên riêng cho tệp.
        }
    }
diag-reserved-name = { $kind ->
        [case] “{ $name }” chỉ khác “{ $suggestion }” ở chữ hoa, chữ thường.
        [blank] Trong tên “{ $name }” có dấu cách hoặc dấu chấm thừa: tên đúng là “{ $suggestion }”.
        [unindexed] Trong thư mục này chỉ có văn bản “{ $name }”; văn bản của một bài có thư mục riêng mang tên “{ $suggestion }”.
        [home] Trang chủ không dùng tên “{ $name }”.
        [section] “{ $name }” nằm trong thư mục của một chuyên mục; trang của chuyên mục mang tên “{ $suggestion }”.
       *[bundle] “{ $name }” nằm trong thư mục của một bài; văn bản của bài mang tên “{ $suggestion }”.
    }
    .help = { $kind ->
        [blank] { GIVEN($taken) ->
            [yes] Đã có “{ $taken }”: chuyển những gì còn thiếu vào tệp đó, rồi xóa tệp này.
           *[no] Đổi tên thành “{ $suggestion }”.
        }
        [case] { GIVEN($taken) ->
            [yes] Đã có “{ $taken }”: chuyển những gì còn thiếu vào tệp đó, rồi xóa tệp này.
           *[no] Đổi tên thành “{ $suggestion }”.
        }
        [unindexed] Đổi tên thành “{ $suggestion }”. Nếu thư mục này là một chuyên mục thì giữ tên tệp và tạo content/{ $folder }/_index.{ $language }.md có tên chuyên mục.
        [home] { GIVEN($taken) ->
            [yes] Đã có “{ $taken }”: chuyển những gì còn thiếu vào tệp đó, rồi xóa tệp này.
           *[no] Đổi tên thành “{ $suggestion }” (có dấu gạch dưới ở đầu).
        }
        [section] { GIVEN($taken) ->
            [yes] Nếu đây là trang của chuyên mục, chuyển những gì còn thiếu vào “{ $taken }”, rồi xóa tệp này.
           *[no] Nếu đây là trang của chuyên mục, đổi tên thành “{ $suggestion }” (có dấu gạch dưới ở đầu).
        }{" "}Nếu đây là một bài, đặt bài vào thư mục riêng: content/{ $folder }/ten-bai/{ $index }
       *[bundle] { GIVEN($taken) ->
            [yes] Đã có “{ $taken }”: chuyển những gì còn thiếu vào tệp đó, rồi xóa tệp này.
           *[no] Đổi tên thành “{ $suggestion }” (không có dấu gạch dưới).
        }
    }
diag-bundle-and-file = Bài “{ $item }” có ở hai nơi: một thư mục và một tệp.
    .help = Chỉ giữ một nơi. Nếu bài có ảnh đi kèm thì giữ thư mục và chuyển nội dung vào tệp index.<ngôn ngữ>.md trong đó.
diag-no-index = Thư mục “{ $folder }” có bài viết nhưng chưa có tệp _index, nên chuyên mục này chưa có tên.
    .help = Tạo tệp “{ $file }” với ba dòng: dòng “---”, dòng “title: Tên chuyên mục”, rồi dòng “---”. Nếu cả thư mục này là một bài: đổi tên tệp bài thành “{ $index }”.
diag-unfoldable-name = Tên “{ $name }” không có chữ a-z hay chữ số nào để đặt { $field ->
        [id] vào mã của bài.
       *[slug] vào địa chỉ trang.
    }
    .help = { $field ->
        [id] Thêm vào phần thông tin đầu bài gốc một dòng, ví dụ: id: { $suggestion }
       *[slug] Thêm vào phần thông tin đầu bài một dòng, ví dụ: slug: tin-moi — hoặc đổi tên tệp, thư mục bằng chữ a-z và chữ số.
    }
diag-symbolic-link = “{ $name }” là lối tắt (liên kết tượng trưng); chương trình không đọc qua lối tắt.
    .help = Chép chính tệp cần dùng vào chỗ này.
diag-stray-file = { $kind ->
        [text] “{ $name }” nằm trong thư mục của một bài khác nên không thành bài riêng được.
       *[file] “{ $name }” không thuộc bài nào nên không được đăng.
    }
    .help = { $kind ->
        [text] Chuyển tệp ra ngoài thư mục “{ $folder }”.
       *[file] Chuyển tệp vào thư mục của bài dùng đến tệp, hoặc vào static/. Tệp không thuộc bài nào thì để ngoài content/.
    }
diag-text-outside-content = “{ $file }” trông như một văn bản của chuyên trang, nhưng chương trình chỉ đọc văn bản trong content/: không ai xem được tệp này.
    .help = Chuyển tệp này, cùng các ảnh bên cạnh, vào thư mục của một chuyên mục trong content/.
diag-file-unread = { $kind ->
        [folder] Chương trình không đọc thư mục “{ $name }”.
       *[files] { NUMBER($count) ->
            [1] Tệp này nằm ngay trong thư mục của chuyên trang; chương trình không đọc.
           *[other] Các tệp này nằm ngay trong thư mục của chuyên trang; chương trình không đọc: { $known }.
        }
    }
    .help = { $kind ->
        [folder] Có phải ý bạn là “{ $suggestion }”?
       *[files] Ảnh thì để trong thư mục của bài dùng ảnh, tệp muốn đăng nguyên trạng thì để trong static/. Tệp không dùng cho chuyên trang thì có thể để nguyên.
    }
diag-control-character = Ở đây có một ký tự điều khiển không nhìn thấy được ({ $character }); ký tự này bị bỏ qua.
    .help = Xóa ký tự đó và gõ lại các chữ xung quanh. Ký tự loại này thường lẫn vào khi chép từ tệp PDF.

### Phần thông tin đầu bài, cấu hình

diag-front-matter-missing = { $reason ->
        [dashes] Dòng này lẽ ra là ba dấu gạch nối, nhưng được gõ bằng ký tự khác.
        [twice] Dòng này thừa: ngay dưới đã có dòng mở phần thông tin của bài.
        [fields] Phía trên phần thông tin thiếu dòng ba dấu gạch nối.
        [toml] Phần thông tin này viết bằng TOML, như trong Hugo và Zola; ở đây phải viết bằng YAML.
       *[nothing] Đầu tệp chưa có phần thông tin của bài.
    }
    .help = { $reason ->
        [dashes] Trên dòng này chỉ viết: ---
        [twice] Xóa dòng này. Dòng ngay dưới chỉ viết: ---
        [fields] Thêm ngay phía trên dòng này một dòng: ---
        [toml] Thay cả phần này, kể cả hai dòng có ba dấu cộng, bằng:
            { $suggestion }
       *[nothing] Dòng đầu tiên gõ ba dấu gạch nối “---”, dòng tiếp theo “title: …”, rồi một dòng “---” nữa, sau đó mới đến nội dung.
    }
diag-front-matter-open = { $reason ->
        [dashes] Dòng này lẽ ra là ba dấu gạch nối, nhưng được gõ bằng ký tự khác.
       *[nothing] Phần thông tin đầu bài mở bằng “---” nhưng không có dòng kết thúc.
    }
    .help = { $reason ->
        [dashes] Trên dòng này chỉ viết: ---
       *[nothing] Thêm ngay phía trên dòng này một dòng: ---
    }
diag-yaml-syntax = { $reason ->
        [space] Sau dấu hai chấm thiếu một dấu cách.
        [comment] Từ dấu # này, phần còn lại của dòng bị coi là ghi chú, kể cả dấu ngoặc đóng.
        [wide-colon] Đây là dấu hai chấm rộng (：) của bàn phím Trung, Nhật; chương trình không hiểu dấu này.
        [sign] Giá trị không được bắt đầu bằng dấu này.
        [bracket] Dấu ngoặc mở ở đây nhưng không đóng.
        [character] Ở đây có một ký tự không nhìn thấy được hoặc chỉ trông giống dấu cách ({ $character }), thường lẫn vào khi sao chép từ nơi khác.
        [document] Dòng này kết thúc phần được đọc; những dòng sau bị bỏ qua.
        [tag] Dấu ! ở đầu giá trị có nghĩa riêng với chương trình.
        [escape] Trong dấu ngoặc kép thẳng, dấu \ có nghĩa riêng với chương trình.
       *[other] Dòng này không đúng dạng “tên: giá trị”.
    }
    .help = { $reason ->
        [space] { GIVEN($suggestion) ->
            [yes] Viết: { $suggestion }
           *[no] Gõ một dấu cách bằng phím cách sau dấu hai chấm, ví dụ: title: Tuyến đường mới
        }
        [comment] Đặt phần này trong dấu ngoặc kép thẳng: { $suggestion }
        [wide-colon] { GIVEN($suggestion) ->
            [yes] Viết: { $suggestion }
           *[no] Gõ lại dấu hai chấm thường và một dấu cách, ví dụ: title: Tuyến đường mới
        }
        [sign] { GIVEN($suggestion) ->
            [yes] Đặt cả giá trị trong dấu ngoặc kép thẳng: { $suggestion }
           *[no] Đặt cả giá trị trong dấu ngoặc kép thẳng "…".
        }
        [bracket] Thêm dấu ngoặc đóng: [ cần ], {"{"} cần {"}"}. Nếu ngoặc thuộc về nội dung thì đặt cả giá trị trong dấu ngoặc kép thẳng "…".
        [character] { GIVEN($nearest) ->
            [yes] Có phải ý bạn là “{ $nearest }”?
           *[no] { GIVEN($suggestion) ->
                [yes] { GIVEN($spaces) ->
                    [yes] Xóa phần đứng trước, gõ { $spaces } dấu cách bằng phím cách rồi viết: { $suggestion }
                   *[no] Xóa phần đứng trước rồi viết: { $suggestion }
                }
               *[no] Xóa cả dòng rồi gõ lại.
            }
        }
        [document] Xóa dòng này.
        [tag] Bỏ phần bắt đầu bằng dấu !, hoặc đặt cả giá trị { GIVEN($suggestion) ->
            [yes] trong dấu ngoặc kép thẳng: { $suggestion }
           *[no] trong dấu ngoặc kép thẳng "…".
        }
        [escape] { GIVEN($suggestion) ->
            [yes] Viết: { $suggestion }
           *[no] Dùng dấu nháy đơn thay cho dấu ngoặc kép thẳng, ví dụ: title: 'Tệp A\B'
        }
       *[other] { GIVEN($suggestion) ->
            [yes] Nếu ngoặc thuộc về nội dung thì đặt cả giá trị trong dấu ngoặc kép thẳng: { $suggestion }
           *[no] { GIVEN($meant) ->
                [yes] Viết: { $meant }
               *[no] { GIVEN($joined) ->
                    [yes] Nếu dòng này nối tiếp dòng trên thì viết cả hai thành một dòng: { $joined }
                   *[no] Mỗi dòng viết “tên: giá trị”, ví dụ: title: Tuyến đường mới — Giá trị có dấu : # [ {"{"} thì đặt trong dấu ngoặc kép thẳng "…".
                }
            }
        }
    }
diag-yaml-colon = Trong giá trị của “{ $field }” có dấu hai chấm rồi dấu cách, nên chương trình hiểu thành một trường khác.
    .help = Đặt cả giá trị trong dấu ngoặc kép thẳng: { GIVEN($suggestion) ->
        [yes] { $suggestion }
       *[no] { $field }: "…"
    }
diag-yaml-tab = Đầu dòng này thụt vào bằng phím Tab.
    .help = Xóa khoảng trống ở đầu dòng rồi gõ hai dấu cách bằng phím cách.
diag-yaml-quote = { $reason ->
        [more] Sau dấu ngoặc kép (hoặc dấu nháy đơn) đóng vẫn còn chữ.
       *[open] Dấu ngoặc kép (hoặc dấu nháy đơn) mở ở đây nhưng không đóng.
    }
    .help = { GIVEN($suggestion) ->
        [yes] Viết: { $suggestion }
       *[no] Gõ đúng dấu đó ở cuối giá trị, hoặc xóa dấu này.
    }
diag-yaml-curly-quote = Giá trị của “{ $field }” nằm trong dấu ngoặc kép cong; chương trình coi dấu đó là một phần của giá trị.
    .help = Bỏ dấu đi: { $field }: { $value }
diag-yaml-indent = Số dấu cách ở đầu dòng này không khớp với các dòng cùng nhóm.
    .help = Các dòng cùng nhóm phải bắt đầu bằng cùng một số dấu cách; dòng không thuộc nhóm nào thì viết sát lề trái.
diag-yaml-anchor = Giá trị không được bắt đầu bằng dấu * hoặc &.
    .help = { GIVEN($suggestion) ->
        [yes] Đặt cả giá trị trong dấu ngoặc kép thẳng: { $suggestion }
       *[no] Đặt cả giá trị trong dấu ngoặc kép thẳng "…", hoặc bỏ dấu đó đi.
    }
diag-yaml-too-deep = Các giá trị lồng vào nhau quá { $limit } cấp.
    .help = Không trường nào cần đến thế; hãy tìm dấu ngoặc mở mà chưa đóng.
diag-yaml-comment = Từ dấu # này trở đi, dòng này được coi là ghi chú: người đọc sẽ không thấy “{ $signs }”.
    .help = Đặt cả giá trị trong dấu ngoặc kép thẳng: { $suggestion } — Nếu đúng là ghi chú thì thêm một dấu cách sau dấu #: { $comment }
diag-yaml-escape = Trong dấu ngoặc kép thẳng, { $signs } không phải là chữ mà là dấu Tab, xuống dòng hoặc tương tự.
    .help = Viết: { $suggestion }
diag-yaml-not-mapping = Phần này phải gồm các dòng “tên: giá trị”.
    .help = Viết mỗi trường một dòng, không có dấu gạch nối ở đầu, ví dụ: title: Tuyến đường mới
diag-duplicate-field = “{ $field }” được ghi hai lần.
    .help = Chỉ giữ một trong hai dòng.
diag-unknown-field = Không có trường nào tên là “{ $field }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Các trường có thể dùng ở đây: { $known }.
           *[no] Xóa dòng này, hoặc kiểm tra lại chính tả. Lệnh “songngu schema” cho biết mọi tên dùng được.
        }
    }
diag-field-later = Trường “{ $field }” hiện chưa được hỗ trợ.
    .help = Tạm thời xóa dòng này; phiên bản sau sẽ có chức năng đó.
diag-field-elsewhere = “{ $field }” không ghi ở đây.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?{" "}
       *[no] {""}
    }{ $where ->
        [article] “{ $field }” ghi ở phần thông tin đầu bài viết.
        [config] “{ $field }” ghi trong songngu.yaml và chung cho cả chuyên trang.
        [section] “{ $field }” ghi ở trang của chuyên mục, tệp _index.
        [kind] Loại bài “{ $kind }” không có trường này; trường này dành cho: { $known }.
       *[other] Xóa dòng này.
    }
diag-missing-field = { $field ->
        [clip] Bài thuộc loại clip mà trong bài không có video hay âm thanh nào.
       *[other] Thiếu “{ $field }”.
    }
    .help = { $field ->
        [clip] Đưa vào bài, đứng riêng một đoạn: ![nội dung nhìn hoặc nghe thấy](phim.mp4) — hoặc ghi loại bài khác.
        [title] Thêm một dòng: title: Tiêu đề của bài
        [date] Thêm một dòng: date: 2026-03-01
        [base_url] Thêm một dòng: base_url: https://example.gov.vn/
        [languages] Thêm một dòng: languages: [vi, en]
        [gallery] Thêm một dòng: gallery: [a.jpg, b.jpg]
       *[other] Thêm vào chỗ này: { $field }: … — Trong ngoặc nhọn thì ngăn cách bằng dấu phẩy.
    }
diag-empty-field = “{ $field }” đang để trống.
    .help = { $field ->
        [title] Ghi giá trị sau dấu hai chấm; giá trị bắt đầu bằng # phải đặt trong dấu ngoặc kép thẳng: title: "…"
       *[other] Ghi giá trị sau dấu hai chấm, hoặc xóa cả dòng. Giá trị bắt đầu bằng # phải đặt trong dấu ngoặc kép thẳng.
    }
diag-wrong-type = “{ $field }” phải là { $wanted ->
        [text] một đoạn chữ
        [list] một danh sách
        [mapping] một nhóm dòng “tên: giá trị”
        [number] một số
        [boolean] true hoặc false
        [date] một ngày
        [time] một ngày kèm giờ
        [names] một danh sách tên đơn giản
        [pictures] danh sách từ { $from } đến { $to } ảnh, không phải { $number }
        [entries] một danh sách các nhóm, mỗi nhóm gồm các dòng “tên: giá trị”
        [languages] chữ cho từng ngôn ngữ
        [short] dài tối đa 300 ký tự
        [widths] một danh sách tối đa 8 chiều rộng
        [search] true, false hoặc một nhóm dòng “tên: giá trị”
        [groups] một danh sách các nhóm, mỗi nhóm trong một cặp ngoặc vuông riêng
       *[other] kiểu khác
    }{ $found ->
        [text] , không phải một đoạn chữ
        [list] , không phải một danh sách
        [mapping] , không phải một nhóm dòng
        [number] , không phải một số
        [boolean] , không phải true hay false
        [empty] , không được để trống
       *[other] {""}
    }.
    .help = { $wanted ->
        [text] Viết: { $field }: "…"
        [list] Viết: { $field }: [thứ nhất, thứ hai]
        [mapping] Viết “{ $field }:”, rồi ở dưới, thụt vào hai dấu cách, mỗi dòng một “tên: giá trị”.
        [number] Chỉ viết chữ số: { $field }: 20
        [boolean] Viết: { $field }: true — hoặc: { $field }: false
        [date] Viết: { $field }: 2026-03-01
        [time] Viết: { $field }: { $example }
        [names] Viết: { $field }: [{ $value }]
        [pictures] { GIVEN($value) ->
            [yes] Viết: { $field }: [{ $value }]
           *[no] Viết tên các tệp ảnh theo thứ tự: { $field }: [a.jpg, b.jpg]
        }
        [entries] Dưới dòng “{ $field }:”, thụt vào hai dấu cách, viết “- id: …”, rồi viết các dòng “tên: giá trị” khác ở dưới “id”.
        [languages] Viết: { $field }: {"{"}vi: …, en: …{"}"}
        [short] Phần này đi kèm trong từng tệp ảnh: chỉ ghi ai chụp, lấy từ đâu, theo giấy phép nào.
        [widths] Viết: { $field }: [480, 960, 1600]
        [search] Viết: { $field }: true — hoặc: { $field }: false — hoặc, khi có những cách viết được coi là một: { $field }: {"{"}same: [[Đắk Lắk, Daklak]]{"}"}
        [groups] Viết: { $field }: [[{ $value }]]
       *[other] Xem ví dụ về “{ $field }” trong tài liệu hướng dẫn.
    }
diag-unknown-value = Trường “{ $field }” không nhận giá trị “{ $value }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”? Các giá trị có thể dùng: { $known }.
       *[no] { GIVEN($known) ->
            [yes] Các giá trị có thể dùng: { $known }.
           *[no] Chưa có giá trị nào dùng được: tạo trang đó trước (kind: page), hoặc xóa dòng này.
        }
    }
diag-kind-later = Loại bài “{ $value }” hiện chưa được hỗ trợ.
    .help = Tạm thời dùng một trong các loại: { $known }.
diag-bad-date = { $reason ->
        [day] Không có ngày “{ $value }”: tháng { $month } năm { $year } có { $days } ngày.
        [month] Không có ngày “{ $value }”: tháng chỉ từ 1 đến 12.
        [offset] Không có múi giờ { $wrong }: trên thế giới, giờ lệch nhiều nhất là +14:00.
       *[other] “{ $value }” không phải là ngày tháng.
    }
    .help = { GIVEN($suggestion) ->
        [yes] Viết: { $field }: { $suggestion }
       *[no] { $point ->
            [partial] Biết đến đâu viết đến đó, năm trước: { $field }: 1998 — hoặc 1998-03, hoặc 1998-03-05
            [yes] Viết năm-tháng-ngày và giờ: { $field }: { $example }
           *[no] { GIVEN($last) ->
                [yes] Viết đúng ngày muốn nói; ngày cuối tháng đó là: { $field }: { $last }
               *[no] Viết năm-tháng-ngày: { $field }: 2026-03-01 — hoặc có cả giờ: { $field }: { $example }
            }
        }
    }
diag-date-day-first = “{ $value }” viết ngày trước; chương trình cần năm viết trước.
    .help = Viết: { $field }: { $suggestion }
diag-unlikely-offset = “{ $value }” là { $means }.
    .help = Nếu là giờ của chuyên trang thì viết: { $field }: { $suggestion } — Nếu không, kiểm tra lại múi giờ ở cuối.
diag-date-without-zone = “{ $value }” chưa đủ giờ và múi giờ.
    .help = Viết: { $field }: { $suggestion } ({ $offset } là giờ { GIVEN($zone) ->
        [yes] { $zone }
       *[no] Việt Nam
    })
diag-bad-slug = “{ $value }” không dùng trong địa chỉ trang được: chỉ dùng chữ a-z không dấu, chữ số và dấu gạch nối.
    .help = { GIVEN($suggestion) ->
        [yes] Viết: slug: { $suggestion }
       *[no] Viết bằng chữ a-z và chữ số, ví dụ: slug: duong-moi
    }
diag-bad-id = “{ $value }” không dùng làm mã được: chỉ dùng chữ a-z không dấu, chữ số và dấu gạch nối.
    .help = { GIVEN($suggestion) ->
        [yes] Viết: { $suggestion }
       *[no] Viết bằng chữ a-z và chữ số.
    }
diag-bad-path = { $field ->
        [aliases] { $kind ->
            [host] “{ $value }” là địa chỉ trên một máy chủ khác; chuyên trang này ở { $base }….
            [outside] “{ $value }” không nằm dưới địa chỉ của chuyên trang, { $base }.
            [home] “{ $value }” là chính chuyên trang này, không dẫn đi đâu khác.
            [query] “{ $value }” có dấu hỏi; chuyên trang gồm các tệp có sẵn, không chọn được bài theo phần sau dấu hỏi.
            [ending] “{ $value }” có đuôi mà trang của chuyên trang không dùng được.
           *[form] Địa chỉ cũ “{ $value }” viết chưa đúng cách.
        }
        [static] Tên tệp “{ $value }” có ký tự không dùng được trong địa chỉ web.
        [logo] Không có tệp “{ $value }” trong static/.
       *[keep] “{ $value }” không phải là tên tệp trong thư mục xuất bản.
    }
    .help = { $field ->
        [aliases] { $kind ->
            [host] Chỉ máy chủ ấy mới chuyển tiếp được. Nếu bài từng ở chuyên trang này thì viết phần sau địa chỉ của chuyên trang: { $suggestion } — Nếu không, xóa khỏi “aliases”.
            [outside] Đề nghị người quản lý máy chủ chuyển tiếp địa chỉ này, rồi xóa khỏi “aliases”.
            [home] Xóa địa chỉ đó khỏi “aliases”.
            [query] Đề nghị người quản lý máy chủ chuyển tiếp địa chỉ này, rồi xóa khỏi “aliases”.
            [ending] Đề nghị người quản lý máy chủ chuyển tiếp địa chỉ này, rồi xóa khỏi “aliases”.
           *[form] { GIVEN($suggestion) ->
                [yes] Có phải ý bạn là “{ $suggestion }”?
               *[no] Viết phần sau địa chỉ của chuyên trang, kết thúc bằng dấu / hoặc .html, ví dụ: vi/tin/bai-cu/ hoặc tin/bai-cu.html
            }
        }
        [static] Đổi tên tệp, bỏ các ký tự \ ? # % * : | " < >
        [logo] Đặt ảnh vào thư mục static/ và viết tên bắt đầu bằng dấu /, ví dụ: logo: /logo.png
       *[keep] Viết không có dấu / ở đầu, ví dụ: keep: [.well-known/**]
    }
diag-bad-url = { $field ->
        [authority] “{ $value }” không phải là một tên miền và một năm.
        [email] “{ $value }” không phải là địa chỉ thư điện tử.
       *[url] “{ $value }” không phải là địa chỉ web đầy đủ.
    }
    .help = { $field ->
        [authority] { GIVEN($suggestion) ->
            [yes] Viết: authority: { $suggestion }
           *[no] Viết tên miền của đơn vị và một năm mà đơn vị dùng tên miền đó, ví dụ: authority: example.gov.vn,2026
        }
        [email] { GIVEN($suggestion) ->
            [yes] Viết: email: { $suggestion }
           *[no] Viết đầy đủ, ví dụ: email: bbt@example.gov.vn
        }
       *[url] { GIVEN($suggestion) ->
            [yes] Viết: { $field }: { $suggestion }
           *[no] Viết cả https:// ở đầu, không có dấu cách, dấu ? và dấu #, ví dụ: { $field }: https://example.gov.vn/
        }
    }
diag-bad-language = { $kind ->
        [rare] “{ $value }” là mã của một ngôn ngữ hầu như không ai dùng để đăng tin.
        [narrow] Không tệp nào có mã “{ $value }” trong tên, còn có những tệp mang mã “{ $nearest }”.
       *[none] “{ $value }” không phải là mã ngôn ngữ.
    }
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }” ({ LANGUAGE($nearest) })?{ $kind ->
            [rare] { " " }Nếu đúng là ngôn ngữ hiếm ấy thì ghi thêm tên: {"{"}code: { $value }, name: …{"}"}
           *[none] { "" }
        }
       *[no] { GIVEN($list) ->
            [yes] Nhiều giá trị thì đặt trong ngoặc vuông, cách nhau bằng dấu phẩy. Viết: { $field }: [{ $list }]
           *[no] Viết mã hai hoặc ba chữ cái: vi (tiếng Việt), en (tiếng Anh), fr (tiếng Pháp), lo (tiếng Lào), km (tiếng Khmer), ja (tiếng Nhật), zh-Hans (tiếng Trung) …
        }
    }
diag-bad-number = Trường “{ $field }” không nhận giá trị “{ $value }”.
    .help = Viết một số nguyên từ { $from } đến { $to }.

diag-text-in-static = “{ $file }” sẽ được đăng nguyên trạng, kể cả khi là bản nháp: nội dung văn bản trong static/ không được kiểm tra.
    .help = Nếu đây là bài viết, chuyển vào thư mục của một chuyên mục trong content/. Nếu muốn đăng chính tệp này cho người đọc tải, đổi đuôi tệp, ví dụ .txt. Nếu không, đưa tệp ra khỏi static/.
diag-no-content = Chuyên trang không có bài nào: không có tệp .md nào trong thư mục content.
    .help = Kiểm tra xem thư mục content có còn ở đây và đúng tên không. Nếu chuyên trang mới lập, tạo trang chủ content/_index.vi.md.
diag-config-missing = Trong “{ $folder }” không có songngu.yaml, nghĩa là ở đây không có chuyên trang nào.
    .help = { $kind ->
        [here] Ở đây có tệp “{ $name }”: đổi tên thành songngu.yaml. Trong Windows Explorer, trước hết bật hiển thị đuôi tên tệp.
        [above] Có một chuyên trang ở thư mục bên trên, “{ $path }”: chuyển vào đó, hoặc viết: songngu --site "{ $path }" …
        [below] Có một chuyên trang ở thư mục bên dưới, “{ $path }”: chuyển vào đó, hoặc viết: songngu --site "{ $path }" …
        [renamed] Có tệp “{ $other }”: đổi tên thành songngu.yaml, rồi chuyển vào thư mục của tệp.
       *[none] Chuyển vào thư mục của chuyên trang, hoặc chỉ ra thư mục đó bằng --site, hoặc tạo chuyên trang mới: songngu init <thư mục>
    }
diag-config-unreadable = songngu.yaml phải gồm các dòng “tên: giá trị”.
    .help = Ít nhất phải có hai dòng: “base_url: https://example.gov.vn/” và “languages: [vi, en]”.
diag-duplicate-id = Mã “{ $name }” được dùng hai lần.
    .help = Xóa một trong hai chỗ, hoặc đặt mã khác cho một chỗ.
diag-bad-spelling = { $reason ->
        [alone] Nhóm này chỉ có một cách viết: “{ $name }”.
        [nothing] “{ $name }” không có chữ cái hay chữ số nào, không ai tìm được.
        [groups] “{ $name }” đã có trong một nhóm khác (không kể dấu).
       *[twice] “{ $name }” được ghi hai lần trong nhóm này.
    }
    .help = { $reason ->
        [alone] Ghi thêm những cách viết khác mà người đọc hay gõ: { $field }: [[{ $name }, …]] — hoặc xóa cả nhóm.
        [nothing] Viết đúng chữ mà người đọc gõ, hoặc xóa đi.
        [groups] Đưa mọi cách viết của cùng một tên vào chung một nhóm.
       *[twice] Xóa một trong hai.
    }
diag-unknown-time-zone = { $kind ->
        [turned] Trong tên múi giờ kiểu “{ $value }”, dấu cộng trừ bị ngược: đây là { $means }.
       *[none] Không có múi giờ “{ $value }”.
    }
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Tên múi giờ gồm một khu vực và một thành phố: Asia/Ho_Chi_Minh cho Việt Nam, Asia/Vientiane cho Lào, Europe/Paris cho Pháp …
    }
diag-theme-missing = Không có giao diện nào tên là “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Đặt giao diện vào thư mục themes/{ $name }/, hoặc xóa dòng “theme” để dùng giao diện có sẵn.
    }

### Bài viết và các bản ngôn ngữ

diag-unknown-agency = Không có cơ quan nào mang mã “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($known) ->
           [yes] Các mã đang có: { $known }. Muốn thêm cơ quan mới, ghi vào “agencies” trong songngu.yaml.
          *[no] Thêm vào “agencies” trong songngu.yaml.
        }
    }
diag-unknown-topic = Không có chủ đề nào mang mã “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($list) ->
            [yes] Nhiều giá trị thì đặt trong ngoặc vuông, cách nhau bằng dấu phẩy: topics: [{ $list }]
           *[no] { GIVEN($known) ->
               [yes] Các mã đang có: { $known }. Muốn thêm chủ đề mới, ghi vào “topics” trong songngu.yaml.
              *[no] Thêm vào “topics” trong songngu.yaml.
            }
        }
    }
diag-many-topics = Bài có { NUMBER($count) } chủ đề; mỗi mục trong nguồn cấp tin chỉ nêu { NUMBER($limit) } chủ đề đầu.
    .help = Ghi những chủ đề chính lên trước, hoặc bỏ bớt những chủ đề không phải nội dung của bài.
diag-unknown-person = Không có người nào mang mã “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($list) ->
            [yes] Nhiều giá trị thì đặt trong ngoặc vuông, cách nhau bằng dấu phẩy: authors: [{ $list }]
           *[no] { GIVEN($known) ->
               [yes] Các mã đang có: { $known }. Muốn thêm người mới, ghi vào “people” trong songngu.yaml.
              *[no] Thêm vào “people” trong songngu.yaml.
            }
        }
    }
diag-unknown-language = “{ $name }” không phải là ngôn ngữ của chuyên trang.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($list) ->
            [yes] Nhiều giá trị thì đặt trong ngoặc vuông, cách nhau bằng dấu phẩy: release_together: [{ $list }]
           *[no] { GIVEN($meant) ->
                [yes] Mã của { LANGUAGE($meant) } là “{ $meant }”, nhưng “languages” trong songngu.yaml chưa có mã đó: { $known }.
               *[no] Các ngôn ngữ đang có: { $known }. Muốn thêm ngôn ngữ mới, ghi vào “languages” trong songngu.yaml.
            }
        }
    }
diag-unknown-section = Không có chuyên mục nào tên là “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Các chuyên mục đang có: { $known }.
           *[no] Chuyên mục là các thư mục trong content/.
        }
    }
diag-contradiction = { GIVEN($lacking) ->
        [yes] Bản gốc không có trường “{ $field }”, nên bản dịch cũng không được ghi.
       *[no] Trường “{ $field }” ở bản dịch khác với bản gốc.
    }
    .help = { GIVEN($lacking) ->
        [yes] Chuyển dòng này sang bản gốc, hoặc xóa đi.
       *[no] Xóa dòng này: bản dịch tự lấy “{ $field }” từ bản gốc. Nếu chính bản gốc sai thì sửa ở bản gốc.
    }
diag-original-missing = Bản gốc được ghi là bản { LANGUAGE($language) }, nhưng bài này chưa có bản đó.
    .help = Thêm bản { LANGUAGE($language) }, hoặc sửa dòng “original” theo bản đang có: { $known }.
diag-approver-missing = Bài ghi là đã duyệt nhưng chưa ghi ai duyệt.
    .help = { GIVEN($person) ->
        [yes] Viết, ví dụ: approved_by: { $person } — Người có quyền duyệt ở đây: { $known }.
       *[no] Chưa ai có quyền duyệt ở đây. Đề nghị người quản lý chuyên trang ghi ai được duyệt vào “may_approve” trong songngu.yaml, rồi ghi mã người đó vào “approved_by”.
    }
diag-approver-may-not = { GIVEN($section) ->
        [yes] “{ $name }” không có quyền duyệt bài trong “{ $section }”.
       *[no] “{ $name }” không có quyền duyệt bài không thuộc chuyên mục nào.
    }
    .help = { GIVEN($person) ->
        [yes] Người có quyền duyệt ở đây: { $known }. Nhờ một trong những người này duyệt, rồi viết, ví dụ: approved_by: { $person }
       *[no] Chưa ai có quyền duyệt ở đây. Đề nghị người quản lý chuyên trang ghi ai được duyệt vào “may_approve” trong songngu.yaml.
    }
diag-expires-before = Thời điểm ghi ở “{ $field }” không sau “{ $other }” ({ $date }), nên bài sẽ không bao giờ công khai.
    .help = Ghi một thời điểm sau { $date }, hoặc xóa dòng này. Nếu chưa muốn đăng: status: draft
diag-empty-text = Bài được đăng nhưng chưa có nội dung: người đọc sẽ thấy một trang trống.
    .help = Viết nội dung dưới dòng --- thứ hai. Nếu chưa viết xong: status: draft
diag-same-id = Hai bài có cùng một mã “{ $id }”.
    .help = { $kind ->
        [name] Tên “{ $file }” và “{ $suggestion }” được coi là một. Nếu đây là cùng một bài thì chỉ giữ một; nếu là hai bài khác nhau thì đặt tên khác cho một bài.
        [languages] Nếu đây là một bài có hai ngôn ngữ thì hai tệp phải cùng tên: đổi tên “{ $file }” thành “{ $suggestion }”. Nếu là hai bài khác nhau, thêm vào một trong hai bài một dòng, ví dụ: id: { $id }-2
       *[id] Sửa hoặc thêm dòng “id” ở một trong hai bài, ví dụ: id: { $id }-2
    }
diag-same-address = Địa chỉ “{ $address }” đã thuộc về trang hoặc tệp khác.
    .help = { $kind ->
        [alias] Xóa địa chỉ cũ này khỏi “aliases”.
        [file] Đổi tên tệp này.
        [picture] Đổi tên một trong hai tệp: trong địa chỉ, hai tên chỉ khác nhau ở chữ hoa, ở dấu hoặc ở phần đuôi sau dấu chấm là một.
       *[page] Ghi cho một trong hai trang một “slug” khác, ví dụ: slug: { $suggestion }
    }
diag-reserved-address = Địa chỉ “{ $address }” dành riêng cho chương trình.
    .help = { $kind ->
        [alias] Xóa địa chỉ này khỏi “aliases”.
        [file] Đổi tên hoặc xóa tệp này: chương trình tự tạo “{ $address }”.
       *[page] Ghi “slug” khác, ví dụ: slug: { $suggestion }
    }
diag-file-not-in-bundle = Bên cạnh bài này không có tệp “{ $file }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($elsewhere) ->
            [yes] Tệp có tên này nằm ở “{ $elsewhere }”: { $kind ->
                [single] lập thư mục riêng cho bài, đặt bài ở “{ $index }”, rồi chuyển tệp vào đó.
               *[bundle] chuyển tệp vào thư mục của bài này, “{ $folder }”.
            }
           *[no] { $kind ->
                [single] Lập thư mục riêng cho bài, đặt bài ở “{ $index }”, rồi để tệp vào đó.
               *[bundle] Đặt tệp vào thư mục của bài, “{ $folder }”, và kiểm tra lại tên tệp.
            }
        }
    }
diag-section-field = “{ $field }” chỉ dành cho bài viết; trang của chuyên mục không có trường này.
    .help = Xóa dòng này. Chuyên mục có thể có: { $known }.
diag-agency-not-then = Cơ quan “{ $name }” không tồn tại vào { $date }.
    .help = { GIVEN($successor) ->
        [yes] Nếu bài là của cơ quan kế thừa thì viết: agency: { $successor }
       *[no] Kiểm tra lại cơ quan và ngày của bài.
    }
diag-name-missing = “{ $name }” chưa có tên bằng { LANGUAGE($language) }{ GIVEN($from) ->
        [yes] ; người đọc sẽ thấy tên bằng { LANGUAGE($from) }.
       *[no] ; người đọc sẽ thấy chính mã này.
    }
    .help = { GIVEN($message) ->
        [yes] Thêm vào locales/{ $language }/site.ftl một dòng: { $message } = …
       *[no] Thêm tên bằng ngôn ngữ này trong songngu.yaml.
    }
diag-section-title-borrowed = Chuyên mục “{ $section }” chưa có tên bằng { LANGUAGE($language) }; người đọc sẽ thấy tên bằng { LANGUAGE($from) }.
    .help = Tạo tệp “_index.{ $language }.md” trong thư mục của chuyên mục, với ba dòng: dòng “---”, dòng “title: …”, rồi dòng “---”.
diag-section-held = Chuyên mục “{ $section }” chưa công khai ở bản { LANGUAGE($language) }, nên mọi bài bên trong bằng ngôn ngữ này cũng chưa công khai.
    .help = { $why ->
        [stale] Trang của chuyên mục là bản dịch chưa cập nhật: songngu translate show { $item } --lang { $language }
       *[status] Khi nào có thể đăng thì sửa thành: status: approved
    }
diag-alias-is-address = “{ $address }” chính là địa chỉ hiện nay của trang này nên không cần ghi trong “aliases”.
    .help = Xóa địa chỉ đó khỏi “aliases”.

### Bản dịch

# $record: tệp ghi bản dịch đã dịch từ văn bản nào; $text: tệp của bản dịch, $lang: ngôn ngữ của nó
diag-record-unreadable = { $reason ->
        [conflict] Trong tệp theo dõi bản dịch này còn dấu của lần gộp hai bản.
        [utf8] Tệp theo dõi bản dịch này không được lưu theo bảng mã UTF-8.
        [mark] Trình soạn thảo đã thêm một dấu không nhìn thấy vào đầu tệp theo dõi bản dịch này.
        [line-ends] Trong tệp theo dõi bản dịch này có dòng xuống dòng theo kiểu Windows.
        [version] Tệp theo dõi bản dịch này do một phiên bản songngu khác ghi; phiên bản này chỉ đọc “record: 1”.
        [end] Tệp theo dõi bản dịch này bị đứt ở đây.
        [blank] Trong tệp theo dõi bản dịch này, ở đây phải là một dòng trống.
        [value] Trong tệp theo dõi bản dịch này có một giá trị không đúng cách songngu ghi.
        [day] Trong tệp theo dõi bản dịch này có một ngày không tồn tại.
        [id] Trong tệp theo dõi bản dịch này, đây không phải mã của một đoạn.
       *[expected] Trong tệp theo dõi bản dịch này, ở đây phải là “{ $expected }”.
    }
    .help = { $reason ->
        [conflict] Với mỗi đoạn, giữ trọn một bên và xóa các dòng bắt đầu bằng <<<<<<<, ======= và >>>>>>>. Sau đó xem đoạn nào chưa cập nhật: songngu translate show { $text } --lang { $lang }
        [line-ends] Git đã đổi: thêm dòng “*.source.yaml text eol=lf” vào .gitattributes, xóa { $record } rồi lấy lại bằng: git restore { $record }
        [version] Hãy dùng phiên bản songngu mà những người khác đang dùng.
       *[other] Tệp này chỉ do songngu ghi. Lấy lại bản trước: git restore { $record }. Nếu không còn ai có, xóa tệp, đối chiếu bản dịch với văn bản gốc rồi gõ: songngu translate accept { $text } --lang { $lang }
    }
diag-segment-unknown = { $kind ->
        [unchanged] Đoạn “{ $id }” không phải là đoạn đã thay đổi đối với bản “{ $lang }”, nên không có gì để coi là nhỏ.
       *[unknown] Trong bản nguồn của bản “{ $lang }” của “{ $item }” không có đoạn “{ $id }”.
    }
    .help = Xem các đoạn và mã của từng đoạn: songngu translate show { $item } --lang { $lang }
diag-not-tracked = Chưa có gì ghi lại bản này được dịch từ lời nào.
    .help = Khi bản dịch đã đúng với bản nguồn: songngu translate accept { $item } --lang { $lang }
diag-minor-differs = Các bản dịch của đoạn này ({ $id }) được dịch từ những lời khác nhau, nên thay đổi có thể quan trọng với một số bản: { $langs }.
    .help = Hãy xác nhận riêng cho từng ngôn ngữ: songngu translate minor { $item } --segment { $id } --lang { $lang } --by …
diag-export-exists = Tệp này đã có sẵn và có nội dung khác: có thể đã có người dịch trong đó nên tệp được giữ nguyên.
    .help = Hãy nhập tệp đó vào trước; hoặc ghi đè bằng --force; hoặc xuất vào thư mục khác: --out
diag-import-not-readable = { $reason ->
        [too-large] Tệp này lớn hơn 64 MiB hoặc lồng nhau quá sâu nên không được đọc.
        [encoding] Tệp này không phải UTF-8, cũng không ghi rõ là UTF-16.
        [version] Phiên bản XLIFF này không đọc được.
        [xml] XML không đúng dạng: ở đây có chỗ bị cắt mất hoặc chưa đóng.
        [doctype] Tệp này có khai báo DOCTYPE, có thể trỏ tới tệp khác; tệp như vậy không được đọc.
        [entity] Không rõ ký hiệu này thay cho chữ gì.
        [po] Dòng này không phải của tệp PO.
       *[format] Đây không phải tệp XLIFF hay PO.
    }
    .help = { $reason ->
        [too-large] Hãy xuất ít bài hơn, mỗi bài một tệp: songngu translate export BÀI --to … --out …
        [encoding] Hãy lưu lại từ phần mềm dịch theo UTF-8.
        [version] Hãy lưu thành XLIFF 2.1, 2.0 hoặc 1.2, hoặc PO.
        [doctype] Hãy bỏ dòng có <!DOCTYPE, hoặc lưu lại tệp từ phần mềm dịch.
        [entity] Hãy viết chính chữ đó, hoặc một trong các ký hiệu &amp; &lt; &gt; &quot; &apos;
        [po] Mỗi dòng bắt đầu bằng msgctxt, msgid, msgstr, # hoặc dấu ngoặc kép.
       *[other] Hãy nhập tệp mà phần mềm dịch đã lưu, đúng định dạng lúc xuất (.xlf hoặc .po)
    }
diag-import-language = { $kind ->
        [none] Tệp này không ghi đủ hai ngôn ngữ: dịch từ ngôn ngữ nào và sang ngôn ngữ nào.
        [unknown] Chuyên trang không có ngôn ngữ “{ $lang }”.
        [original] “{ $lang }” là ngôn ngữ của bản gốc “{ $item }”: bản gốc không nhập từ tệp dịch.
        [circle] Bản “{ $lang }” lại được dịch từ chính ngôn ngữ này: hai bản sẽ là nguồn của nhau.
       *[source] Tệp này được dịch từ “{ $lang }”; bản dịch đang có của “{ $item }” được dịch từ “{ $wanted }”.
    }
    .help = { $kind ->
        [none] Với XLIFF: srcLang="vi" trgLang="en"; với PO: các dòng Language và X-Songngu-From ở đầu tệp.
        [unknown] Hãy sửa trong tệp, hoặc thêm ngôn ngữ đó vào languages trong songngu.yaml.
        [original] Hãy sửa ngay bản gốc; bản dịch phải có trgLang khác (với PO: Language).
        [circle] Hãy dịch từ bản gốc: songngu translate export { $item } --from { $wanted } --to … --out …
       *[source] Hãy xuất lại và dịch tệp mới; hoặc trước hết xác nhận bản dịch theo nguồn kia: songngu translate accept { $item } --lang … --from …
    }
diag-import-item = Không có bài nào là “{ $item }”.
    .help = { GIVEN($nearest) ->
        [no] Có thể bài đã được chuyển chỗ sau khi xuất. Hãy ghi chỗ hiện nay của bài vào id của <file> (với PO: X-Songngu-Item).
       *[yes] Nếu muốn nói “{ $nearest }”, hãy ghi vào id của <file> (với PO: X-Songngu-Item), dùng : thay cho /
    }
diag-import-duplicate = { $kind ->
        [unit] Đoạn { $first } có hai lần trong tệp này; không rõ lần nào đúng.
       *[text] Cùng một bản dịch của “{ $item }” được nhập lần thứ hai; lần đầu ở { $first }.
    }
    .help = { $kind ->
        [unit] Hãy bỏ một trong hai, hoặc lưu lại tệp từ phần mềm dịch.
       *[text] Chỉ lần đầu được nhập. Nếu tệp kia mới đúng, hãy nhập riêng tệp đó.
    }
diag-import-codes = { $kind ->
        [missing] Đoạn { $id } thiếu { $code } mà bản nguồn có; đoạn này không được nhập.
        [doubled] Đoạn { $id } có { $code } nhiều hơn một lần; đoạn này không được nhập.
        [unknown] Đoạn { $id } có { $code } mà bản nguồn không có; đoạn này không được nhập.
        [crossed] Trong đoạn { $id }, { $code } kết thúc khi phần bên trong còn mở; đoạn này không được nhập.
       *[unwritable] Lời của đoạn { $id } không viết được vào chỗ của đoạn: { $code }
    }
    .help = { $kind ->
        [missing] Hãy đặt lại trong phần mềm dịch: chép mã từ bản nguồn, rồi nhập lại.
        [doubled] Hãy bỏ bớt, chỉ giữ một, rồi nhập lại.
        [unknown] Hãy bỏ đi, hoặc chép đúng mã từ bản nguồn, rồi nhập lại.
        [crossed] Hãy đóng phần bên trong trước, phần bên ngoài sau, rồi nhập lại.
       *[unwritable] Hãy bớt mã trong câu, hoặc viết thẳng vào bài.
    }
diag-import-segment = “{ $id }” không phải mã của đoạn nào; có người đã sửa mã.
    .help = Mã có dạng s3f2a9c01. Hãy xuất lại và chép lời dịch này sang: songngu translate export { $item } --to … --out …
diag-import-source-moved = Bản nguồn không còn đoạn { $id }: bản nguồn đã sửa sau khi xuất.
    .help = Hãy xuất lại và chép lời dịch này sang: songngu translate export { $item } --to … --out …
diag-import-conflict = Lời dịch của đoạn { $id } đã được sửa trong chuyên trang sau khi xuất; lời đó được giữ nguyên.
    .help = Hãy xem lời nào đúng. Nếu lời trong tệp này đúng: songngu translate import … --force
diag-import-incomplete = { $kind ->
        [block] Đoạn { $id } thuộc một danh sách, bảng hoặc trích dẫn mới có trong bản nguồn; còn phần chưa dịch thì chưa chèn vào được.
       *[text] Bản dịch mới của “{ $item }” chưa được ghi: còn { NUMBER($count) } đoạn chưa dịch.
    }
    .help = { $kind ->
        [block] Hãy dịch đủ rồi nhập lại.
       *[text] Hãy dịch nốt rồi nhập lại. Hoặc cứ ghi, phần còn lại để bằng ngôn ngữ của bản nguồn: --partial
    }
diag-facts-unpaired = Bản dịch này không cùng bố cục với bản nguồn: từ đây trở đi các đoạn không khớp nhau.
    .help = Các đoạn được ghép theo thứ tự. Hãy xem mỗi đoạn đã có đoạn tương ứng chưa: songngu translate show { $item } --lang { $lang } --all
diag-translation-behind = Bản { LANGUAGE($from) } đã thay đổi từ khi được dịch sang bản này. Số đoạn đã sửa: { NUMBER($changed) }; thêm: { NUMBER($added) }; bỏ: { NUMBER($removed) }.
    .help = Xem những chỗ đã thay đổi bằng lệnh: songngu translate show { $item } --lang { $language }
diag-translation-untracked = { GIVEN($more) ->
        [yes] Bản { LANGUAGE($language) } này và { $more } bản khác
       *[no] Bản { LANGUAGE($language) } này
    } chưa được theo dõi: chưa ghi là dịch từ nội dung nào, nên khi nội dung đó thay đổi không ai được báo.
    .help = Nếu các bản dịch đang khớp với bản gốc hiện nay, chạy: songngu translate accept --untracked --lang { $language }
diag-record-circle = { $kind ->
        [own] Theo tệp theo dõi này, bài được dịch từ chính bài đó.
       *[circle] Theo các tệp theo dõi, những bản này được dịch lẫn của nhau, không bản nào từ bản gốc: { LANGUAGE($languages) }.
    }
    .help = Ghi lại bản dịch này thật ra dịch từ đâu: songngu translate accept { $item } --lang { $language } --from { $original }
diag-record-orphan = { $kind ->
        [original] Tệp theo dõi bản dịch này nằm cạnh bản gốc, mà bản gốc không dịch từ đâu cả.
       *[text] Bên cạnh tệp theo dõi bản dịch này không có văn bản “{ $text }”.
    }
    .help = { $kind ->
        [original] Xóa tệp này, hoặc ghi ngôn ngữ của bản gốc vào phần thông tin đầu bài: original: …
       *[text] { GIVEN($suggestion) ->
            [yes] Tệp này khớp với “{ $fits }”. Chuyển tệp đến đó: git mv { $file } { $suggestion }
           *[no] Đặt văn bản lại chỗ cũ, hoặc xóa tệp theo dõi này.
        }
    }
diag-waiting-stale = Bản dịch này không công khai, vì bản { LANGUAGE($from) } đã thay đổi và “stale: hold” giữ bản này lại cho đến khi khớp.
    .help = Xem những chỗ đã thay đổi bằng lệnh: songngu translate show { $item } --lang { $language } — Nếu vẫn muốn đăng như hiện nay, ghi vào bản gốc: release_anyway: và lý do
diag-released-anyway = Bài này không chờ các bản phải công khai cùng lúc, cũng không chờ bản dịch chưa cập nhật. Lý do đã ghi: { $reason }
    .help = Khi không còn cần như vậy nữa thì xóa dòng này.
diag-approval-withdrawn = Bản này đã được duyệt, nay lời đã đổi nên chưa ai chịu trách nhiệm: approved_by và approved_on đã được bỏ. Chuyên trang chỉ xuất bản tiếp khi bản này được duyệt lại.
    .help = Hãy đọc rồi ghi lại approved_by: …; hoặc nhập với --keep-status nếu thay đổi không cần duyệt.

### Nội dung, liên kết, hình ảnh

diag-dead-text-link = Không có bài “{ $target }” mà liên kết này dẫn đến.
    .help = { $hint ->
        [slash] Viết / thay cho \: { $nearest }
        [address] Đây là địa chỉ trang của “{ $nearest }”: hãy liên kết đến tệp đó.
        [near] Có phải ý bạn là “{ $nearest }”?
       *[none] Kiểm tra lại đường dẫn: tính từ thư mục của bài này, hoặc bắt đầu bằng / thì tính từ content/.
    }
diag-dead-file-link = Không có tệp “{ $target }” mà liên kết này dẫn đến.
    .help = { $hint ->
        [slash] Viết / thay cho \: { $nearest }
        [address] Đây là địa chỉ trang của “{ $nearest }”: hãy liên kết đến tệp đó.
        [elsewhere] Tệp có tên này nằm ở “{ $nearest }”: chuyển tệp vào thư mục riêng của bài này. Bài chưa có thư mục riêng thì đổi tên tệp của bài, ví dụ tin.vi.md thành tin/index.vi.md.
        [drive] Đây là chỗ trên máy tính của bạn, người đọc không mở được. Đặt tệp vào thư mục của bài và chỉ ghi tên tệp: { $nearest }
        [near] Có phải ý bạn là “{ $nearest }”?
       *[none] Đặt tệp vào thư mục riêng của bài, hoặc vào static/ và viết đường dẫn bắt đầu bằng /.
    }
diag-dead-picture = { $kind ->
        [empty] Ảnh chưa có địa chỉ.
        [outside] Ảnh “{ $target }” nằm ở nơi khác; chuyên trang không tải ảnh từ nơi khác.
       *[missing] Không có ảnh “{ $target }”.
    }
    .help = { $kind ->
        [empty] Ghi địa chỉ vào giữa hai dấu ngoặc ( ), hoặc bỏ các dấu ngoặc và giữ lại chữ.
        [outside] Tải ảnh về máy, đặt vào thư mục của bài và ghi tên tệp, ví dụ: ![Cửa khẩu](cua-khau.jpg)
       *[missing] { $hint ->
            [slash] Viết / thay cho \: { $nearest }
            [elsewhere] Tệp có tên này nằm ở “{ $nearest }”: chuyển tệp vào thư mục riêng của bài này. Bài chưa có thư mục riêng thì đổi tên tệp của bài, ví dụ tin.vi.md thành tin/index.vi.md.
            [drive] Đây là chỗ trên máy tính của bạn, người đọc không mở được. Đặt tệp vào thư mục của bài và chỉ ghi tên tệp: { $nearest }
            [near] Có phải ý bạn là “{ $nearest }”?
           *[none] Đặt ảnh vào thư mục riêng của bài và kiểm tra lại tên ảnh. Bài chưa có thư mục riêng thì đổi tên tệp của bài, ví dụ tin.vi.md thành tin/index.vi.md.
        }
    }
diag-nesting-too-deep = Ở đây có hơn { $limit } cấp lồng vào nhau: danh sách, đoạn trích, dấu như * hoặc thẻ HTML.
    .help = Bớt số cấp; dùng đề mục thường rõ hơn danh sách lồng trong danh sách.
diag-dead-link = { $hint ->
        [empty] Liên kết chưa có địa chỉ.
       *[other] Liên kết “{ $target }” không dẫn đến đâu.
    }
    .help = { $hint ->
        [slash] Viết / thay cho \: { $nearest }
        [address] Đây là địa chỉ trang của “{ $nearest }”: hãy liên kết đến tệp đó.
        [elsewhere] Tệp có tên này nằm ở “{ $nearest }”: chuyển tệp vào thư mục riêng của bài này. Bài chưa có thư mục riêng thì đổi tên tệp của bài, ví dụ tin.vi.md thành tin/index.vi.md.
        [host] Thiếu https:// ở đầu: viết https://{ $nearest }
        [mail] Thiếu mailto: ở đầu: viết mailto:{ $nearest }
        [phone] Thiếu tel: ở đầu: viết tel:{ $nearest }
        [empty] Ghi địa chỉ vào giữa hai dấu ngoặc ( ), hoặc bỏ các dấu ngoặc và giữ lại chữ.
        [near] Có phải ý bạn là “{ $nearest }”?
       *[none] Kiểm tra lại địa chỉ, hoặc bỏ liên kết.
    }
diag-folder-link = Liên kết dẫn đến thư mục “{ $target }”, không phải đến một bài.
    .help = { GIVEN($suggestion) ->
        [yes] Ghi tệp trong thư mục đó: { $suggestion }
       *[no] Ghi đường dẫn của một tệp .md.
    }
diag-hidden-link = “{ $target }” hiện không công khai nên người đọc không thấy liên kết hoặc ảnh ở đây.
    .help = Nếu bài đó sẽ đăng sau thì không cần làm gì: khi ấy liên kết tự hiện ra. Nếu bài đó đã gỡ thì xóa liên kết.
diag-missing-fragment = “{ $target }” không có đề mục “#{ $fragment }”; { GIVEN($here) ->
        [yes] người đọc chỉ thấy chữ, không có liên kết.
       *[no] liên kết sẽ dẫn về đầu trang.
    }
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “#{ $nearest }”?
       *[no] Xóa phần từ dấu # trở đi, hoặc ghi tên đó sau đề mục: ## Đề mục {"{"}#{ $fragment }{"}"}
    }
diag-unsafe-link = Không được dùng loại liên kết này: “{ $target }”.
    .help = { $hint ->
        [web] Thiếu hoặc sai chữ ở đầu địa chỉ: viết { $nearest }
        [drive] Đây là chỗ trên máy tính của bạn, người đọc không mở được. Đặt tệp vào thư mục của bài và chỉ ghi tên tệp: { $nearest }
       *[other] Hãy liên kết đến địa chỉ bắt đầu bằng https://, mailto: hoặc tel:, hoặc đến tệp của chuyên trang.
    }
diag-undefined-note = { GIVEN($meant) ->
        [yes] Sau “[^{ $note }]” thiếu dấu hai chấm nên dòng này không thành chú thích cuối trang: người đọc thấy nguyên các dấu ngoặc.
       *[no] Không có chú thích cuối trang “{ $note }”.
    }
    .help = { GIVEN($meant) ->
        [yes] Viết: { $meant }
       *[no] { GIVEN($nearest) ->
            [yes] Có phải ý bạn là “[^{ $nearest }]”?
           *[no] Thêm một dòng riêng: [^{ $note }]: nội dung chú thích
        }
    }
diag-unused-note = Trong bài không có chỗ nào dẫn đến chú thích cuối trang “{ $note }”.
    .help = Đặt [^{ $note }] vào chỗ cần chú thích, hoặc xóa chú thích này.
diag-stripped-html = Thẻ HTML “{ $element }” không dùng được ở đây và đã bị bỏ.
    .help = Viết theo mục “Cách viết nội dung” của hướng dẫn, hoặc xóa thẻ đó.
diag-stripped-attribute = Thuộc tính “{ $attribute }” của “{ $element }” không dùng được và đã bị bỏ.
    .help = Xóa thuộc tính đó. Cách trình bày do giao diện quyết định.
diag-duplicate-heading-id = Hai chỗ trong bài có cùng một tên “#{ $id }” để liên kết đến.
    .help = Đặt tên khác cho một trong hai, ví dụ: ## Đề mục {"{"}#{ $id }-2{"}"}
diag-unknown-code-language = Không tô màu được đoạn mã viết bằng “{ $language }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Bỏ tên đó đi, hoặc dùng tên như html, json hay python.
    }
diag-code-too-long = Đoạn mã dài quá { $limit } hoặc có dòng dài quá { $line } ký tự nên hiển thị không tô màu.
    .help = Rút ngắn đoạn mã, hoặc đưa thành tệp để tải về.
diag-bad-lang-mark = “{ $code }” không phải là mã ngôn ngữ.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }” ({ LANGUAGE($nearest) })?
       *[no] Viết mã hai hoặc ba chữ cái, ví dụ tiếng Ê Đê: [buôn]{"{"}lang=rad{"}"}
    }
diag-picture-format = Ảnh “{ $file }” { GIVEN($kind) ->
        [yes] ở dạng { $kind }
       *[no] ở một dạng
    } mà trình duyệt không hiện được nên không đăng được.
    .help = Mở ảnh, chọn “Lưu thành…” (Save as, Export) dạng JPEG (ảnh chụp) hoặc PNG (hình vẽ), chép tệp mới vào đây rồi ghi tên mới ở những chỗ có tên cũ. Chỉ đổi đuôi tên tệp thì không được.{ $kind ->
        [HEIC] {" "}Muốn iPhone chụp thẳng ra JPEG: Cài đặt › Camera › Định dạng › Tương thích nhất.
       *[other] {""}
    }
diag-picture-broken = { $kind ->
        [empty] Tệp ảnh “{ $file }” trống: không có gì để hiện.
       *[broken] Tệp ảnh “{ $file }” bị cắt cụt, bị hỏng, hoặc không phải là ảnh: không đọc được đến cuối.
    }
    .help = Mở thử ảnh gốc, sao chép lại vào thư mục, hoặc xuất lại dưới dạng JPEG hay PNG. Tệp tải về dở dang cũng bị như thế này.
diag-picture-too-large = Ảnh “{ $file }” quá lớn: { NUMBER($width) ->
        [0] {""}
       *[other] { $width } × { $height } điểm ảnh,{" "}
    }{ $size } MB. Chương trình chỉ nhận ảnh tối đa 100 triệu điểm ảnh và 67 MB.
    .help = Thu nhỏ ảnh trước khi chép vào đây; cạnh dài 4000 điểm ảnh là quá đủ.
diag-picture-colours = Ảnh “{ $file }” dùng hệ màu in (CMYK): màn hình hiện sai màu hoặc không hiện được.
    .help = Trong phần mềm ảnh, xuất lại cho trang web: dạng JPEG, hệ màu RGB (sRGB).
diag-picture-heavy = Ảnh “{ $file }” nặng { NUMBER($size) } kB và được đăng nguyên trạng; người đọc bằng điện thoại phải chờ lâu.
    .help = Nếu là ảnh chụp, lưu dưới dạng JPEG: chương trình sẽ tự tạo các bản nhỏ. Nếu là hình vẽ, thu nhỏ hoặc bớt màu cho nhẹ hơn 400 kB.
diag-not-a-picture = { $kind ->
        [clip] “{ $file }” là video hoặc âm thanh, không phải ảnh: người đọc không thấy gì.
       *[file] “{ $file }” không phải là ảnh: người đọc không thấy gì.
    }
    .help = { $kind ->
        [clip] Chép tệp vào thư mục của bài và đưa vào bài, đứng riêng một đoạn: ![nội dung nhìn hoặc nghe thấy](phim.mp4)
       *[file] Viết thành liên kết (bỏ dấu chấm than): [tên tài liệu]({ $file })
    }
diag-picture-unmeasured = Không xác định được kích thước ảnh “{ $file }” nên chữ trên trang có thể nhảy chỗ khi ảnh hiện ra.
    .help = Lưu ảnh dưới dạng JPEG, PNG, WebP hoặc SVG (ảnh SVG cần có width và height tính bằng px, mm, cm, in hay pt chứ không phải % hay em, hoặc viewBox).
diag-script-in-picture = Trong ảnh “{ $name }” có mã lệnh. Trên trang bài, mã không chạy; nhưng ai mở riêng ảnh này thì mã sẽ chạy.
    .help = Lưu lại ảnh không kèm mã lệnh, ví dụ dạng “SVG thường” (plain SVG), hoặc lưu thành PNG.
diag-picture-name = Tên tệp “{ $file }” có dấu cách, nên đây không thành ảnh hay liên kết: người đọc thấy nguyên dòng chữ này.
    .help = Đổi tên tệp thành “{ $suggestion }” và ghi tên đó trong ngoặc: ({ $suggestion })
diag-gallery-twice = Ảnh “{ $file }” được ghi hai lần trong “{ $field }”.
    .help = Xóa một trong hai; mỗi ảnh của bộ ảnh chỉ có một trang.
diag-caption-missing = { NUMBER($count) ->
        [1] Ảnh “{ $files }” của bộ ảnh chưa có chú thích bằng { LANGUAGE($language) }; người đọc thấy chú thích của bản gốc.
       *[other] { $count } ảnh của bộ ảnh chưa có chú thích bằng { LANGUAGE($language) }; người đọc thấy chú thích của bản gốc: { $files }.
    }
    .help = Ghi thêm vào phần thông tin đầu tệp này: captions: {"{"}{ $file }: {"{"}caption: …{"}"}{"}"}
diag-caption-unseen = { $what ->
        [caption] Chú thích ảnh “{ $words }” không hiện ra: chỉ ảnh đứng riêng một đoạn mới có chú thích ảnh.
        [credit] Nguồn ảnh “{ $words }” không hiện ra: chỉ ảnh đứng riêng một đoạn mới ghi nguồn.
       *[title] Lời “{ $words }” trong title="…" không hiện ra.
    }
    .help = { $what ->
        [title] Viết ảnh theo cách này, để một dòng trống trước và sau: ![mô tả ảnh](tệp "chú thích ảnh")
       *[other] Để ảnh thành một đoạn riêng, ngoài liên kết và bảng: một dòng trống trước và một dòng trống sau ảnh.
    }
diag-clip-in-line = “{ $file }” là video hoặc âm thanh, nhưng trong đoạn còn có nội dung khác: chỉ khi đứng riêng một đoạn, tệp mới hiện thành khung phát.
    .help = Tách thành một đoạn riêng, không nằm trong danh sách, bảng hay liên kết: trước và sau có dòng trống, trong dòng chỉ có ![…]({ $file })
diag-clip-format = { $remedy ->
        [again] “{ $file }” không phát được: tệp trống, bị cắt cụt hoặc hỏng.
       *[other] “{ $file }” ({ $what }) không phải trình duyệt nào cũng phát được.
    }
    .help = { $remedy ->
        [again] Chép lại tệp từ nơi đã lấy, hoặc xuất lại lần nữa.
        [mp4] Nội dung bên trong đã đúng, chỉ cần đổi loại tệp chứa. Trong cửa sổ dòng lệnh: ffmpeg -i { $file } -map_metadata -1 -c copy -movflags +faststart { $to } — rồi ghi tên mới trong bài; hoặc xuất ra MP4 bằng phần mềm dựng phim.
        [webm] Nội dung bên trong đã đúng, chỉ cần đổi loại tệp chứa. Trong cửa sổ dòng lệnh: ffmpeg -i { $file } -map_metadata -1 -c copy { $to } — rồi ghi tên mới trong bài.
        [audio] Xuất ra MP3, hoặc M4A với AAC; trong Audacity: File, Export.
       *[video] Xuất ra MP4, hình H.264, tiếng AAC; trong HandBrake chọn mẫu “Fast 1080p30”. iPhone quay sẵn kiểu này khi chọn Cài đặt, Camera, Định dạng, “Tương thích nhất”.
    }
diag-clip-slow-start = “{ $file }” chỉ bắt đầu phát khi đã tải hết: phần trình phát cần đọc trước lại nằm ở cuối tệp.
    .help = Xuất lại, bật “Fast Start” hoặc “Web Optimized”. Trong cửa sổ dòng lệnh: ffmpeg -i { $file } -c copy -movflags +faststart { $stem }-web.mp4 — rồi lấy tệp mới thay { $file }, giữ tên cũ.
diag-clip-heavy = “{ $file }” nặng { NUMBER($size) } MB: trên điện thoại phải đợi lâu, và người xem phải trả tiền dung lượng.
    .help = Xuất với dung lượng nhỏ hơn: cao 720 điểm ảnh, 1,5 Mbit/s thì mỗi phút 11 MB. Hoặc cắt ngắn lại.
diag-poster-missing = Video “{ $file }” chưa có ảnh đại diện trước khi phát: người xem sẽ chỉ thấy một khung đen.
    .help = Đặt bên cạnh một ảnh lấy từ video, cùng tên: { $stem }.jpg (hoặc .png). Trong cửa sổ dòng lệnh: ffmpeg -ss 1 -i { $file } -frames:v 1 { $stem }.jpg
diag-place-in-file = { $kind ->
        [picture] Ảnh “{ $file }” có ghi chú mà người đọc không thấy (Exif hoặc XMP): nơi chụp, số sê-ri của máy hoặc tên người. Tệp loại này (GIF, AVIF) được đăng nguyên trạng.
       *[clip] Video hoặc âm thanh “{ $file }” có ghi nơi quay, chụp, mà tệp được đăng nguyên như vậy.
    }
    .help = { $kind ->
        [picture] Lưu lại dưới dạng JPEG (ảnh chụp) hoặc PNG (hình vẽ): chương trình tự bỏ ghi chú ẩn khi đăng. Hoặc xóa bằng exiftool: exiftool -overwrite_original -all= "{ $file }"
       *[clip] Xóa thông tin đó. Trong cửa sổ dòng lệnh: ffmpeg -i { $file } -map_metadata -1 -c copy -movflags +faststart { $stem }-web.mp4 — rồi lấy tệp mới thay { $file }, giữ tên cũ; hoặc xuất lại, không kèm vị trí.
    }
diag-captions-missing = “{ $file }” chưa có phụ đề { LANGUAGE($language) }: ai không nghe được thì không biết trong đó nói gì.
    .help = { $kind ->
        [srt] “{ $other }” là phụ đề SubRip. Lưu thành WebVTT với tên { $wanted }: dòng đầu là WEBVTT, dưới đó một dòng trống, và trong mọi mốc giờ dùng dấu chấm thay dấu phẩy: 00:01:02.500. Trong cửa sổ dòng lệnh: ffmpeg -i { $other } { $wanted }
        [vtt] Tên “{ $other }” chưa đúng, hãy đổi thành { $wanted }
       *[none] Đặt phụ đề WebVTT bên cạnh: { $wanted }. Nếu không có lời nào, ghi trong bản gốc: files: {"{"}{ $file }: {"{"}speech: none{"}"}{"}"}
    }
diag-captions-header = { $kind ->
        [srt] Đây là phụ đề SubRip (.srt) đổi tên thành .vtt: trình phát không hiện gì.
       *[other] Phụ đề phải bắt đầu bằng dòng WEBVTT; thiếu dòng này, trình phát không hiện gì.
    }
    .help = { $kind ->
        [srt] Thêm dòng đầu WEBVTT, dưới đó một dòng trống, và trong mọi mốc giờ dùng dấu chấm thay dấu phẩy: 00:01:02.500
       *[other] Thêm dòng đầu: WEBVTT — dưới đó để một dòng trống.
    }
diag-captions-empty = Tệp phụ đề này chưa có câu nào: ai không nghe được thì không biết trong “{ $file }” nói gì.
    .help = Viết từng câu bên dưới dòng WEBVTT: một dòng trống, một dòng mốc giờ như 00:00:01.000 --> 00:00:04.000, rồi đến lời nói. Nếu không có lời nào, xóa tệp này và ghi trong bản gốc: files: {"{"}{ $file }: {"{"}speech: none{"}"}{"}"}
diag-captions-time = { $kind ->
        [end] Câu phụ đề này kết thúc trước hoặc ngay lúc bắt đầu: không ai thấy được.
        [order] Câu phụ đề này bắt đầu trước câu ở trên nó.
        [late] Câu phụ đề này bắt đầu khi video hoặc âm thanh đã hết; tệp dài { $length }.
        [none] Những chữ này không có mốc giờ ở trên: trình phát sẽ bỏ qua.
       *[unreadable] Không đọc được mốc giờ của câu phụ đề này: trình phát sẽ bỏ qua.
    }
    .help = { $kind ->
        [end] Sửa mốc giờ thứ hai: phải sau mốc thứ nhất.
        [order] Xếp các câu theo đúng thứ tự lời nói, hoặc sửa mốc giờ.
        [late] Sửa mốc giờ, hoặc lấy đúng phụ đề của tệp này.
        [none] Ghi ở dòng trên lúc hiện và lúc ẩn, 00:01:02.500 --> 00:01:05.000, hoặc ghi NOTE nếu là ghi chú không cho ai xem.
       *[unreadable] { GIVEN($suggestion) ->
            [yes] Viết: { $suggestion }
           *[no] Viết hai mốc giờ, giữa có mũi tên, mỗi mốc có ba chữ số sau dấu chấm: 00:01:02.500 --> 00:01:05.000
        }
    }
diag-captions-language = Phụ đề này phải là { LANGUAGE($language) }, nhưng không có chữ nào của ngôn ngữ đó.
    .help = Viết phụ đề bằng ngôn ngữ đó, hoặc đặt tên tệp theo mã của ngôn ngữ đang dùng: { $suggestion }
diag-captions-fast = Câu phụ đề này chạy quá nhanh: { NUMBER($count) } ký tự mỗi giây; đọc kịp nhiều nhất { NUMBER($limit) }.
    .help = Để câu hiện lâu hơn, viết ngắn lại, hoặc tách làm hai.
diag-comment-open = { $what ->
        [hidden] Ghi chú ẩn này không có chỗ kết thúc: mọi nội dung sau đó không được đăng.
        [another] Ghi chú ẩn này chưa kết thúc thì ghi chú sau đã bắt đầu: mọi nội dung ở giữa không được đăng.
        [mistyped] Dấu mở ghi chú ẩn gõ chưa đúng, nên ghi chú không được ẩn: người đọc nhìn thấy.
       *[shown] Ghi chú ẩn này không kết thúc trong đoạn, nên không được ẩn: người đọc nhìn thấy.
    }
    .help = { $what ->
        [mistyped] Gõ <!-- để mở và --> để đóng, không có dấu cách bên trong và không phải gạch dài; hoặc xóa ghi chú.
        [shown] Viết --> ở chỗ ghi chú kết thúc và không để dòng trống bên trong; hoặc bắt đầu ghi chú ở một dòng riêng.
       *[hidden] Viết --> ở chỗ ghi chú kết thúc.
    }
diag-fence-open = { $what ->
        [indented] Trước { $fence } có bốn dấu cách hoặc một phím Tab, nên dấu này không mở được khối mã và người đọc thấy nguyên dấu.
       *[open] Khối mã này không có dòng kết thúc: toàn bộ phần sau hiện ra như mã.
    }
    .help = { $what ->
        [indented] Bỏ các dấu cách ở đầu dòng này và các dòng dưới, đến hết dòng { $fence } đóng khối mã.
       *[open] Viết một dòng chỉ có { $fence } ở chỗ mã kết thúc.
    }
diag-heading-sign = Dòng này không thành đề mục: sau dấu # phải có một dấu cách thường; người đọc thấy nguyên các dấu.
    .help = Viết: { $meant }
diag-list-sign = Dấu “{ $sign }” ở đây không tạo thành danh sách: người đọc thấy nguyên dấu này.
    .help = { $what ->
        [number] Viết mỗi dòng như vậy theo mẫu sau, để một dòng trống trước dòng đầu: { $meant }
       *[hyphen] Viết dấu gạch nối và một dấu cách ở đầu mỗi dòng như vậy, để một dòng trống trước danh sách: { $meant }
    }
diag-link-sign = { $what ->
        [apart] Giữa hai cặp ngoặc có dấu cách, nên đây không thành liên kết: người đọc thấy nguyên dòng chữ này.
        [space] Địa chỉ có dấu cách, nên đây không thành liên kết: người đọc thấy nguyên dòng chữ này.
        [turned] Hai cặp ngoặc viết ngược chỗ, nên đây không thành liên kết: người đọc thấy nguyên dòng chữ này.
        [open] Liên kết này thiếu dấu ngoặc đóng, nên không thành liên kết: người đọc thấy nguyên dòng chữ này.
        [mark] Sau dấu chấm than có dấu cách, nên đây không thành ảnh: người đọc chỉ thấy một liên kết.
        [inner] Trong chú thích ảnh có dấu ngoặc kép thẳng, nên đây không thành ảnh hay liên kết: người đọc thấy nguyên dòng chữ này.
       *[quotes] Chú thích ảnh phải nằm trong dấu ngoặc kép thẳng, nên đây không thành ảnh hay liên kết: người đọc thấy nguyên dòng chữ này.
    }
    .help = Viết: { $meant }
diag-emphasis-sign = { $what ->
        [space] Người đọc thấy nguyên các dấu sao: ** không thành chữ đậm khi giữa các dấu sao và chữ có dấu cách.
        [open] Người đọc thấy nguyên các dấu sao: ** mở chữ đậm ở đây mà không có chỗ đóng.
       *[beside] Người đọc thấy nguyên các dấu sao: ** không thành chữ đậm khi đứng sau một dấu câu và liền trước một chữ.
    }
    .help = { $what ->
        [space] Đưa dấu cách ra ngoài các dấu sao: { $meant }
        [open] Viết ** ngay sau chữ cuối cùng cần in đậm, hoặc xóa các dấu sao này.
       *[beside] Đưa dấu câu ra ngoài các dấu sao, hoặc viết: { $meant }
    }
diag-foreign-markup = “{ $markup }” là cách viết của chương trình khác, ở đây không có tác dụng: người đọc thấy nguyên như vậy.
    .help = { $what ->
        [bold] Bỏ cách viết đó; chữ cần in đậm đặt giữa các dấu sao: **chữ đậm**
        [italic] Bỏ cách viết đó; chữ cần in nghiêng đặt giữa hai dấu sao: *chữ nghiêng*
        [link] Bỏ cách viết đó; liên kết viết như sau: [chữ](địa chỉ)
        [picture] Bỏ cách viết đó; ảnh viết như sau: ![mô tả ảnh](anh.jpg)
        [quote] Bỏ cách viết đó; mỗi dòng của lời trích bắt đầu bằng dấu > và một dấu cách.
        [office] Xóa thẻ này của phần mềm văn phòng (như Word), và cả thẻ đóng của nó; chữ ở giữa thì giữ lại.
        [contents] Bỏ dòng này: trang tự lập mục lục.
        [notice] Bỏ cách viết đó; một khung lưu ý bắt đầu bằng dòng: > [!NOTE]
       *[shortcode] Bỏ cách viết đó và viết nội dung tại đây. Ảnh và video trong thư mục của bài: ![mô tả](anh.jpg). Video ở trang khác: đặt liên kết đến đó.
    }
diag-table-line = { $what ->
        [dashes] Các dòng này không thành bảng: dòng dưới dòng đầu phải gồm các dấu gạch nối ( - ), không phải gạch dài.
        [columns] Các dòng này không thành bảng: dòng gạch phải có { $columns } cột như dòng phía trên.
       *[missing] Các dòng này không thành bảng: thiếu dòng gạch dưới dòng đầu.
    }
    .help = { $what ->
        [missing] Viết ngay dưới dòng này: { $meant }
       *[other] Thay dòng này bằng: { $meant }
    }
diag-unknown-notice = Không có loại khung “[!{ $name }]”: người đọc thấy nguyên các dấu ngoặc.
    .help = { GIVEN($meant) ->
        [yes] Viết > [!{ $meant }]; trang tự hiện chữ theo ngôn ngữ của bài.
       *[no] Có các loại [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] và [!CAUTION]; trang tự hiện chữ theo ngôn ngữ của bài.
    }
diag-invisible-sign = Trước dấu “{ $sign }” có một ký tự không nhìn thấy ({ $character }), nên dấu này không có tác dụng và hiện nguyên ra trang.
    .help = Xóa mọi thứ đứng trước “{ $sign }” ở dòng này và gõ lại đầu dòng.
diag-pasted-prose = { $what ->
        [code] “{ $words } …” sẽ hiện ra như mã chương trình, vì đầu dòng có phím Tab hoặc bốn dấu cách.
        [tabs] Các dòng này chỉ cách cột bằng phím Tab: người đọc thấy chúng thành một dòng chữ.
       *[paragraph] Cả bài là một đoạn: có xuống dòng nhưng không có dòng trống.
    }
    .help = { $what ->
        [code] Xóa phím Tab hoặc các dấu cách ở đầu dòng.
        [tabs] Viết thành bảng: dấu | giữa các ô, và dòng |---|---| dưới dòng đầu.
       *[paragraph] Để một dòng trống giữa hai đoạn.
    }

### Từ ngữ

diag-fluent-syntax = { $reason ->
        [no-equals] Dòng này không có dấu “=” nên không phải là mục từ.
        [bad-name] Tên đứng trước dấu “=” không hợp lệ.
        [indent] Dòng này bắt đầu bằng dấu cách nhưng không thuộc mục từ nào.
        [swallowed] Dòng này trông như một mục từ, nhưng vì bắt đầu bằng dấu cách nên thành một phần của đoạn chữ ở trên.
        [open-brace] Dấu ngoặc nhọn mở ở đây, nhưng phần tiếp theo không đọc được hoặc không có dấu đóng.
        [close-brace] Có dấu ngoặc nhọn đóng mà không có dấu mở.
        [no-value] Mục từ này không có nội dung.
        [no-default] Phần lựa chọn này không có dạng nào đánh dấu *.
        [two-defaults] Phần lựa chọn này có hơn một dạng đánh dấu *.
        [no-variant-value] Có một dạng không có nội dung.
        [quote] Dấu ngoặc kép trong ngoặc nhọn không được đóng lại.
        [escape] Sau dấu gạch chéo ngược là một ký tự không có nghĩa.
        [selector] Không thể lựa chọn theo giá trị này.
        [term-attribute] Không thể hiển thị thuộc tính của một thuật ngữ.
        [function-name] Tên hàm chỉ viết bằng chữ hoa.
        [arguments] Không đọc được các giá trị trong ngoặc đơn.
        [attribute] Không đọc được thuộc tính này.
        [too-deep] Mục từ này có quá nhiều dấu ngoặc.
        [too-long] Mục từ này quá dài.
       *[other] Không đọc được mục từ này.
    }
    .help = { $reason ->
        [no-equals] Viết: tên = nội dung. Nếu dòng này nối tiếp mục từ ở trên thì thụt vào bốn dấu cách.
        [bad-name] Dùng chữ a-z, chữ số và dấu gạch nối, bắt đầu bằng chữ cái: topic-investment = …
        [indent] Xóa các dấu cách trước tên.
        [swallowed] Nếu đây là một mục từ riêng thì xóa các dấu cách ở đầu dòng.
        [open-brace] Trong ngoặc nhọn là một biến, đóng ngay trên cùng dòng: {"{"} $name {"}"}. Muốn có chính dấu ngoặc đó thì viết {"{"}"{"{"}"{"}"}.
        [close-brace] Xóa dấu đó. Muốn có chính dấu ngoặc đó thì viết {"{"}"{"}"}"{"}"}.
        [no-value] Viết nội dung sau dấu “=”, hoặc ở dòng dưới, thụt vào bốn dấu cách.
        [no-default] Đặt dấu * trước dạng cuối cùng: *[other] …
        [two-defaults] Chỉ giữ dấu * ở một dạng.
        [no-variant-value] Viết nội dung sau ngoặc vuông, hoặc viết {"{"}""{"}"} nếu để trống.
        [quote] Đóng bằng dấu " trước dấu ngoặc nhọn đóng.
        [escape] Muốn có một dấu gạch chéo ngược thì viết hai dấu.
        [selector] Dùng một biến: {"{"} $count -> … {"}"}
        [term-attribute] Tách thành một mục từ hoặc một thuật ngữ riêng.
        [function-name] Viết NUMBER(…) hoặc GIVEN(…).
        [arguments] Viết theo mẫu: NUMBER($count, useGrouping: "false")
        [attribute] Viết trên một dòng riêng, thụt vào bốn dấu cách: .tên = nội dung
        [too-deep] Tách thành nhiều mục từ.
        [too-long] Tách thành nhiều mục từ.
       *[other] Viết: tên = nội dung
    }
diag-fluent-duplicate = Mục từ “{ $name }” được ghi hai lần.
    .help = Xóa một trong hai.
diag-fluent-variable = Mục từ “{ $name }” cần ${ $variable } nhưng không được cung cấp.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là ${ $nearest }?
       *[no] { GIVEN($call) ->
            [yes] Đưa thêm vào: t(key="{ $name }", { $variable }=…)
           *[no] { GIVEN($known) ->
                [yes] Các biến được cung cấp: { $known }.
               *[no] Bỏ ${ $variable } đi: mục từ này không được cung cấp biến nào.
            }
        }
    }
diag-fluent-reference = Trong mục từ “{ $message }”: { $kind ->
        [function] không có hàm “{ $name }”.
        [term] không có thuật ngữ “{ $name }” ở bản { LANGUAGE($language) }.
       *[other] không có mục từ “{ $name }” ở bản { LANGUAGE($language) }.
    }
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { $kind ->
            [function] Chỉ có hai hàm NUMBER và GIVEN.
           *[other] Thêm vào một tệp của cùng ngôn ngữ, hoặc viết thẳng nội dung ra.
        }
    }
diag-message-unknown = Không ngôn ngữ nào có mục từ “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Thêm vào một tệp trong locales/{ $language }/: { $name } = …
    }
diag-message-broken = Không hiển thị được mục từ “{ $name }” ở bản { LANGUAGE($language) }: { $reason ->
        [ring] mục từ dẫn vòng về chính mình, trực tiếp hoặc qua mục từ khác.
        [too-large] mục từ dài ra quá { $limit } phần.
        [variable] biến ${ $variable } không được cung cấp.
       *[other] phần trong ngoặc nhọn không cho ra kết quả.
    }
    .help = { $reason ->
        [ring] Ở một trong các mục từ dẫn đến nhau, hãy viết thẳng nội dung ra.
        [too-large] Tách nhỏ mục từ, hoặc bớt dẫn đến mục từ khác.
        [variable] Bỏ biến đó đi, hoặc sửa lại tên biến.
       *[other] So sánh với cùng mục từ ở ngôn ngữ khác.
    }
diag-message-missing = Bản { LANGUAGE($language) } thiếu mục từ “{ $name }”{ GIVEN($from) ->
        [yes] ; người đọc sẽ thấy bản { LANGUAGE($from) }.
       *[no] , và không có ngôn ngữ nào khác để thay.
    }
    .help = Thêm vào một tệp trong locales/{ $language }/: { $name } = …
diag-message-unused = Mục từ “{ $name }” không được dùng ở đâu.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Xóa đi, hoặc sửa lại tên nếu muốn thay một mục từ khác.
    }
diag-plural-category = Trong { LANGUAGE($language) } không có dạng số nhiều [{ $category }], nên dạng này của “{ $name }” không bao giờ hiện ra.
    .help = Các dạng của ngôn ngữ này: { $known }. Muốn nói về đúng một số nào đó thì viết số ấy: [1].
diag-words-missing = Chưa có từ ngữ bằng { LANGUAGE($language) }: người đọc sẽ thấy từ ngữ của bản { LANGUAGE($from) }.
    .help = Đặt bản dịch các từ ngữ vào locales/{ $language }/songngu.ftl.
diag-words-unread = Chương trình không đọc tệp “{ $file }”: { $why ->
        [language] “{ $language }” không phải là ngôn ngữ của chuyên trang.
        [folder] tệp từ ngữ phải nằm trong thư mục mang mã ngôn ngữ.
       *[ending] tên tệp từ ngữ phải kết thúc bằng “.ftl”.
    }
    .help = { GIVEN($suggestion) ->
        [yes] Đổi tên thành “{ $suggestion }”.
       *[no] { GIVEN($taken) ->
            [yes] Chuyển những gì còn thiếu sang “{ $taken }”, rồi xóa tệp này.
           *[no] Chuyển các mục từ trong đó vào tệp locales/<mã ngôn ngữ>/site.ftl, hoặc xóa tệp này. Ngôn ngữ của chuyên trang: { $known }.
        }
    }

### Giao diện

diag-theme-api = { GIVEN($value) ->
        [yes] Giao diện này viết theo quy ước phiên bản “{ $value }”; chương trình này dùng phiên bản 1.
       *[no] theme.yaml chưa ghi giao diện viết theo quy ước phiên bản nào.
    }
    .help = Nếu giao diện theo đúng phiên bản 1 thì viết: api: 1
diag-theme-extends = Không thể kế thừa giao diện “{ $name }”: giao diện đó không có, hoặc chính nó kế thừa giao diện này.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Viết: extends: cao-nguyen — hoặc: extends: giay
    }
diag-template-missing = Thiếu khuôn mẫu “{ $name }”.
    .help = Thêm vào thư mục templates/ của giao diện, hoặc viết “extends: cao-nguyen” trong theme.yaml{ $name ->
        [search] {" "}— hoặc, nếu chuyên trang không cần tìm kiếm, viết “search: false” trong songngu.yaml.
       *[other] .
    }
diag-template-syntax = { $reason ->
        [open-tag] “{ $name }” mở ra ở đây mà không được đóng lại.
        [comment] Chú thích mở ra ở đây mà không được đóng lại.
        [quote] Dấu ngoặc kép hoặc dấu nháy mở ra ở đây mà không được đóng lại.
        [unclosed] “{ $name }” bắt đầu ở đây mà không có phần kết thúc.
        [stray] Ở đây có “{ $name }”, nhưng phía trước không có phần mở nào ứng với nó.
        [tag] Không có thẻ “{ $name }”.
        [text] Sau “{ $name }” phải là tên một khuôn mẫu đặt trong dấu ngoặc kép thẳng.
        [nothing] Trước “{ $name }” còn thiếu một phần.
        [sign] “{ $name }” không thể đứng ở đây.
        [ignored] Phần này nằm ngoài các khối của một khuôn mẫu mở rộng khuôn mẫu khác nên không bao giờ hiện ra.
        [first] “{ $name }” chỉ được viết một lần, ở ngay đầu tệp.
        [twice] Trong khuôn mẫu này đã có một khối tên là “{ $name }”.
        [component] Một khuôn mẫu khác cũng có thành phần “{ $name }”.
        [named] Phần kết thúc ở đây không phải của khối “{ $name }” đang mở.
        [loop] “{ $name }” chỉ được đứng giữa “for” và “endfor”.
        [circle] “{ $name }” lại mở rộng hoặc đưa vào chính khuôn mẫu này, nên trang không bao giờ kết thúc.
       *[other] Không đọc được khuôn mẫu ở chỗ này.
    }
    .help = { $reason ->
        [open-tag] Đóng lại: { $name } … { $close }
        [comment] Đóng lại: { $name } … { $close }
        [quote] Gõ cùng loại dấu đó ở cuối chữ.
        [unclosed] Đặt phần kết thúc vào đúng chỗ: {"{%"} end{ $name } {"%}"}
        [stray] Xóa đi, hoặc thêm phần mở ở phía trước.
        [tag] { GIVEN($nearest) ->
            [yes] Có phải ý bạn là “{ $nearest }”?
           *[no] Các thẻ có thể dùng: if, elif, else, for, block, extends, include, set, filter, component, raw; thẻ bao quanh một phần thì kết thúc bằng “end” và tên thẻ.
        }
        [text] Viết thẳng tên ra: {"{%"} { $name } "parts/header.html" {"%}"}
        [nothing] Viết giá trị hoặc tên vào đó, hoặc xóa phần đứng trước.
        [sign] Xóa đi, hoặc viết cho đủ phần đứng trước.
        [ignored] Chuyển vào một khối, hoặc xóa đi.
        [first] Chuyển lên đầu tệp, hoặc xóa đi.
        [twice] Đặt tên khác cho một trong hai khối.
        [component] Đặt tên khác cho một trong hai, hoặc xóa một.
        [named] Viết: {"{%"} endblock {"%}"}
        [loop] Xóa đi, hoặc đặt vào trong một vòng lặp.
        [circle] Bỏ tên khuôn mẫu này hoặc tên kia ra.
       *[other] docs/themes.md cho biết khuôn mẫu có thể có những gì.
    }
diag-template-unknown = Không có { $kind ->
        [variable] giá trị
        [function] hàm
        [filter] bộ lọc
        [test] phép thử
        [component] thành phần
        [block] khối
       *[template] khuôn mẫu
    } “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] docs/themes.md liệt kê những gì khuôn mẫu có thể dùng.
    }
diag-blocks-missing = Tệp này thay cho khuôn mẫu “{ $name }” của giao diện, nhưng thiếu những khối mà các khuôn mẫu khác điền vào: { $blocks }.
    .help = Nếu đúng là muốn thay thì đặt vào những chỗ cần hiện: { $suggestion } — Nếu không thì đặt cho tệp này tên khác.
diag-template-empty = { $reason ->
        [field] “{ $variable }” để trống ở một số trang nên không có “{ $field }”.
        [value] “{ $variable }” để trống ở một số trang nên không làm được như vậy.
       *[either] “{ $variable }” ở một số trang không có “{ $field }”: ở đó giá trị ấy để trống, hoặc chỉ là chữ.
    }
    .help = Đặt chỗ hiện giá trị ấy vào giữa {"{%"} if { $variable } {"%}"} và {"{%"} endif {"%}"}.
diag-template-unused = Không trang nào được làm bằng khuôn mẫu “{ $name }”, và không khuôn mẫu nào đang dùng nhắc đến nó.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”? Nếu đúng thì đổi tên tệp.
       *[no] Xóa tệp này, hoặc chèn khuôn mẫu vào chỗ cần dùng.
    }
diag-template-failed = Khuôn mẫu “{ $name }” không chạy được ở chỗ này.
    .help = { GIVEN($variable) ->
        [yes] Kiểm tra “{ $variable }”: giá trị có thể trống hoặc có dạng khác. docs/themes.md liệt kê mọi giá trị.
       *[no] Có giá trị trống hoặc có dạng khác. docs/themes.md liệt kê mọi giá trị.
    }
diag-page-too-large = Khuôn mẫu “{ $name }” tạo ra một trang lớn hơn { $limit }.
    .help = Tìm những vòng lặp lồng trong vòng lặp.
diag-template-safe = Giao diện không được dùng bộ lọc “safe”.
    .help = Xóa đi. Những đoạn HTML an toàn đã được đánh dấu sẵn.
diag-template-literal = “{ $argument }” của { $function }(…) phải là chữ đặt trong dấu ngoặc kép thẳng.
    .help = Viết thẳng ra để chương trình biết trang phụ thuộc vào những gì: { $function }({ $argument }="…")
diag-policy-missing = Trang do “{ $name }” tạo ra không ghi chính sách nội dung trước mọi thứ được tải.
    .help = Đặt vào ngay đầu phần head: <meta http-equiv="Content-Security-Policy" content="{"{{"} policy {"}}"}">
diag-policy-forbids = { $kind ->
        [script] Mã lệnh viết ngay trong trang không chạy: chính sách nội dung cấm.
        [handler] “{ $name }” không chạy: chính sách nội dung cấm mã lệnh viết trong trang.
        [javascript] Bấm vào liên kết này thì không có gì xảy ra: chính sách nội dung cấm địa chỉ là mã lệnh.
        [style] Kiểu dáng viết ngay trong trang không có tác dụng: chính sách nội dung cấm.
        [style-attribute] Thuộc tính “style” không có tác dụng: chính sách nội dung cấm.
        [data] Trình duyệt không tải tệp viết ngay trong địa chỉ (data:): chính sách nội dung cấm.
        [sheet-data] Trình duyệt không tải tệp viết ngay trong địa chỉ (data:): chính sách nội dung cấm.
        [frame] “<{ $name }>” hiện ra trống: chính sách nội dung cấm lồng trang khác vào trang.
        [form] Biểu mẫu không gửi đi đâu được: chính sách nội dung cấm.
        [base] “<base>” không có tác dụng: chính sách nội dung cấm.
        [manifest] Tệp manifest không được tải: chính sách nội dung cấm.
       *[elsewhere] Không tải được gì từ “{ $name }”: chính sách nội dung chỉ cho phép những gì nằm trong chính chuyên trang này.
    }
    .help = { $kind ->
        [script] Đặt mã lệnh vào một tệp trong assets/ của giao diện rồi viết: <script src="{"{{"} asset(path="script.js") {"}}"}" defer></script>
        [handler] Xóa “{ $name }”. Đặt cho phần tử một class, rồi để tệp mã lệnh trong assets/ của giao diện xử lý (addEventListener).
        [javascript] Thay bằng nút <button>, rồi để tệp mã lệnh trong assets/ của giao diện xử lý (addEventListener).
        [style] Chuyển sang style.css trong assets/ của giao diện rồi viết: <link rel="stylesheet" href="{"{{"} asset(path="style.css") {"}}"}">
        [style-attribute] Đặt cho phần tử một class, rồi viết kiểu dáng của nó trong style.css ở assets/ của giao diện.
        [data] Đặt tệp vào assets/ của giao diện rồi viết: {"{{"} asset(path="name.png") {"}}"}
        [sheet-data] Đặt tệp vào assets/ của giao diện rồi viết tên tệp: url("name.svg")
        [sheet] Đặt tệp vào assets/ của giao diện rồi viết tên tệp: url("{ GIVEN($file) ->
            [yes] { $file }
           *[no] …
        }")
        [frame] Thay bằng một liên kết.
        [form] Thay bằng địa chỉ thư điện tử hoặc một liên kết.
        [base] Xóa đi. Đường dẫn của trang đã đầy đủ.
        [manifest] Xóa đi.
       *[elsewhere] Đặt tệp vào assets/ của giao diện rồi viết: {"{{"} asset(path="{ GIVEN($file) ->
            [yes] { $file }
           *[no] …
        }") {"}}"}
    }
diag-hreflang-missing = Các trang làm bằng “{ $name }” không dẫn đến các bản ngôn ngữ khác của chính trang đó: máy tìm kiếm có thể coi các bản là trùng nhau, hoặc đưa ra nhầm ngôn ngữ.
    .help = Đặt vào phần head: {"{%"} for a in alternates {"%}"}<link rel="alternate" hreflang="{"{{"} a.hreflang {"}}"}" href="{"{{"} a.url {"}}"}">{"{%"} endfor {"%}"}
diag-asset-missing = Không có tệp giao diện “{ $name }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Đặt tệp vào thư mục assets/ của giao diện.
    }
diag-card-size = Ảnh thẻ chia sẻ “{ $name }” phải là ảnh PNG 1200 × 630{ NUMBER($width) ->
        [0] , nhưng không xác định được kích thước của ảnh này.
       *[other] , nhưng ảnh này là { $width } × { $height }.
    }
    .help = Lưu ảnh theo kích thước đó, hoặc xóa dòng “card” để dùng ảnh có sẵn.
diag-card-colour = { GIVEN($value) ->
        [yes] “{ $value }” không phải là màu.
       *[no] Ở đây không có màu nào: YAML coi dấu # và những gì đứng sau là ghi chú.
    }
    .help = Viết dấu # và sáu chữ số (0–9, a–f) trong dấu ngoặc kép, ví dụ: { $field }: "#7a2517"
diag-card-font = { $reason ->
        [missing] Chuyên trang không có tệp “{ $file }”.
        [packed] “{ $file }” là phông chữ nén cho trình duyệt (WOFF); thẻ chia sẻ cần phông chưa nén.
        [collection] “{ $file }” là một tập gồm nhiều phông chữ; thẻ chia sẻ cần một phông trong đó.
       *[other] “{ $file }” không phải là phông chữ dùng được cho thẻ chia sẻ.
    }
    .help = { $reason ->
        [missing] { GIVEN($nearest) ->
            [yes] Có phải là “{ $nearest }” không?
           *[no] Đặt tệp phông chữ vào thư mục “fonts” và ghi tên ở đây, ví dụ: fonts/ten.ttf
        }
       *[other] Lấy phông chữ ở dạng một tệp .ttf hoặc .otf và ghi tên tệp đó.
    }
diag-job-panicked = Không tạo được trang “{ $address }” do lỗi của chính chương trình.
    .help = Xin báo lỗi này, kèm văn bản mà trang này hiển thị. Tất cả các trang khác đã được kiểm tra.

### Thư mục xuất bản và bộ nhớ đệm

diag-foreign-file = “{ $path }” nằm trong thư mục xuất bản nhưng không phải do chương trình đặt vào.
    .help = Chuyển tệp đi chỗ khác, hoặc ghi vào “keep” trong songngu.yaml. Chương trình không xóa gì cả.
diag-verify-failed = { $why ->
        [kept] “{ $path }” vừa là tệp của chuyên trang, vừa được “keep” giữ lại cho nơi khác.
        [both] “{ $path }” vừa là tên tệp, vừa là tên thư mục trong thư mục xuất bản.
       *[changed] Đọc lại sau khi ghi, nội dung của “{ $path }” khác với nội dung đã ghi.
    }
    .help = { $why ->
        [kept] Bỏ “{ $other }” khỏi “keep” trong songngu.yaml, hoặc xóa tệp này trong nguồn của chuyên trang.
        [both] Đổi tên tệp “{ $path }” trong nguồn của chuyên trang.
       *[changed] Chạy lại chương trình. Nếu vẫn lặp lại thì kiểm tra ổ đĩa.
    }
diag-still-published = “{ $address }” lẽ ra không còn công khai từ { $date }, nhưng vẫn còn trên chuyên trang vì lần chạy này bị dừng.
    .help = Sửa các lỗi, hoặc tự tay gỡ trang đó khỏi máy chủ.
diag-file-altered = “{ $path }” trong thư mục xuất bản đã bị sửa tay; chương trình khôi phục lại.
    .help = Hãy sửa ở nguồn. Tệp do nơi khác đặt vào thì ghi vào “keep”.
diag-file-lost = “{ $path }” trong thư mục xuất bản đã bị xóa tay; chương trình khôi phục lại.
    .help = Muốn gỡ bài khỏi chuyên trang, dùng “status”, “expires” hoặc “withdrawn” trong bài đó.
diag-cache-unwritable = Không ghi được bộ nhớ đệm trong .songngu/; lần sau chương trình sẽ chạy lâu hơn.
    .help = Kiểm tra xem bạn có quyền ghi vào thư mục của chuyên trang không.
diag-waited-for-other = Có một lần chạy songngu khác chưa xong; lần này đã chờ cho xong.
    .help = Không cần làm gì.
diag-address-moved = Ở lần xuất bản trước, trang này có địa chỉ “{ $old }”; nay địa chỉ là “{ $address }”. Ai mở địa chỉ cũ sẽ không tìm thấy trang.
    .help = { GIVEN($has) ->
        [yes] Để địa chỉ cũ dẫn sang địa chỉ mới, sửa “aliases” trong tệp này thành: aliases: [{ $suggestion }]
       *[no] Để địa chỉ cũ dẫn sang địa chỉ mới, thêm vào phần thông tin đầu tệp này một dòng: aliases: [{ $suggestion }]
    }
diag-disappeared = { $texts }{ GIVEN($more) ->
        [yes] { " " }và { $more } bản khác
       *[no] { "" }
    } đang công khai, nhưng lần này sẽ mất khỏi chuyên trang: { $why ->
        [status] “status” ở đây không phải là một giá trị dùng được, nên bài bị coi là bản nháp.
        [no-status] không có dòng “status” nào dùng được, nên bài bị coi là bản nháp.
        [date] “{ $field }” ở đây là { $date }, thời điểm đó chưa đến.
        [ends] “{ $field }” ở đây đến trước khi bài bắt đầu công khai.
        [section] chuyên mục chứa bài chưa được công khai.
        [release] bài phải đăng cùng lúc với các bản chưa công khai: { LANGUAGE($languages) }.
        [unreadable] tệp này không đọc được thành một bài.
        [language] { LANGUAGE($language) } (“{ $language }”) không còn trong “languages”.
        [id] bài ở địa chỉ này nay có mã “{ $other }”. Cơ quan nhận tin coi đó là bài khác, nên sẽ nhận tin hai lần.
        [moved] bài có mã “{ $id }” không còn; hình như bài đã chuyển thành tệp này, ở địa chỉ “{ $address }”.
       *[deleted] không còn tệp của bài.
    }
    .help = { $why ->
        [status] Ghi lại “status: approved”. Nếu chủ ý gỡ bài: status: draft
        [no-status] Thêm dòng: status: approved — Nếu chủ ý gỡ bài: status: draft
        [date] Ghi lại “{ $field }” như cũ. Nếu chủ ý gỡ bài, chạy: songngu build { $removal }
        [ends] Ghi lại “{ $field }” cho đúng. Nếu chủ ý gỡ bài, chạy: songngu build { $removal }
        [section] Ghi “status: approved” trong tệp chuyên mục này. Nếu chủ ý gỡ cả chuyên mục, chạy: songngu build { $removal }
        [release] Cho các bản kia công khai, hoặc bỏ “release_together”. Nếu chủ ý gỡ bài, chạy: songngu build { $removal }
        [unreadable] Khôi phục nội dung cũ của tệp. Nếu chủ ý gỡ bài, xóa tệp rồi chạy: songngu build { $removal }
        [language] Ghi lại ngôn ngữ đó vào “languages”. Nếu chủ ý bỏ ngôn ngữ này, chạy: songngu build { $removal }
        [id] Giữ mã cũ, ghi trong bản gốc: id: { $id } — Nếu chủ ý đổi, chạy: songngu build { $removal }
        [moved] Nếu đúng là bài đó: ghi trong bản gốc id: { $id } — và trong tệp này aliases: [{ $suggestion }]. Nếu chủ ý xóa bài cũ, chạy: songngu build { $removal }
       *[deleted] Đặt tệp trở lại. Nếu bài đã chuyển chỗ, ghi mã cũ vào “id” trong bản gốc. Nếu chủ ý xóa, chạy: songngu build { $removal }
    }
diag-unpublished = { $texts }{ GIVEN($more) ->
        [yes] { " " }và { $more } bản khác
       *[no] { "" }
    } đang công khai và sẽ được gỡ khỏi chuyên trang, vì { $why ->
        [clock] chưa đến giờ đăng: lần xuất bản trước dùng --now với một thời điểm chưa đến.
        [stale] nội dung được dịch đã thay đổi, và “stale: hold” giữ bản này lại cho đến khi khớp.
       *[status] dòng này ghi là chưa duyệt.
    }
    .help = { $why ->
        [clock] Không cần làm gì: đến giờ, bài sẽ được đăng khi chạy lại “songngu build”.
        [stale] Lệnh “songngu check” chỉ ra những chỗ đã thay đổi. Nếu muốn bản chưa cập nhật vẫn công khai, kèm lời báo cho người đọc, ghi: stale: notice
       *[status] Nếu không định gỡ, ghi lại: status: approved
    }

### Bản dịch đối chiếu với bản gốc

# $kind: chỗ khác nhau; $missing và $added: những điều chỉ bản gốc, chỉ bản dịch có; $list: bản dịch đã có waivers hay chưa
diag-numbers-differ = { $kind ->
        [missing] Bản dịch { LANGUAGE($language) } thiếu con số này của bản gốc: { $missing }.
        [added] Bản dịch { LANGUAGE($language) } có con số mà bản gốc không có: { $added }.
       *[both] Con số không khớp: bản gốc ghi { $missing }, bản dịch { LANGUAGE($language) } ghi { $added }.
    } Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    .help = { $list ->
        [more] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-dates-differ = { $kind ->
        [missing] Bản dịch { LANGUAGE($language) } thiếu ngày tháng này của bản gốc: { $missing }.
        [added] Bản dịch { LANGUAGE($language) } có ngày tháng mà bản gốc không có: { $added }.
       *[both] Ngày tháng không khớp: bản gốc ghi { $missing }, bản dịch { LANGUAGE($language) } ghi { $added }.
    } Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    .help = { $list ->
        [more] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-contacts-differ = Bản dịch { LANGUAGE($language) } thiếu địa chỉ thư hoặc số điện thoại này của bản gốc: { $missing }. Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    .help = { $list ->
        [more] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-links-differ = Bản dịch { LANGUAGE($language) } không có liên kết tới nơi mà bản gốc dẫn tới: { $missing }. Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    .help = { $list ->
        [more] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-pictures-differ = Bản dịch { LANGUAGE($language) } không có ảnh này của bản gốc: { $missing }. Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    .help = { $list ->
        [more] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-notes-differ = Bản dịch { LANGUAGE($language) } có ít chú thích hơn bản gốc: { $added } so với { $missing }. Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    .help = { $list ->
        [more] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-headings-differ = Đề mục của bản dịch { LANGUAGE($language) } không theo thứ bậc như bản gốc: bản gốc có “{ $missing }”, bản dịch có “{ $added }”. Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    .help = { $list ->
        [more] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Sửa bản dịch. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-same-as-source = “{ $translation }” trong bản dịch { LANGUAGE($language) } vẫn y nguyên như bản gốc.
    .help = { $list ->
        [more] Dịch câu này. Nếu cố ý để nguyên, ghi rõ ngôn ngữ của nó: […]{"{"}lang={ $from }{"}"}, hoặc thêm vào waivers ở phần thông tin đầu bản dịch: { $waiver }
       *[new] Dịch câu này. Nếu cố ý để nguyên, ghi rõ ngôn ngữ của nó: […]{"{"}lang={ $from }{"}"}, hoặc ghi vào phần thông tin đầu bản dịch: waivers: [{ $waiver }]
    }
diag-waiver-unused = Dòng này của waivers không còn cho phép điều gì mà quy tắc { $rule } tìm thấy{ GIVEN($value) ->
        [yes] { " " }(“{ $value }”)
       *[no] { "" }
    }: văn bản, hoặc bản gốc của nó, nay đã khác.
    .help = Xóa dòng này. Nếu quy tắc vẫn báo một điều vốn đúng, chép lại dòng mà thông báo đưa ra.
diag-waiver-without-reason = Dòng này của waivers không nêu lý do cho phép.
    .help = Thêm vào dòng này: reason: "…" và ghi lý do, để người đọc sau này biết.

diag-glossary-term = { $kind ->
        [not] Bảng thuật ngữ không cho dùng cách gọi này trong { LANGUAGE($language) }: { $values }. Trong bài: “{ $translation }”
       *[term] Bảng thuật ngữ có thuật ngữ cho từ này, nhưng bản dịch { LANGUAGE($language) } không dùng: { $values }. Bản gốc: “{ $source }” Bản dịch: “{ $translation }”
    }
    .help = { $list ->
        [more] Dùng đúng thuật ngữ. Nếu viết như vậy là đúng, nêu lý do: thêm vào waivers ở phần thông tin đầu bài này: { $waiver }
       *[new] Dùng đúng thuật ngữ. Nếu viết như vậy là đúng, nêu lý do: ghi vào phần thông tin đầu bài này: waivers: [{ $waiver }]
    }
diag-glossary-dated = Theo bảng thuật ngữ, vào thời điểm của bài ({ $date }) tên gọi này không đúng: { $values }. Trong bài: “{ $translation }”
    .help = { $list ->
        [more] Ghi tên gọi của thời điểm đó. Nếu bài nói về thời điểm khác, nêu rõ: thêm vào waivers ở phần thông tin đầu bài này: { $waiver }
       *[new] Ghi tên gọi của thời điểm đó. Nếu bài nói về thời điểm khác, nêu rõ: ghi vào phần thông tin đầu bài này: waivers: [{ $waiver }]
    }
diag-glossary-forbidden = Không được dùng “{ $value }” (mục “{ $id }” trong glossary.yaml).{ GIVEN($reason) ->
        [yes] { " " }Lý do: { $reason }
       *[no] { "" }
    }
    .help = Diễn đạt bằng từ ngữ khác.

### Quy tắc biên tập

# Điều không được đưa ra ngoài. Không dòng nào ở đây được nhắc lại điều đã tìm thấy.
diag-secrecy-mark = { $where ->
        [name] Tên một tệp hoặc thư mục ở đây có dấu chỉ độ mật ({ $letters } chữ).
       *[text] Chỗ này có dấu chỉ độ mật ({ $letters } chữ).
    }
    .help = Nếu văn bản thuộc diện bí mật hoặc lưu hành nội bộ, không đăng: chuyển tệp ra khỏi thư mục và báo người phụ trách. Nếu đã được giải mật, xóa dấu đó. Nếu chỉ nhắc đến, { $owner ->
        [none] ghi vào songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (tắt quy tắc này ở cả chuyên trang)
       *[text] thêm vào đầu bài: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-identity-number = { $where ->
        [name] Tên một tệp hoặc thư mục ở đây có số giấy tờ của một người ({ $letters } ký tự).
       *[text] Chỗ này có số giấy tờ của một người: căn cước, chứng minh nhân dân hoặc hộ chiếu ({ $letters } ký tự).
    }
    .help = Xóa số đó. Nếu đó không phải là số giấy tờ của ai, { $owner ->
        [none] ghi vào songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (tắt quy tắc này ở cả chuyên trang)
       *[text] thêm vào đầu bài: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-personal-phone = { $where ->
        [name] Tên một tệp hoặc thư mục ở đây có số điện thoại di động ({ $letters } chữ số).
       *[text] Chỗ này có số điện thoại di động ({ $letters } chữ số).
    }
    .help = Xóa số đó hoặc thay bằng số của cơ quan. Nếu người có số đồng ý cho đăng, { $owner ->
        [none] ghi vào songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (tắt quy tắc này ở cả chuyên trang)
       *[text] thêm vào đầu bài: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }; nếu đó là số liên hệ của chuyên trang, ghi vào songngu.yaml: publisher: {"{"}phone: …{"}"}
diag-html-comment = Chỗ này có ghi chú ẩn ({ $letters } chữ): người đọc không thấy, nhưng ai nhận tệp bài đều thấy.
    .help = Xóa từ <!-- đến -->.
diag-hidden-text = Chỗ này có nội dung không nhìn thấy được: thuộc tính hidden, hoặc { $letters } ký tự ẩn (đổi chiều chữ, dấu cách không có bề rộng).
    .help = Xóa thuộc tính hoặc các ký tự đó; nếu không thấy được thì xóa cả dòng rồi gõ lại.
diag-author-data = { $where ->
        [drawing] Ở chỗ này hình vẽ ghi tên người vẽ, hoặc thư mục trên máy của người đó.
       *[file] Tệp này ghi tên người soạn ở bên trong.
    }
    .help = { $where ->
        [drawing] Xóa bằng trình soạn thảo văn bản, hoặc lưu lại hình thành SVG thuần (Inkscape: File, Save a Copy, Plain SVG).
       *[file] Với PDF: xóa tác giả trong thuộc tính của tài liệu rồi xuất lại. Với tệp Word, Excel, PowerPoint: xuất sang PDF không kèm thông tin tài liệu rồi đăng PDF.
    } Nếu được phép để, { $owner ->
        [none] ghi vào songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (tắt quy tắc này ở cả chuyên trang)
       *[text] thêm vào đầu bài: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-picture-private = Trong ảnh này có ghi kèm thông tin không nhìn thấy được: { $where ->
        [place] nơi chụp (tọa độ)
        [serial] số sê-ri của máy ảnh hoặc ống kính
        [name] tên người (tác giả, chủ máy)
        [place-serial] nơi chụp (tọa độ) và số sê-ri của máy ảnh hoặc ống kính
        [place-name] nơi chụp (tọa độ) và tên người (tác giả, chủ máy)
        [serial-name] số sê-ri của máy ảnh hoặc ống kính và tên người (tác giả, chủ máy)
       *[place-serial-name] nơi chụp (tọa độ), số sê-ri của máy ảnh hoặc ống kính và tên người (tác giả, chủ máy)
    }. Ai lưu ảnh về cũng đọc được.
    .help = Xóa những thông tin ấy rồi lưu lại ảnh vào đây. Trong Windows: bấm chuột phải vào tệp, Properties, Details, “Remove Properties and Personal Information”. Bằng exiftool: exiftool -overwrite_original -all= -tagsfromfile @ -Orientation -ICC_Profile "{ $name }". Nếu được phép để, { $owner ->
        [none] ghi vào songngu.yaml: guard: {"{"}{ $rule }: off{"}"} (tắt quy tắc này ở cả chuyên trang)
       *[text] thêm vào đầu bài: waivers: [{"{"}rule: { $rule }, reason: …{"}"}]
    }
diag-waiver-count = Trường waivers cho phép { $count } chỗ theo quy tắc { $rule }, nhưng trong bài có { $found } chỗ.
    .help = { NUMBER($found) ->
        [0] Trong bài không còn chỗ nào như vậy: xóa dòng này khỏi waivers.
       *[other] Xem từng chỗ. Xóa chỗ không được phép để; nếu được phép để tất cả, ghi count: { $found }
    }
diag-alt-missing = { $kind ->
        [gallery] Những ảnh này của bộ ảnh chưa có văn bản thay thế (mô tả ảnh) bằng ngôn ngữ này cho người không nhìn thấy ảnh: { $file }.
        [cover] Ảnh bìa “{ $file }” chưa có văn bản thay thế (mô tả ảnh) bằng ngôn ngữ này cho người không nhìn thấy ảnh.
       *[text] Ảnh “{ $file }” chưa có văn bản thay thế (mô tả ảnh) cho người không nhìn thấy ảnh.
    }
    .help = { $kind ->
        [gallery] Ghi điều mỗi ảnh cho thấy vào phần thông tin đầu tệp này, ví dụ: captions: {"{"}a.jpg: {"{"}alt: "Nông dân Buôn Đôn thu hoạch cà phê"{"}"}{"}"}
        [cover] Ghi điều ảnh cho thấy vào phần thông tin đầu tệp này, ví dụ: captions: {"{"}{ $file }: {"{"}alt: "Nông dân Buôn Đôn thu hoạch cà phê"{"}"}{"}"}
       *[text] Viết trong ngoặc vuông điều ảnh cho thấy, ví dụ: ![Nông dân Buôn Đôn thu hoạch cà phê]({ $file })
    }
diag-heading-skipped = { $after ->
        [title] Đề mục đầu tiên của bài
       *[heading] Đề mục này
    } bỏ qua { NUMBER($skipped) } cấp so với { $after ->
        [title] tiêu đề bài
       *[heading] đề mục đứng trước
    }.
    .help = Bớt { NUMBER($skipped) } dấu # ở đây, hoặc thêm đề mục cấp còn thiếu ở phía trên.
diag-long-title = Tiêu đề dài { NUMBER($count) } ký tự, nên không quá { NUMBER($limit) }.
    .help = Rút gọn, vì danh sách và máy tìm kiếm sẽ cắt mất phần cuối; chi tiết thì đưa vào tóm tắt (summary).
diag-duplicate-title = Tiêu đề “{ $title }” trùng với tiêu đề một bài khác cùng ngôn ngữ.
    .help = Sửa một trong hai tiêu đề để người đọc phân biệt được, ví dụ thêm năm hoặc địa danh.
diag-link-text = Chữ của liên kết “{ $text }” không cho biết liên kết dẫn đến đâu.
    .help = Đặt liên kết vào tên của nơi được dẫn đến, ví dụ: xem [Kế hoạch số 143/KH-UBND](…)
diag-untranslated = { $kind ->
        [title] Tiêu đề bản { LANGUAGE($language) } vẫn là tiêu đề của bản gốc { LANGUAGE($from) }.
        [summary] Tóm tắt bản { LANGUAGE($language) } vẫn là tóm tắt của bản gốc { LANGUAGE($from) }.
       *[text] Đoạn “{ $words }” trong bản { LANGUAGE($language) } vẫn y nguyên như trong bản gốc { LANGUAGE($from) }.
    }{ NUMBER($more) ->
        [0] { "" }
       *[other] { " " }Còn { NUMBER($more) } chỗ nữa như vậy trong tệp này.
    }
    .help = Dịch chỗ này sang ngôn ngữ của tệp.{ $kind ->
        [text] { " " }Nếu cố ý để nguyên văn thì ghi rõ ngôn ngữ của đoạn: […]{"{"}lang={ $from }{"}"}
       *[other] { "" }
    }
diag-placeholder = “{ $words }” là nội dung mẫu của chương trình, chưa phải là nội dung của chuyên trang.
    .help = Viết nội dung của cơ quan mình thay cho nội dung mẫu này, hoặc xóa đi.
diag-garbled-letters = { $kind ->
        [tcvn3] “{ $words }” có vẻ là chữ gõ theo bảng mã cũ TCVN3 (phông .VnTime), người đọc sẽ thấy chữ hỏng.
        [vni] “{ $words }” có vẻ là chữ gõ theo bảng mã cũ VNI (phông VNI-Times), người đọc sẽ thấy chữ hỏng.
        [mojibake] “{ $words }” là chữ UTF-8 bị mở nhầm bằng bảng mã khác rồi lưu lại, người đọc sẽ thấy chữ hỏng.
       *[lost] Trong “{ $words }” có chữ đã mất, chỉ còn dấu hỏi: tệp từng được lưu theo bảng mã không có chữ ấy.
    }
    .help = { $kind ->
        [tcvn3] Chuyển cả văn bản sang Unicode bằng công cụ chuyển mã (ví dụ UniKey, Ctrl+Shift+F6: từ TCVN3 sang Unicode) rồi dán lại vào tệp.
        [vni] Chuyển cả văn bản sang Unicode bằng công cụ chuyển mã (ví dụ UniKey, Ctrl+Shift+F6: từ VNI Windows sang Unicode) rồi dán lại vào tệp.
        [mojibake] Mở lại tệp gốc bằng bảng mã UTF-8 rồi sao chép từ đó, hoặc gõ lại.
       *[lost] Lấy lại văn bản từ bản gốc (Word, thư điện tử) và lưu tệp theo UTF-8: các dấu hỏi không tự trở lại thành chữ được.
    }
diag-quoted-title = { $kind ->
        [whole] Cả { $field ->
            [title] tiêu đề
           *[summary] tóm tắt
        } nằm trong dấu ngoặc kép, người đọc sẽ thấy cả hai dấu ấy.
        [open] Trong { $field ->
            [title] tiêu đề
           *[summary] tóm tắt
        } có dấu ngoặc kép đóng mà thiếu dấu mở.
       *[close] Trong { $field ->
            [title] tiêu đề
           *[summary] tóm tắt
        } có dấu ngoặc kép mở mà thiếu dấu đóng.
    }
    .help = { $kind ->
        [whole] Bỏ hai dấu đi: { $meant } – chỉ giữ lại nếu cả câu là lời trích.
       *[other] { GIVEN($meant) ->
            [yes] Thêm dấu còn thiếu, hoặc bỏ dấu thừa: { $meant }
           *[no] Thêm dấu còn thiếu, hoặc bỏ dấu thừa.
        }
    }
diag-character-reference = “{ $written }” là cách viết của HTML; ở { $field ->
        [title] tiêu đề
        [summary] tóm tắt
        [tags] từ khóa
        [alt] mô tả ảnh
        [caption] chú thích ảnh
       *[place] tên nơi chụp
    }, người đọc sẽ gặp nguyên như vậy.
    .help = Viết: { $meant }
diag-credit-missing = { $kind ->
        [clip] Video hoặc âm thanh “{ $file }” chưa ghi tên tác giả (người quay, người thu hoặc cơ quan).
       *[picture] Ảnh “{ $file }” chưa ghi tên tác giả (người chụp, người vẽ hoặc cơ quan).
    }
    .help = Thêm vào phần thông tin đầu bài: files: {"{"}{ $file }: {"{"}credit: …{"}"}{"}"}
diag-translation-missing = “{ $name }” chưa có bản dịch: { LANGUAGE($languages) }.
    .help = Nếu cần dịch, bắt đầu bằng lệnh: songngu new { $name } --lang { $language }
diag-card-letters = Không có phông chữ nào chứa { NUMBER($count) } chữ sau trong tiêu đề hoặc tên chuyên trang: { $letters }. Khi chia sẻ đường dẫn, ảnh hiện ra là thẻ chung của giao diện.
    .help = Đặt một phông có các chữ ấy vào thư mục “fonts” và ghi vào songngu.yaml: cards: {"{"}fonts: [fonts/ten.ttf]{"}"}
diag-long-summary = Tóm tắt dài { NUMBER($count) } ký tự, nên không quá { NUMBER($limit) }.
    .help = Rút gọn còn một hoặc hai câu.

### Dòng lệnh: trợ giúp

cli-help-program = Tạo chuyên trang thông tin nhiều ngôn ngữ từ các tệp Markdown.
    .long = Tạo chuyên trang thông tin nhiều ngôn ngữ từ các tệp Markdown: trang, danh sách, nguồn cấp tin và sơ đồ trang bằng mọi ngôn ngữ, tất cả đều được kiểm tra trước khi xuất bản.
cli-help-build = Xuất bản chuyên trang vào thư mục xuất bản
    .long = Xuất bản chuyên trang. Mọi thứ được kiểm tra và ghi sẵn ở bên cạnh thư mục xuất bản, rồi chuyển sang trong một lần: người đọc thấy bản cũ hoặc bản mới, không bao giờ thấy bản dở dang. Nếu có lỗi thì không xuất bản gì.
cli-help-check = Kiểm tra tất cả, không xuất bản gì
    .long = Báo mọi điều mà “build” sẽ báo, và áp dụng thêm các quy tắc biên tập. Không sửa bài, không xuất bản gì; chỉ ghi bộ nhớ đệm trong .songngu/ để lần sau chạy nhanh hơn.
cli-help-serve = Xem trước chuyên trang trong trình duyệt
    .long = Hiển thị chuyên trang trên máy này và tự tải lại khi có tệp thay đổi. Không sửa bài, không xuất bản gì.
cli-help-new = Bắt đầu một bài viết, một bản dịch hoặc một giao diện
    .long = Tạo tệp cho bài mới với “status: draft”, hoặc bản dịch của bài đã có, lấy sẵn tiêu đề và nội dung, hoặc một giao diện dùng được ngay. Không bao giờ ghi đè tệp đã có.
cli-help-schema = In JSON Schema của phần thông tin đầu bài hoặc của songngu.yaml
    .long = Dành cho các trình soạn thảo như VS Code: khi gõ sẽ được gợi ý và thấy ngay chỗ sai. Không cần có chuyên trang.
cli-help-server-config = In cấu hình cho máy chủ web của cổng
    .long = Cho nginx hoặc Apache: địa chỉ, ngôn ngữ, địa chỉ cũ, phần đầu của câu trả lời (header), nén, thời hạn giữ tệp. Hãy in lại khi có thêm địa chỉ cũ hoặc có bài hết hạn.
cli-help-translate = Xem bản dịch nào chưa theo kịp bản gốc và ghi nhận việc đã làm
    .long = Bên cạnh mỗi bản dịch có một tệp ghi lại lời của bản gốc khi dịch; nhờ đó chương trình biết từng đoạn nào đã thay đổi từ khi ấy. Chỉ lệnh này ghi các tệp đó.
cli-help-translate-status = Cho biết bản dịch nào chưa theo kịp, chưa theo dõi hoặc chưa có
    .long = Việc gấp đứng trước: những bản mà người đọc đang thấy. Với một bài, cho biết thêm đã thay đổi những gì.
cli-help-translate-show = Cho xem bản gốc đã thay đổi những gì từ khi dịch
    .long = Với mỗi đoạn chưa theo kịp: lời cũ, lời mới với chỗ khác nhau, bản dịch hiện có và vị trí của nó.
cli-help-translate-accept = Xác nhận bản dịch đã khớp với bản nguồn
    .long = Xác nhận các đoạn, hoặc cả bài, đã đúng với bản nguồn hiện nay, và ghi điều đó vào tệp theo dõi. Không có --segment thì bản dịch chưa được theo dõi sẽ bắt đầu được theo dõi.
cli-help-translate-review = Đánh dấu bản dịch đã được đọc duyệt
    .long = Ghi nhận có người đã đọc cả bản dịch đúng như hiện nay; bản nháp hoặc bản chưa theo kịp cũng được.
cli-help-translate-minor = Cho biết một thay đổi ở bản nguồn không ảnh hưởng đến bản dịch
    .long = Dành cho những sửa đổi mà không bản dịch nào phải sửa theo, ví dụ một dấu phẩy. Chỉ dùng cho đoạn đã thay đổi; đoạn mới hoặc đã bỏ thì phải dịch hoặc xác nhận.
cli-help-translate-export = Xuất tệp cho phần mềm dịch
    .long = Mỗi bài một tệp XLIFF hoặc PO, kèm bản dịch đang có và những chỗ chưa theo kịp. Nếu không ghi bài nào thì xuất mọi bản dịch có bản nguồn đã duyệt và chưa bị gỡ. Câu nào đã được dịch ở bài khác thì được điền sẵn.
cli-help-translate-import = Nhập bản dịch do người dịch gửi lại
    .long = Tệp XLIFF hoặc PO, nhận ra theo nội dung. Mỗi đoạn được nhập riêng: đoạn hỏng bị từ chối kèm mã đoạn, đoạn không động đến thì không đổi gì. Bản dịch mới là bản nháp.
cli-help-import-file = Tệp từ phần mềm dịch
cli-help-complete = Mọi đoạn gửi đi mà trở lại nguyên vẹn được coi là đã xem: lời dịch vẫn đúng
cli-help-import-state = Chỉ nhập những đoạn đã xong ít nhất đến mức này
cli-help-partial = Vẫn ghi bản dịch mới khi còn đoạn chưa dịch; những đoạn ấy để bằng ngôn ngữ của bản nguồn
cli-help-keep-status = Bản đã duyệt vẫn giữ là đã duyệt dù lời đã đổi
cli-help-import-force = Ghi đè cả những chỗ đã sửa trong chuyên trang sau khi xuất
cli-help-translate-memory = Xuất các bản dịch thành bộ nhớ dịch (TMX)
    .long = Mọi đoạn có bản dịch đã theo kịp, dành cho phần mềm tự điền những gì đã dịch trước đây. Xuất ra màn hình, hoặc vào tệp nếu có --out.
cli-help-init = Bắt đầu một chuyên trang mới
    .long = Tạo trong một thư mục một chuyên trang nhỏ bằng hai ngôn ngữ, để viết tiếp. Không hỏi gì và không bao giờ ghi đè tệp đã có.
cli-help-site = Thư mục của chuyên trang
    .long = Thư mục chứa songngu.yaml. Mặc định: thư mục hiện tại, nếu ở đó không có thì thư mục bên trên gần nhất có tệp này.
cli-help-ui = Ngôn ngữ của thông báo: vi hoặc en
    .long = Ngôn ngữ mà chương trình dùng để thông báo. Mặc định: ngôn ngữ của máy, nếu không có thì tiếng Anh.
cli-help-message-format = Dạng của thông báo: human hoặc json
    .long = “human” cho người đọc; “json” cho chương trình khác đọc: mỗi thông báo một dòng JSON trên stderr, kết quả trên stdout.
cli-help-now = Làm như thể bây giờ là thời điểm này
    .long = Một thời điểm có múi giờ, ví dụ 2026-03-01T08:00:00+07:00. Chương trình tạo những gì công khai vào lúc đó. Dùng với “serve” hoặc “check” để xem trước; với “build”, bài chưa đến giờ sẽ được đăng thật. Mặc định: bây giờ.
cli-help-out = Thư mục xuất bản
    .long = Nơi ghi chuyên trang, tính từ thư mục hiện tại. Mặc định: public/ trong thư mục của chuyên trang.
cli-help-base-url = Địa chỉ web khác cho chuyên trang
    .long = Thay cho “base_url” trong songngu.yaml, chẳng hạn khi đưa lên máy chủ thử.
cli-help-drafts = Gồm cả những bài còn đang chờ
    .long = Hiển thị cả bản nháp và những bài đang chờ duyệt, chờ đến ngày, chưa đến giờ được phép đăng (embargo) hoặc chờ bản ngôn ngữ khác. Mỗi trang nói rõ đang chờ gì. Với “build” phải có thêm --out, để bản nháp không bao giờ lọt vào thư mục công khai.
cli-help-no-cache = Đọc và làm lại tất cả từ đầu
    .long = Không dùng và không ghi bộ nhớ đệm trong .songngu/.
cli-help-deny = Coi cảnh báo (“warnings”), hoặc bản dịch chưa cập nhật (“stale”), là lỗi; dùng được nhiều lần
    .long = Với “warnings”, chỉ một cảnh báo cũng bị tính như lỗi (mã kết thúc 1).
cli-help-waiting = Liệt kê mọi bài chưa hoặc không còn công khai
    .long = Với mỗi bài: tên, tệp, vì sao, và đến bao giờ hoặc từ bao giờ; cả bài đã gỡ và đã hết hạn.
cli-help-last = So với lần xuất bản trong tệp này
    .long = Tệp release.json của lần xuất bản trước. Bài có ở đó mà nay không còn công khai là lỗi. Mặc định: tệp trong thư mục xuất bản.
cli-help-allow-removal = Cho phép một bài mất khỏi chuyên trang
    .long = Mã bài, mã bài và ngôn ngữ (news/duong-moi:en), hoặc all cho mọi bài. Dùng được nhiều lần.
cli-help-addr = Địa chỉ để xem trước
    .long = Địa chỉ và cổng dùng cho bản xem trước. Mặc định: 127.0.0.1:8000, chỉ máy này truy cập được.
cli-help-poll = Cứ hai giây xem lại các tệp một lần
    .long = Cứ hai giây xem lại các tệp một lần, thay vì chờ hệ thống báo có thay đổi. Ở những ổ không báo đủ (thư mục dùng chung, ổ mạng, /mnt/c trong WSL), chương trình tự làm như vậy.
cli-help-lang = Ngôn ngữ của bài mới
    .long = Một trong các ngôn ngữ của chuyên trang, ví dụ vi.
cli-help-kind = Loại bài: news, feature, gallery, clip hoặc page
    .long = Mặc định: news. Loại page không có ngày và không nằm trong danh sách nào.
cli-help-extends = Giao diện để dựa vào: cao-nguyen hoặc giay
    .long = Khi đó giao diện mới chỉ chứa những gì khác đi. Không ghi thì nó có đủ mọi tệp riêng.
cli-help-article = Bài: đường dẫn, một tệp của bài, hoặc mã bài
    .long = Ví dụ news/duong-moi, content/news/duong-moi/index.en.md, news/_index cho chuyên mục, _index cho trang chủ.
cli-help-translate-lang = Ngôn ngữ của bản dịch
    .long = Một ngôn ngữ của chuyên trang, ví dụ en. Nơi nào nhận nhiều ngôn ngữ thì cách nhau bằng dấu phẩy.
cli-help-translate-from = Ngôn ngữ mà bản dịch được dịch từ đó
    .long = Mặc định: như tệp theo dõi đã ghi, nếu chưa có thì bản gốc.
cli-help-section = Chỉ chuyên mục này và các chuyên mục con: tên thư mục, ví dụ news
cli-help-agency = Chỉ các bài của cơ quan này: mã cơ quan
cli-help-state = Chỉ các bản dịch ở tình trạng này
    .long = behind: bản nguồn đã khác; untracked: chưa được theo dõi; missing: chưa có bản dịch; current: đã theo kịp. Nhiều tình trạng thì cách nhau bằng dấu phẩy.
cli-help-older = Chỉ những bản đã quá số ngày này chưa ai làm tiếp
cli-help-summary = Chỉ cho biết số lượng theo từng ngôn ngữ
cli-help-translate-to = Ngôn ngữ cần dịch sang
    .long = Một ngôn ngữ của chuyên trang, ví dụ en.
cli-help-translate-format = Định dạng tệp: xliff, xliff-2.0, xliff-1.2 hoặc po
    .long = Mặc định: xliff, tức XLIFF 2.1. Một số phần mềm cần bản 2.0, phần mềm cũ cần bản 1.2; với gettext và Weblate thì dùng po.
cli-help-copy-source = Điền bản nguồn vào chỗ chưa có bản dịch
    .long = Dành cho phần mềm cũ chỉ hiện những đoạn đã có lời. Cần --format xliff-1.2.
cli-help-memory-out = Tệp bộ nhớ dịch
    .long = Tính từ thư mục bạn đang đứng. Mặc định: xuất ra màn hình.
cli-help-translate-out = Thư mục chứa các tệp
    .long = Nơi ghi các tệp, tính từ thư mục bạn đang đứng. Không nằm trong phần nguồn của chuyên trang, cũng không nằm trong thư mục xuất bản.
cli-help-changed = Chỉ những chỗ còn thiếu hoặc chưa theo kịp
    .long = Bỏ qua những chỗ đã theo kịp; bài nào không còn gì để dịch thì không có tệp.
cli-help-missing = Cả những bài chưa có bản trong ngôn ngữ đó
    .long = Nếu không ghi bài nào thì chỉ xuất những bản dịch đã có; thêm --missing thì xuất cả những bài chưa dịch.
cli-help-segment = Mã của các đoạn, cách nhau bằng dấu phẩy
    .long = Đúng như “songngu translate show” cho biết. Mặc định: tất cả.
cli-help-checked = Đã xem lại, không cần sửa
    .long = Tệp theo dõi sẽ ghi là bản dịch đã được xem lại với lời hiện nay, không phải được dịch từ lời ấy. Cần có --by.
cli-help-by = Ai xác nhận: một người trong songngu.yaml
cli-help-untracked = Coi mọi bản dịch chưa được theo dõi là đã đúng
    .long = Dành cho chuyên trang mới bắt đầu theo dõi: mỗi bản dịch được coi là dịch từ bản gốc đúng như hiện nay.
cli-help-undo = Bỏ dấu đã đọc duyệt
cli-help-all = Cho xem mọi đoạn, không chỉ đoạn chưa theo kịp
cli-help-explain = Cho biết vì sao từng tệp được làm lại
    .long = Với mỗi tệp được làm lại, nêu rõ điều gì đã thay đổi.
cli-help-timings = Cho biết mỗi bước mất bao lâu
    .long = Nêu lần lượt từng bước và số mili giây của bước đó.
cli-help-notes = Hiện cả các ghi chú
    .long = Ghi chú chỉ để biết, không phải sửa gì. Không có tùy chọn này thì chương trình chỉ cho biết có bao nhiêu ghi chú.
cli-help-help = Hiện trợ giúp này
cli-help-version = Hiện phiên bản
cli-help-common = Các tùy chọn dùng với mọi lệnh: songngu --help
cli-help-item = Chuyên mục và tên bài, ví dụ news/duong-moi
cli-help-name = Tên giao diện, ví dụ giao-dien-moi
cli-help-table = Phần cần in
cli-help-server = Máy chủ web: nginx hoặc apache
cli-help-root = Thư mục xuất bản, đúng như máy chủ web thấy
    .long = Mặc định: public/ trong thư mục của chuyên trang.
cli-help-brotli = Dành cho nginx có mô-đun brotli_static
    .long = Dùng khi có “precompress: [br]”: gói của Debian là libnginx-mod-http-brotli-static. Apache không cần tùy chọn này.
cli-help-dir = Thư mục sẽ tạo
cli-help-value-dir = THƯ-MỤC
cli-help-value-lang = NGÔN-NGỮ
cli-help-value-format = DẠNG
cli-help-value-time = THỜI-ĐIỂM
cli-help-value-file = TỆP
cli-help-value-text = MÃ[:NGÔN-NGỮ]
cli-help-value-url = ĐỊA-CHỈ-WEB
cli-help-value-what = MỨC
cli-help-value-address = ĐỊA-CHỈ
cli-help-value-item = CHUYÊN-MỤC/BÀI
cli-help-value-kind = LOẠI
cli-help-value-name = TÊN
cli-help-value-theme = GIAO-DIỆN
cli-help-value-server = MÁY-CHỦ
cli-help-value-table = front-matter | config
cli-help-value-article = BÀI
cli-help-value-id = MÃ-ĐOẠN
cli-help-value-section = CHUYÊN-MỤC
cli-help-value-agency = CƠ-QUAN
cli-help-value-state = TÌNH-TRẠNG
cli-help-value-days = SỐ-NGÀY
cli-help-value-person = NGƯỜI
cli-help-usage = Cách dùng
cli-help-call = songngu [TÙY-CHỌN] LỆNH
cli-help-call-below = songngu { $command } LỆNH
cli-help-below = Về từng lệnh: songngu { $command } LỆNH --help
cli-help-commands = Lệnh
cli-help-options = Tùy chọn
cli-help-arguments = Tham số
cli-help-default = mặc định: { $value }
cli-help-values = có thể dùng: { $values }

### Dòng lệnh: gọi sai

cli-unknown-option = Không có tùy chọn “{ $option }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] “songngu{ $command } --help” liệt kê các tùy chọn của lệnh này.
    }
cli-takes-no-value = “{ $option }” không nhận giá trị.
    .help = Hãy viết tùy chọn này không có phần “=…”.
cli-not-utf8 = Dòng lệnh có ký hiệu không phải là chữ.
    .help = Hãy gõ lại lệnh thay vì sao chép.
cli-missing-value = Thiếu giá trị sau “{ $option }”.
    .help = Viết giá trị sau tùy chọn, cách một dấu cách.
cli-bad-value = “{ $option }” không nhận giá trị “{ $value }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Có thể dùng: { $known }.
           *[no] “songngu --help” giải thích tùy chọn này.
        }
    }
cli-unknown-command = Không có lệnh “{ $command }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Các lệnh: { $known }.
    }
cli-missing-command = Thiếu lệnh.
    .help = { $command ->
        [translate] Muốn biết bản dịch nào chưa theo kịp: songngu translate status. “songngu translate --help” liệt kê tất cả lệnh.
       *[other] Muốn xem trước: songngu serve. Muốn kiểm tra: songngu check. “songngu --help” liệt kê tất cả lệnh.
    }
cli-missing-argument = Thiếu “{ $name }”.
    .help = { $command ->
        [new] Ví dụ: songngu new news/duong-moi --lang vi
        [init] Ví dụ: songngu init doi-ngoai
       *[other] “songngu { $command } --help” cho biết cách viết lệnh.
    }
cli-unexpected-argument = Thừa “{ $value }” ở đây.
    .help = “songngu { $command } --help” cho biết cách viết lệnh.
cli-option-twice = “{ $option }” được ghi hai lần.
    .help = Chỉ ghi một lần.
cli-not-together = Không dùng “{ $option }” và “{ $other }” cùng lúc được.
    .help = Bỏ một trong hai.
cli-needs = Dùng “{ $option }” thì phải có thêm “{ $other }”.
    .help = Thêm “{ $other }”, hoặc bỏ “{ $option }”.
cli-bad-now = “{ $value }” không phải là thời điểm có múi giờ.
    .help = Viết theo mẫu: --now 2026-03-01T08:00:00+07:00
cli-bad-removal = “{ $value }” không phải là mã bài, cũng không phải là mã bài với ngôn ngữ.
    .help = Viết theo mẫu: --allow-removal news/duong-moi:en
cli-not-a-release = “{ $path }” không phải là release.json của một lần xuất bản công khai.
    .help = Ghi tệp release.json trong thư mục xuất bản của lần trước.
cli-bad-address = “{ $value }” không phải là địa chỉ có số cổng.
    .help = Viết theo mẫu: --addr 127.0.0.1:8000
cli-bad-url = “{ $value }” không phải là địa chỉ web.
    .help = { GIVEN($suggestion) ->
        [yes] Viết: --base-url { $suggestion }
       *[no] Hãy viết như sau: --base-url https://example.gov.vn/tin-tuc/
    }
cli-bad-root = Không thể ghi “{ $path }” vào cấu hình của máy chủ web.
    .help = Hãy ghi đường dẫn đầy đủ của thư mục, bắt đầu bằng “/”, không có dấu ngoặc kép và không có $ * ? \ [ ] {"{"} {"}"}: --root /srv/songngu/public
cli-server-later = Chưa có cấu hình cho “{ $value }”; sẽ có sau.
    .help = Có thể dùng: nginx · apache. docs/portal.md nói máy chủ web phải làm những gì.
cli-bad-language = “{ $value }” không phải là ngôn ngữ của chuyên trang.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($meant) ->
            [yes] Mã của { LANGUAGE($meant) } là “{ $meant }”: trước hết thêm mã đó vào “languages” trong songngu.yaml. Các ngôn ngữ của chuyên trang: { $known }.
           *[no] Các ngôn ngữ của chuyên trang: { $known }. Muốn thêm ngôn ngữ mới, ghi vào “languages” trong songngu.yaml.
        }
    }
cli-bad-item = “{ $value }” không phải là chuyên mục và tên bài.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Viết chuyên mục, dấu gạch chéo, rồi tên bằng a-z, 0-9 và dấu gạch nối: news/duong-moi
    }
cli-no-section = Không có chuyên mục “{ $section }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Các chuyên mục đang có (tên thư mục trong content/): { $known }. Muốn lập{" "}
           *[no] Muốn lập{" "}
        }chuyên mục mới thì trước hết tạo tệp “{ $file }” với ba dòng: dòng “---”, dòng “title: Tên chuyên mục”, rồi dòng “---”.
    }
cli-kind-of-translation = Bản dịch cùng loại với bản gốc “{ $file }”.
    .help = Hãy bỏ --kind.
cli-original-unreadable = Không đọc được bản gốc “{ $file }”; chưa tạo tệp nào.
    .help = Hãy sửa bản gốc trước: lệnh “songngu check” cho biết chỗ sai.
cli-item-exists = “{ $file }” đã có; chương trình không ghi gì.
    .help = Chọn tên khác, hoặc mở tệp đó.
cli-bad-theme-name = “{ $value }” không dùng làm tên giao diện được.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Viết tên bằng a-z, 0-9 và dấu gạch nối: giao-dien-moi
    }
cli-theme-exists = Đã có giao diện tên là “{ $name }”; chương trình không ghi gì.
    .help = Chọn tên khác.
cli-no-theme = Không có giao diện “{ $value }” để dựa vào.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Có thể dùng: { $known }.
    }
cli-no-person = Trong “people” của songngu.yaml không có ai mang mã “{ $value }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] { GIVEN($known) ->
            [yes] Có thể dùng: { $known }.
           *[no] Trước hết hãy ghi người này vào “people” trong songngu.yaml.
        }
    }
cli-no-article = Không có bài “{ $value }”.
    .help = { GIVEN($nearest) ->
        [yes] Có phải ý bạn là “{ $nearest }”?
       *[no] Ghi đường dẫn của bài trong content/ (news/duong-moi), một tệp của bài, hoặc mã bài; chuyên mục thì ghi news/_index, trang chủ thì ghi _index.
    }
cli-no-text = “{ $item }” chưa có bản bằng ngôn ngữ “{ $lang }”.
    .help = { $page ->
        [yes] Tạo tệp content/{ $item }.{ $lang }.md với ba dòng: “---”, “title: …”, “---”
       *[no] Muốn bắt đầu bản ấy: songngu new { $item } --lang { $lang }
    }
cli-is-original = Bản “{ $lang }” của “{ $item }” là bản gốc, không phải bản dịch.
    .help = Hãy ghi ngôn ngữ của một bản dịch.
cli-from-circle = “{ $item }”: bản “{ $lang }” không thể dịch từ bản “{ $from }”, vì bản ấy lại được dịch từ nó.
    .help = Bỏ --from, hoặc ghi ngôn ngữ của bản gốc.
cli-folder-not-empty = Thư mục “{ $path }” không trống; chương trình không ghi gì.
    .help = Ghi tên một thư mục chưa có.

### Dòng lệnh: máy tính

cli-no-permission = Bạn không có quyền đọc hoặc ghi “{ $path }”.
    .help = Kiểm tra xem tệp thuộc về ai và bạn đang làm việc bằng tài khoản nào.
cli-disk-full = Ổ đĩa đã đầy; không ghi được “{ $path }”.
    .help = Giải phóng bớt chỗ rồi chạy lại. Chuyên trang đã xuất bản vẫn giữ nguyên.
cli-read-only = “{ $path }” nằm trên ổ đĩa không cho ghi.
    .help = Chọn thư mục xuất bản khác bằng --out.
cli-not-found = Không có “{ $path }”.
    .help = Kiểm tra lại đường dẫn.
cli-not-a-folder = “{ $path }” không phải là thư mục.
    .help = Ghi tên một thư mục.
cli-is-a-folder = “{ $path }” là một thư mục, nhưng ở đó phải là một tệp.
    .help = Chuyển thư mục đi chỗ khác hoặc đổi tên thư mục, rồi đặt tệp vào đó.
cli-machine-failed = Máy tính gặp trục trặc với “{ $path }”.
    .help = Chạy lại chương trình. Nếu vẫn lặp lại thì kiểm tra ổ đĩa.
cli-no-threads = Máy tính không cấp cho chương trình luồng xử lý hoặc kết nối mạng để làm việc.
    .help = Tắt bớt chương trình khác hoặc nâng giới hạn của hệ thống, rồi chạy lại.
cli-address-in-use = Một chương trình khác đang dùng địa chỉ { $address }.
    .help = Đóng bản xem trước đang mở, hoặc chọn địa chỉ khác: songngu serve --addr 127.0.0.1:8001
cli-address-refused = Không mở được bản xem trước ở { $address }.
    .help = Dùng một địa chỉ của máy này: --addr 127.0.0.1:8000
cli-watch-failed = Hệ thống không báo được thay đổi của tệp, nên chương trình cứ hai giây xem lại các tệp một lần.
    .help = Thay đổi hiện ra chậm hơn một chút. Tăng giới hạn số tệp được theo dõi của hệ thống thì sẽ nhanh hơn.
cli-watch-silent = Ổ này không báo mọi thay đổi, nên chương trình còn xem lại các tệp, hai giây một lần.
    .help = Thay đổi có thể hiện ra chậm hơn một chút. Để chuyên trang trên ổ của chính máy này thì thay đổi hiện ra ngay.

### Thư mục xuất bản

cli-output-dangerous-root = “{ $path }” là gốc của ổ đĩa, không thể làm thư mục xuất bản.
    .help = Ghi một thư mục riêng: --out public
cli-output-dangerous-home = “{ $path }” là thư mục cá nhân của bạn, không thể làm thư mục xuất bản.
    .help = Ghi một thư mục riêng: --out public
cli-output-dangerous-sources = “{ $path }” chứa nguồn của chuyên trang, không thể làm thư mục xuất bản.
    .help = Ghi một thư mục riêng: --out public
cli-output-inside-sources = “{ $path }” nằm trong phần nguồn của chuyên trang, ở “{ $folder }”, nên không thể làm thư mục xuất bản.
    .help = Hãy chọn một thư mục riêng: --out public
cli-output-is-link = “{ $path }” là lối tắt (liên kết tượng trưng) nên không thể làm thư mục xuất bản.
    .help = Ghi chính thư mục mà lối tắt dẫn đến, hoặc một thư mục khác.
cli-output-is-file = “{ $path }” là một tệp nên không thể làm thư mục xuất bản.
    .help = Hãy chọn một thư mục, hoặc một thư mục chưa có.
cli-output-mount-point = “{ $path }” là nơi bắt đầu một ổ đĩa khác; không thể thay cả thư mục như vậy trong một bước.
    .help = Hãy chọn một thư mục bên trong: --out { $path }/public
cli-output-not-empty = “{ $path }” không trống và trong đó không có release.json còn nguyên vẹn để chương trình nhận ra kết quả của mình.
    .help = Ghi thư mục khác, hoặc tự dọn trống thư mục này. Chương trình chưa thay đổi gì trong đó.
cli-output-foreign-audience = “{ $path }” đang chứa bản dành cho đối tượng khác (có hoặc không có bản nháp).
    .help = Dùng hai thư mục: một cho chuyên trang công khai, một để xem trước các bản nháp.
cli-output-stage-not-ours = Chương trình cần dùng tên “{ $path }” bên cạnh thư mục xuất bản, nhưng ở đó đã có tệp hoặc thư mục không do chương trình tạo ra.
    .help = Chuyển tệp hoặc thư mục đó đi nơi khác.
cli-output-busy = Một lần chạy songngu khác vẫn đang ghi vào “{ $path }”.
    .help = Đợi lần đó xong rồi chạy lại chương trình.
cli-output-bad-keep = “{ $value }” trong “keep” không phải là một mẫu đường dẫn.
    .help = Hãy viết các đường dẫn bên dưới thư mục xuất bản, có thể dùng * và **, ví dụ: .well-known/**
cli-built-ahead = Chưa đến { $date }, thời điểm ghi ở --now, nhưng “{ $path }” đã có cả những bài chỉ được đăng từ lúc đó.
    .help = Nếu không chủ ý, hãy chạy lại “songngu build” không có --now để gỡ những bài đó. Muốn xem trước thì dùng “songngu serve” với --now, hoặc thêm --out để tạo vào thư mục khác.

### Bản dịch

cli-translate-written = { $file }: { NUMBER($count) ->
        [0] đã ghi nhận
       *[other] { NUMBER($count) } đoạn
    } · { $state ->
        [behind] vẫn chưa theo kịp
       *[current] đã theo kịp
    }
cli-translate-nothing = Không có gì để ghi: tệp theo dõi đã ghi như vậy rồi.
cli-translate-group-public = Đang công khai mà chưa theo kịp: { NUMBER($count) }
cli-translate-group-holds = Các ngôn ngữ khác đang phải chờ: { NUMBER($count) }
cli-translate-group-behind = Chưa theo kịp: { NUMBER($count) }
cli-translate-group-untracked = Chưa được theo dõi: { NUMBER($count) }
cli-translate-group-missing = Chưa có bản dịch: { NUMBER($count) }
cli-translate-group-current = Đã theo kịp: { NUMBER($count) }
cli-translate-more = … và { NUMBER($count) } bản nữa: songngu translate status --state { $state }
cli-translate-changed = { NUMBER($count) } đoạn đã sửa
cli-translate-added = { NUMBER($count) } đoạn mới
cli-translate-removed = { NUMBER($count) } đoạn đã bỏ
cli-translate-edited = { NUMBER($count) } đoạn dịch đã đổi
cli-translate-reviewed = đã đọc duyệt
cli-translate-pivot = bản nguồn cũng chưa theo kịp
cli-translate-column-missing = chưa có
cli-translate-column-untracked = chưa theo dõi
cli-translate-column-current = theo kịp
cli-translate-column-behind = chưa kịp
cli-translate-column-reviewed = đã duyệt
cli-translate-all-current = Không có việc gì phải làm.
cli-translate-next = { $state ->
        [missing] Việc tiếp theo: songngu new { $item } --lang { $lang }
        [page] Việc tiếp theo: tạo tệp content/{ $item }.{ $lang }.md với ba dòng: “---”, “title: …”, “---”
       *[other] Việc tiếp theo: songngu translate show { $item } --lang { $lang }
    }
cli-translate-kind = { $kind ->
        [title] tiêu đề
        [summary] tóm tắt
        [alt] mô tả ảnh
        [caption] chú thích ảnh
        [heading] đề mục
        [item] mục danh sách
        [term] thuật ngữ
        [cell] ô bảng
        [code] đoạn mã
        [html] HTML
       *[paragraph] đoạn văn
    }
cli-translate-state = { $state ->
        [current] đã theo kịp
        [changed] đã thay đổi
        [added] mới thêm
        [removed] đã bỏ
       *[untracked] chưa theo dõi
    }
cli-translate-row-old = trước
cli-translate-row-new = nay
cli-translate-row-translation = bản dịch
cli-translate-show-nothing = { $file }: không có gì chưa theo kịp.
cli-translate-show-next = Còn { NUMBER($count) } đoạn cần xem trong { $file }. Khi bản dịch đã đúng với bản nguồn:
      songngu translate accept { $item } --lang { $lang }

cli-translate-exported = { $file }: { NUMBER($count) } đoạn, { NUMBER($filled) } đoạn đã có bản dịch{ $memory ->
        [0] { "" }
       *[other] {" "}({ NUMBER($memory) } lấy từ bài khác)
    }
cli-translate-imported = { $file }: nhập { NUMBER($taken) } đoạn, đã xem { NUMBER($checked) } đoạn, còn { NUMBER($left) } đoạn{ $refused ->
        [0] { "" }
       *[other] , từ chối { NUMBER($refused) } đoạn
    }{ $written ->
        [no] {" "}(không ghi gì)
       *[yes] { "" }
    }
cli-translate-export-nothing = Không có gì để xuất.
cli-translate-memory = { $file }: { NUMBER($count) } cặp
cli-export-in-sources = “{ $path }” nằm trong phần nguồn của chuyên trang, ở “{ $folder }”: tệp cho người dịch không đặt ở đó.
    .help = Hãy chọn một thư mục bên cạnh chuyên trang: --out ../dich
cli-export-in-output = “{ $path }” nằm trong thư mục được xuất bản: tệp cho người dịch không đặt ở đó.
    .help = Hãy chọn một thư mục bên cạnh chuyên trang: --out ../dich

### Tiến độ và tổng kết

cli-progress-read = Đang đọc
cli-progress-pictures = Đang xử lý ảnh
cli-progress-render = Đang tạo các trang
cli-progress-write = Đang ghi
cli-progress-verify = Đang kiểm tra lại
cli-progress-switch = Đang xuất bản

cli-notes = { NUMBER($count) } ghi chú (thêm --notes để xem)
cli-more = … và { NUMBER($count) } thông báo nữa cùng loại (--message-format json liệt kê đủ)
cli-summary-pages = { $language }: { NUMBER($count) } trang
cli-summary-written = { NUMBER($count) ->
        [0] không cập nhật tệp nào
       *[other] cập nhật { NUMBER($count) } tệp
    }
cli-summary-removed = { NUMBER($count) ->
        [0] không xóa tệp nào
       *[other] xóa { NUMBER($count) } tệp
    }
cli-summary-unchanged = không có gì thay đổi
cli-summary-errors = { NUMBER($count) ->
        [0] không có lỗi
       *[other] { NUMBER($count) } lỗi
    }
cli-summary-warnings = { NUMBER($count) ->
        [0] không có cảnh báo
       *[other] { NUMBER($count) } cảnh báo
    }
cli-summary-notes = { NUMBER($count) ->
        [0] không có ghi chú
       *[other] { NUMBER($count) } ghi chú
    }
cli-summary-waiting = { NUMBER($count) ->
        [0] không có bài nào đang chờ
       *[other] { NUMBER($count) } bài đang chờ
    }
cli-summary-ended = { NUMBER($count) } bài không còn công khai:
cli-summary-more = … và { NUMBER($count) } bài khác
cli-summary-came = { NUMBER($count) } bài mới công khai:
cli-summary-went = { NUMBER($count) } bài không còn công khai:
cli-summary-next = Cần chạy lại “songngu build” lúc { $date }.
cli-summary-no-next = Không có thay đổi nào được hẹn giờ.
cli-date-time = { $hour } giờ { $minute } ngày { $day }/{ $month }/{ $year } ({ GIVEN($offset) ->
        [yes] giờ UTC{ $offset }
       *[no] giờ Việt Nam
    })
cli-summary-ahead = Lưu ý: do --now, chương trình làm như thể bây giờ là { $date }; bài hẹn đăng trước lúc đó cũng đã được đăng.
cli-summary-published = Đã xuất bản vào thư mục { $path }
cli-summary-check-more = Lệnh này không xét cách viết, bản dịch và ảnh như “songngu check”.
cli-summary-checked = Đã kiểm tra xong; chưa xuất bản gì.
cli-summary-kept-old = Chưa xuất bản gì vì còn { NUMBER($count) } lỗi; “{ $path }” vẫn giữ nguyên như trước.
cli-explain = { $file }: { $reason ->
        [new] tệp mới
        [content] nội dung hiển thị đã thay đổi
        [template] khuôn mẫu đã thay đổi
        [words] từ ngữ đã thay đổi
        [lost] tệp bị thiếu trong thư mục xuất bản
        [derived] được tạo từ ảnh chụp
       *[other] được làm lại
    }
cli-timing = { $millis } ms: { $stage ->
        [load] đọc bộ nhớ đệm
        [walk] tìm các tệp
        [read] đọc các văn bản
        [words] từ ngữ và giao diện
        [content] ghép các văn bản
        [edition] xét bài nào được công khai
        [plan] lập danh sách các tệp sẽ tạo
        [compare] xem thư mục xuất bản
        [pictures] tạo và kiểm tra ảnh
        [render] tạo các trang
        [switch] xuất bản
       *[save] ghi bộ nhớ đệm
    }

cli-serve-listening = Xem trước tại { $address }
cli-serve-board = Bản dịch
cli-serve-side = { $item }: hai bản cạnh nhau
cli-serve-article = Bài
cli-serve-original = bản gốc
cli-serve-by-lang = Ngôn ngữ
cli-serve-by-section = Chuyên mục
cli-serve-by-agency = Cơ quan
cli-serve-by-state = Tình trạng
cli-serve-all-rows = tất cả
cli-serve-stop = Nhấn Ctrl+C để dừng.
cli-serve-changed = { NUMBER($count) } tệp đã thay đổi.
cli-serve-changed-many = Nhiều tệp đã thay đổi.
cli-serve-ready = Xong sau { NUMBER($millis) } ms:
cli-serve-errors = { NUMBER($count) ->
        [0] Không có lỗi.
       *[other] { NUMBER($count) } lỗi; những phần còn lại vẫn xem được.
    }
cli-serve-all-errors = Toàn chuyên trang có { NUMBER($count) } lỗi.
cli-serve-no-errors = Không có lỗi.
cli-serve-all = Các lỗi của toàn chuyên trang:
cli-serve-time-passed = Đã đến { $date }: phần công khai đã thay đổi.
cli-serve-title = Thông báo
cli-serve-back = Trở lại trang
cli-serve-page-failed = Không hiển thị được trang này vì các lỗi dưới đây.
cli-serve-host = Bản xem trước chỉ trả lời cho máy này (localhost).
cli-serve-ended = “{ $title }” ({ $file }) không còn công khai từ { $date }.
cli-serve-missing = Không có trang nào ở địa chỉ này.
cli-serve-changing = Các tệp đang thay đổi; hãy tải lại trang.

cli-init-done = Đã tạo chuyên trang mới trong “{ $dir }”.
    .help = Xem trước bằng lệnh: songngu --site { $dir } serve — Các lệnh sau đó gõ ở trong thư mục này: cd { $dir }
cli-new-theme-done = Giao diện mới nằm trong “{ $dir }”.
    .help = Để dùng, ghi vào songngu.yaml: theme: { $name } — Sau đó xem bằng lệnh: songngu serve
cli-new-theme-whole = Giao diện riêng của chuyên trang này, có đủ mọi tệp cần dùng.
cli-new-theme-extends = Giao diện riêng của chuyên trang này. Tệp nào nằm trong templates/ và assets/ ở đây sẽ thay cho tệp cùng tên của giao diện mà nó dựa vào.
cli-new-theme-colours = Màu của giao diện này, nền sáng và nền tối; tên các màu ở đầu tệp style.css của giao diện mà nó dựa vào.
cli-new-title = Tiêu đề của bài
cli-new-text = Viết nội dung ở đây.
# Các trường của phần thông tin đầu bài; “.new” là lời ghi sẵn trong một bài mới.
cli-field-title = Chỉ gồm chữ, không định dạng.
    .new = Chỉ gõ chữ, không đậm, không nghiêng. Tiêu đề có dấu hai chấm thì đặt trong dấu ngoặc kép thẳng: "…"
cli-field-summary = Chỉ gồm chữ, không định dạng. Mặc định: đoạn đầu có chữ ngoài liên kết và mã, nhiều nhất 300 ký tự, cắt ở cuối câu.
    .new = Một, hai câu cho các danh sách và máy tìm kiếm.
cli-field-slug = Phần cuối của địa chỉ. Mặc định: tên thư mục hoặc tệp của bài, bỏ dấu (đ → d).
    .new = Phần cuối của địa chỉ: a-z, 0-9 và dấu gạch nối.
cli-field-status = Bài đã đến bước nào. Mặc định: draft nếu phải duyệt, nếu không thì approved; với trang của chuyên mục: approved.
    .new = draft (nháp), review (chờ duyệt) hoặc approved (đã duyệt). Chưa duyệt thì chưa đăng.
cli-field-approved-by = Người đã duyệt, có quyền duyệt ở chuyên mục này; phải ghi khi status là “approved” ở chuyên trang phải duyệt.
    .new = Người duyệt: { $known }.
cli-field-approved-on = Bài được duyệt khi nào.
cli-field-published = Trước lúc này, bản này chưa công khai. Mặc định, và sớm nhất: ngày của bài. Danh sách và nguồn cấp tin xếp theo trường này.
cli-field-updated = Lúc nội dung thay đổi; khi còn ở tương lai thì coi như không ghi.
cli-field-tags = Từ khóa tự do bằng ngôn ngữ của bản.
cli-field-waivers = Cho phép để lại trong bài những gì một quy tắc tìm thấy, nêu rõ lý do. Quy tắc bảo vệ: {"{"}rule, count, reason{"}"}; quy tắc so bản dịch với bản gốc: {"{"}rule, segment, value, reason{"}"}, dòng cần ghi có sẵn trong thông báo.
cli-field-captions = Lời cho các tệp của bài; nếu chỉ ghi một dòng chữ thì đó là văn bản thay thế (mô tả ảnh).
cli-field-aliases = Các địa chỉ cũ, bên dưới địa chỉ của chuyên trang: tin/cu.html, vi/tin/bai-xua/; hoặc cả địa chỉ như chép từ trình duyệt
cli-field-date = Ngày đăng bài; trước đó không có gì công khai.
    .new = Trước ngày này, bài chưa được công khai.
cli-field-kind = Loại bài.
    .new = news (tin), feature (bài chuyên đề), gallery (bộ ảnh), clip (video, âm thanh) hoặc page (trang cố định).
cli-field-original = Ngôn ngữ của bản gốc. Mặc định: ngôn ngữ đầu tiên trong “languages” có tệp.
    .new = Ngôn ngữ của bản gốc.
cli-field-agency = Cơ quan của bài.
    .new = Cơ quan của bài: { $known }.
cli-field-authors = Tác giả. Mặc định: cơ quan, rồi cơ quan chủ quản, rồi tên chuyên trang.
cli-field-topics = Các chủ đề của bài.
    .new = Các chủ đề của bài: { $known }.
cli-field-embargo = Ấn định giờ đăng: trước lúc này, bài chưa công khai.
cli-field-expires = Từ lúc này, bài không còn công khai.
cli-field-withdrawn = Gỡ bài: từ lúc này, bài không còn công khai.
cli-field-release-together = Các ngôn ngữ cùng công khai, hoặc không bản nào; nơi gần nhất có ghi thì theo nơi đó: bài, chuyên mục từ trong ra ngoài, cả chuyên trang.
cli-field-stale = Khi nội dung được dịch đã thay đổi, bản dịch: notice (mặc định) – công khai, kèm lời báo cho người đọc; hold – không công khai cho đến khi cập nhật; publish – công khai như thường. Nơi gần nhất có ghi thì theo nơi đó: bài, chuyên mục từ trong ra ngoài, cả chuyên trang.
cli-field-release-anyway = Lý do bài được đăng dù các bản phải công khai cùng lúc chưa đủ, hoặc bản dịch chưa cập nhật mà “stale: hold” giữ lại; mọi điều kiện khác vẫn phải đủ.
cli-field-figures = Con số đáng nhớ, đặt dưới tin đầu của trang chủ hoặc dưới tên chuyên mục: {"{"}value, label, source, url{"}"}; số nào cũng có nguồn.
cli-field-weight = Số nhỏ đứng trước trong danh mục, ở trang chủ và các trang chuyên mục; chuyên mục không ghi thì đứng sau, xếp theo tên thư mục.
cli-field-cover = Ảnh bìa của bài.
cli-field-gallery = Bộ ảnh của bài, từ 2 đến 200 ảnh, theo thứ tự: [a.jpg, b.jpg]. Ảnh nào cũng có trang riêng.
    .new = Các ảnh của bộ ảnh, theo thứ tự; tệp nằm cạnh bài này. Lời cho từng ảnh ghi ở captions, tác giả và giấy phép ở files.
cli-field-files = Tác giả, nguồn, giấy phép của các tệp của bài, và người khác được dùng đến đâu.
cli-field-id = Mã mà các nguồn cấp tin dùng, giữ nguyên khi chuyển bài. Mặc định: đường dẫn dưới content/ không kèm ngôn ngữ và .md, bỏ dấu.
# Các trường của songngu.yaml.
cli-key-base-url = Địa chỉ của chuyên trang; có thể kèm đường dẫn.
cli-key-languages = Các mã ngôn ngữ, có thể kèm tên riêng; mã đầu tiên là ngôn ngữ chính.
cli-key-time-zone = Nơi một ngày bắt đầu lúc 00:00: tên múi giờ (IANA).
cli-key-theme = Một thư mục trong themes/, hoặc giao diện có sẵn.
cli-key-approval = Bản “approved” có phải do ai đó duyệt hay không.
cli-key-release-together = Các ngôn ngữ cùng công khai, hoặc không bản nào, nếu bài và chuyên mục không ghi gì.
cli-key-stale = Bản dịch chưa cập nhật thì thế nào, nếu bài và chuyên mục không ghi gì: notice, hold hoặc publish.
cli-key-authority = Tên miền và năm, như example.gov.vn,2026, cho mã của các nguồn cấp tin (tag URI, RFC 4151); giữ nguyên khi đổi máy chủ. Mặc định: tên miền của base_url và năm 2026.
cli-key-publisher = Cơ quan chủ quản; logo (biểu trưng) là một tệp của static/, viết như /logo.png; contact là id của trang liên hệ, nơi mục “Phát hiện sai sót?” dẫn đến.
cli-key-notice = Một dòng thông báo ở đầu mọi trang, ví dụ chuyên trang đang chạy thử; không có trong nguồn cấp tin.
cli-key-topics = Các mã; tên của mỗi chủ đề là mục từ topic-<mã>.
cli-key-agencies = Các mã, kèm ngày đầu, ngày cuối và cơ quan kế thừa nếu có; tên của mỗi cơ quan là mục từ agency-<mã>.
cli-key-people = Tác giả và người duyệt; được duyệt ở các chuyên mục này và bên dưới, ghi theo thư mục, hoặc ở tất cả.
cli-key-partners = Nơi lấy lại bài, và lấy bài nào: theo ngôn ngữ, chuyên mục (ghi theo thư mục, gồm cả bên dưới) và chủ đề; không ghi hoặc để trống là tất cả.
cli-key-lists = Mỗi trang danh sách có bao nhiêu bài, và có danh sách theo chủ đề, theo cơ quan hay không.
cli-key-feeds = Có những nguồn cấp tin nào, và mỗi nguồn có bao nhiêu bài.
cli-key-guard = Mức độ của từng quy tắc bảo vệ (bí mật, dữ liệu cá nhân): error, warning hoặc off.
cli-key-keep = Mẫu tên của các tệp trong thư mục xuất bản do người khác đặt: * trong một phần của đường dẫn, ** qua nhiều phần.
cli-key-cards = Ảnh làm từ tiêu đề bài viết, hiện ra khi có người chia sẻ đường dẫn của bài; fonts: phông chữ của chuyên trang cho những chữ mà chương trình không có.
cli-key-precompress = Tệp văn bản từ 1.000 byte trở lên có thêm bản nén đặt bên cạnh: gz (gzip), br (Brotli).
cli-key-search = Người đọc có tìm kiếm được hay không; same: những nhóm cách viết được coi là một khi tìm, mỗi nhóm trong một cặp ngoặc vuông riêng: `[[Đắk Lắk, Daklak, Darlac]]`.
cli-key-pictures = Ảnh chụp được đăng thế nào: trang có những bản rộng bao nhiêu, cạnh dài của bản lớn nhất (đều tính bằng điểm ảnh), chất lượng JPEG.
cli-new-about-translate = Hãy dịch tiêu đề, tóm tắt và nội dung. Ngày, chủ đề và các trường chung nằm ở { $original }.
cli-new-done = Đã tạo tệp “{ $file }”.
    .help = Mở tệp đó để viết. Dòng có dấu # ở đầu chưa có tác dụng; muốn dùng thì xóa dấu # và dấu cách sau nó. Viết xong thì đổi “status: draft” thành “status: review” (chờ duyệt) hoặc “status: approved” (đã duyệt).
cli-new-translation = Đã tạo tệp “{ $file }”, lấy sẵn nội dung của “{ $original }”.
    .help = Dịch tiêu đề, tóm tắt và nội dung. Dịch xong thì đổi “status: draft” thành “status: review” (chờ duyệt) hoặc “status: approved” (đã duyệt).
