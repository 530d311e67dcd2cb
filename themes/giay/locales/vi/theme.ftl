# reviewed: no

## Frame

theme-skip = Đến nội dung chính
theme-sections = Chuyên mục
theme-languages = Ngôn ngữ
theme-breadcrumb = Quý vị đang ở
theme-about = Về chuyên trang
theme-topics = Chủ đề
theme-agencies = Cơ quan
theme-feeds = Nguồn cấp tin (RSS)
theme-published-by = Cơ quan chủ quản
theme-address = Địa chỉ của trang này:

## Home

theme-latest = Tin mới
theme-other-languages = Chỉ có bản ngôn ngữ khác
theme-partners = Dành cho báo chí, đối tác

## Lists

theme-sections-here = Trong chuyên mục này
theme-pages = Trang thông tin
theme-all = Tất cả bài viết
theme-items = { $n } bài
theme-also-in = Bản ngôn ngữ khác:
theme-page-of = Trang { $n }/{ $total }
theme-newer = Bài mới hơn
theme-older = Bài cũ hơn
theme-follow = Theo dõi danh sách này:
theme-agency-from = Hoạt động từ { $date }
theme-agency-until = Hoạt động đến { $date }
theme-agency-successor = Cơ quan kế thừa:

## Articles

theme-updated = Cập nhật { $date }
theme-this-version = Bản tiếng Việt đăng { $date }
theme-contents = Nội dung
theme-authors = Tác giả:
theme-original = Đây là bản dịch. Bản gốc:
theme-original-holds = Nếu hai bản khác nhau, căn cứ theo bản gốc.
theme-stale = Bản gốc đã có thay đổi mà bản dịch này chưa cập nhật.
theme-stale-since = Bản dịch cập nhật lần cuối { $date }.
theme-stale-original = Đọc bản gốc
theme-text-topics = Chủ đề:
theme-tags = Từ khóa:
theme-cite = Trích dẫn trang này:
theme-mistake = Phát hiện sai sót?
theme-mistake-do = Xin báo cho chúng tôi. Chúng tôi sẽ đính chính và ghi rõ ngày đính chính.
theme-report = Gửi thư báo sai sót ở trang này
theme-related = Đọc tiếp

## Search

theme-search = Tìm kiếm
theme-search-label = Từ khóa
theme-search-section = Chuyên mục
theme-search-sections = Tất cả chuyên mục
theme-search-topic = Chủ đề
theme-search-topics = Tất cả chủ đề
theme-search-found = Tìm thấy { $n } bài
theme-search-none = Thử bớt từ, xem lại chính tả, hoặc tìm trong tất cả chuyên mục. Không cần gõ dấu.
theme-search-instead = Không bài nào có “{ $typed }”; dưới đây là kết quả cho: { $taken }.
theme-search-more = Xem thêm kết quả
theme-search-loading = Đang tìm…
theme-search-failed = Không tải được dữ liệu tìm kiếm. Xin xem lại kết nối mạng, rồi tải lại trang này.
theme-search-unscripted = Ô tìm kiếm cần JavaScript: việc tìm diễn ra ngay trên máy của quý vị, từ khóa không gửi đi đâu. Trình duyệt này đang tắt JavaScript; mời quý vị tìm trong các danh sách dưới đây.

## Moved and missing pages

theme-moved-to = Mở trang ở địa chỉ mới
theme-not-found = Không có trang nào ở địa chỉ này.
theme-not-found-do = Có thể địa chỉ bị gõ sai, hoặc trang không còn nữa. Xin tìm trong các chuyên mục sau:
theme-home = Trang chủ
theme-gallery = Bộ ảnh
theme-picture-of = Ảnh { $n } trong { $total }
theme-picture-before = Ảnh trước
theme-picture-after = Ảnh sau
theme-to-gallery = Về bộ ảnh
