# reviewed: no

## Frame

theme-skip = ໄປຫາເນື້ອຫາຫຼັກ
theme-sections = ໝວດ
theme-languages = ພາສາ
theme-breadcrumb = ທ່ານຢູ່ບ່ອນນີ້
theme-about = ກ່ຽວກັບໜ້າເວັບນີ້
theme-topics = ຫົວຂໍ້
theme-agencies = ໜ່ວຍງານ
theme-feeds = ຟີດຂ່າວ
theme-published-by = ເຜີຍແຜ່ໂດຍ
theme-address = ທີ່ຢູ່ຂອງໜ້ານີ້:

## Home

theme-latest = ຫຼ້າສຸດ
theme-other-languages = ມີແຕ່ໃນພາສາອື່ນ
theme-partners = ສຳລັບສື່ມວນຊົນຄູ່ຮ່ວມງານ

## Lists

theme-sections-here = ໃນໝວດນີ້
theme-pages = ໜ້າຂໍ້ມູນ
theme-all = ບົດຄວາມທັງໝົດ
theme-items = { $n } ບົດຄວາມ
theme-also-in = ມີໃນ:
theme-page-of = ໜ້າ { $n } ຈາກ { $total }
theme-newer = ໃໝ່ກວ່າ
theme-older = ເກົ່າກວ່າ
theme-follow = ຕິດຕາມລາຍການນີ້:
theme-agency-from = ດຳເນີນງານຕັ້ງແຕ່ { $date }
theme-agency-until = ດຳເນີນງານຮອດ { $date }
theme-agency-successor = ໜ່ວຍງານສືບທອດ:

## Articles

theme-updated = ປັບປຸງ { $date }
theme-this-version = ເຜີຍແຜ່ໃນພາສານີ້ { $date }
theme-contents = ໃນໜ້ານີ້
theme-authors = ຂຽນໂດຍ:
theme-original = ນີ້ແມ່ນບົດແປ. ຕົ້ນສະບັບ:
theme-original-holds = ຖ້າສອງສະບັບແຕກຕ່າງກັນ ໃຫ້ຖືເອົາຕົ້ນສະບັບ.
theme-stale = ຕົ້ນສະບັບໄດ້ປ່ຽນແປງຫຼັງຈາກການແປນີ້.
theme-stale-since = ການແປນີ້ປັບປຸງຄັ້ງສຸດທ້າຍ: { $date }.
theme-stale-original = ອ່ານຕົ້ນສະບັບ
theme-text-topics = ຫົວຂໍ້:
theme-tags = ຄຳສຳຄັນ:
theme-cite = ອ້າງອີງໜ້ານີ້:
theme-mistake = ພົບຂໍ້ຜິດພາດບໍ?
theme-mistake-do = ກະລຸນາແຈ້ງພວກເຮົາ. ພວກເຮົາຈະແກ້ໄຂ ແລະ ລະບຸວັນທີແກ້ໄຂ.
theme-report = ຂຽນຫາພວກເຮົາກ່ຽວກັບໜ້ານີ້
theme-related = ອ່ານຕໍ່

## Search

theme-search = ຄົ້ນຫາ
theme-search-label = ຄຳທີ່ຢາກຄົ້ນຫາ
theme-search-section = ໝວດ
theme-search-sections = ທຸກໝວດ
theme-search-topic = ຫົວຂໍ້
theme-search-topics = ທຸກຫົວຂໍ້
theme-search-found = ພົບ { $n } ບົດຄວາມ
theme-search-none = ລອງໃຊ້ຄຳໜ້ອຍລົງ, ກວດການສະກົດຄຳ ຫຼື ຄົ້ນຫາໃນທຸກໝວດ.
theme-search-instead = ບໍ່ມີບົດຄວາມໃດມີຄຳ “{ $typed }”. ຂ້າງລຸ່ມນີ້ແມ່ນຜົນການຄົ້ນຫາ: { $taken }
theme-search-more = ເບິ່ງຜົນເພີ່ມເຕີມ
theme-search-loading = ກຳລັງຄົ້ນຫາ…
theme-search-failed = ໂຫຼດຂໍ້ມູນຄົ້ນຫາບໍ່ໄດ້. ກະລຸນາກວດການເຊື່ອມຕໍ່ ແລ້ວໂຫຼດໜ້ານີ້ຄືນໃໝ່.
theme-search-unscripted = ຊ່ອງຄົ້ນຫາຕ້ອງໃຊ້ JavaScript: ການຄົ້ນຫາເກີດຂຶ້ນໃນອຸປະກອນຂອງທ່ານເອງ ແລະ ຄຳທີ່ທ່ານພິມບໍ່ຖືກສົ່ງໄປໃສ. ບຣາວເຊີນີ້ປິດ JavaScript ຢູ່; ກະລຸນາຊອກຫາໃນລາຍການຂ້າງລຸ່ມນີ້.

## Moved and missing pages

theme-moved-to = ໄປທີ່ຢູ່ໃໝ່
theme-not-found = ບໍ່ມີໜ້າເວັບຢູ່ທີ່ຢູ່ນີ້.
theme-not-found-do = ທີ່ຢູ່ອາດພິມຜິດ ຫຼື ໜ້ານີ້ບໍ່ມີແລ້ວ. ກະລຸນາຊອກຫາໃນໝວດເຫຼົ່ານີ້:
theme-home = ໜ້າຫຼັກ
theme-gallery = ຮູບພາບ
theme-picture-of = ຮູບທີ { $n } ໃນ { $total }
theme-picture-before = ຮູບກ່ອນໜ້າ
theme-picture-after = ຮູບຕໍ່ໄປ
theme-to-gallery = ກັບໄປຄັງຮູບພາບ
