# reviewed: no

## Frame

theme-skip = Đến nội dung chính
theme-menu = Danh mục
theme-sections = Chuyên mục
theme-languages = Ngôn ngữ
theme-breadcrumb = Vị trí trang này
theme-about = Về chuyên trang
theme-topics = Chủ đề
theme-agencies = Cơ quan
theme-feeds = Nguồn cấp tin
theme-published-by = Đơn vị xuất bản
theme-address = Địa chỉ của trang này:

## Home

theme-latest = Tin mới
theme-earlier = Đã đăng trước đó
theme-other-languages = Chỉ có bằng ngôn ngữ khác
theme-partners = Dành cho báo chí, đối tác

## Lists

theme-sections-here = Trong chuyên mục này
theme-pages = Trang thông tin
theme-all = Tất cả bài viết
theme-items = { $n } bài
theme-also-in = Có bản: { $languages }
theme-page-of = Trang { $n } trên { $total }
theme-newer = Mới hơn
theme-older = Cũ hơn
theme-follow = Theo dõi danh sách này:
theme-agency-from = Hoạt động từ { $date }
theme-agency-until = Hoạt động đến { $date }
theme-agency-successor = Cơ quan kế thừa:

## Articles

theme-updated = Cập nhật { $date }
theme-this-version = Bản ngôn ngữ này đăng { $date }
theme-minutes = Đọc trong { $n } phút
theme-read-in = Đọc bài này bằng
theme-missing-in = Chưa có bằng:
theme-contents = Nội dung
theme-authors = Người viết:
theme-original = Đây là bản dịch. Bản gốc:
theme-tags = Từ khóa:
theme-mistake = Phát hiện sai sót?
theme-mistake-do = Xin báo để chúng tôi sửa và ghi rõ ngày sửa.
theme-contact = Cách liên hệ:
theme-related = Đọc tiếp

## Moved and missing pages

theme-moved = Trang này đã chuyển sang địa chỉ mới.
theme-moved-to = Mở trang ở địa chỉ mới
theme-not-found = Không có trang nào ở địa chỉ này.
theme-not-found-do = Có thể địa chỉ bị gõ sai, hoặc trang không còn nữa. Xin tìm trong các chuyên mục sau:
theme-home = Trang chủ
