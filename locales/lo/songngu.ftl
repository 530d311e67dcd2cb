# Reviewed by a native reader: no

kind-news = ຂ່າວ
kind-feature = ບົດພິເສດ
kind-clip = ວິດີໂອ ແລະ ສຽງ
kind-gallery = ຄັງຮູບພາບ
kind-page = ໜ້າ

alert-note = ໝາຍເຫດ
alert-tip = ຄຳແນະນຳ
alert-important = ສຳຄັນ
alert-warning = ຄຳເຕືອນ
alert-caution = ລະວັງ

notes-title = ເຊີງອັດ
note-back = ກັບຄືນໄປບ່ອນເຊີງອັດ { $n } ໃນເນື້ອເລື່ອງ
note-ref = ເຊີງອັດ { $n }
table-label = ຕາຕະລາງ ສາມາດເລື່ອນໄປທາງຂ້າງໄດ້
task-done = ສຳເລັດແລ້ວ
task-open = ຍັງບໍ່ສຳເລັດ
details-label = ລາຍລະອຽດ
clip-transcript = ຄຳເວົ້າເປັນຕົວໜັງສື
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] kB
    [gb] GB
   *[mb] MB
}

page-number = ໜ້າ { $number }
topics-title = ຫົວຂໍ້
agencies-title = ອົງການ
topics-description = ຫົວຂໍ້ທັງໝົດໃນ { $site }.
agencies-description = ອົງການທັງໝົດທີ່ມີບົດຄວາມໃນ { $site }.
search-title = ຄົ້ນຫາ
search-description = ຄົ້ນຫາບົດຄວາມໃນ { $site }.
topic-description = ບົດຄວາມກ່ຽວກັບຫົວຂໍ້ “{ $name }”.
agency-description = ບົດຄວາມຂອງ { $name }.
section-description = { $name }: ບົດຄວາມໃນ { $site }.
home-description = { $site }: ບົດຄວາມຫຼ້າສຸດເປັນພາສາລາວ.
by-agency = ແຫຼ່ງຂໍ້ມູນ: { $name }

picture-title = ຮູບທີ { $n }
page-not-found-title = ບໍ່ພົບໜ້ານີ້
page-not-found-text = ບໍ່ມີໜ້າໃດຢູ່ທີ່ຢູ່ນີ້. ໜ້າອາດຖືກຍ້າຍໄປແລ້ວ ຫຼືທີ່ຢູ່ອາດພິມບໍ່ຖືກ. ກະລຸນາສືບຕໍ່ຈາກເມນູ ຫຼືໜ້າຫຼັກ.
moved-title = ໜ້ານີ້ໄດ້ຍ້າຍແລ້ວ
moved-text = ໜ້ານີ້ມີທີ່ຢູ່ໃໝ່ແລ້ວ.

chooser-title = ເລືອກພາສາ
chooser-invitation = ອ່ານເປັນພາສາລາວ
chooser-description = ກະລຸນາເລືອກພາສາທີ່ທ່ານຕ້ອງການອ່ານ.

switch-missing-section = ໜ້ານີ້ຍັງບໍ່ມີເປັນພາສາລາວ; ກະລຸນາເບິ່ງໝວດ “{ $section }”.
switch-missing-home = ໜ້ານີ້ຍັງບໍ່ມີເປັນພາສາລາວ; ກະລຸນາເບິ່ງໜ້າຫຼັກ.

cite = “{ $title }”. { $publisher }. { $date }. { $url }
cite-undated = “{ $title }”. { $publisher }. { $url }
report-subject = ຂໍ້ຜິດພາດຢູ່ { $url }

feed-all = { $site }: ບົດໃໝ່ທັງໝົດ
feed-section = ບົດໃໝ່ໃນໝວດ “{ $name }”
feed-topic = ບົດໃໝ່ກ່ຽວກັບ “{ $name }”
feed-partner = ຟີດສຳລັບ { $name }
feed-description = ເນື້ອໃນເຕັມຂອງບົດຫຼ້າສຸດຈາກ “{ $name }”.

wait-draft = ສະບັບຮ່າງ
wait-review = ລໍຖ້າການອະນຸມັດ
wait-date = ຍັງບໍ່ເປີດເຜີຍກ່ອນ { $date }
wait-published = ສະບັບພາສານີ້ຍັງບໍ່ເປີດເຜີຍກ່ອນ { $date }
wait-embargo = ຫ້າມເຜີຍແຜ່ກ່ອນ { $date }
wait-release = ລໍຖ້າເຜີຍແຜ່ພ້ອມກັນກັບ: { $languages }
wait-section = ໝວດນີ້ຍັງບໍ່ເປີດເຜີຍ
wait-stale = ຂໍ້ຄວາມຕົ້ນສະບັບທີ່ແປໄດ້ປ່ຽນແປງແລ້ວ
