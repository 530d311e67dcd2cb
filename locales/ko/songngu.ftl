# Reviewed by a native reader: no

kind-news = 뉴스
kind-feature = 기획 기사
kind-clip = 영상·음성
kind-gallery = 사진 모음
kind-page = 페이지

alert-note = 참고
alert-tip = 도움말
alert-important = 중요
alert-warning = 경고
alert-caution = 주의

notes-title = 각주
note-back = 본문의 각주 { $n } 위치로 돌아가기
note-ref = 각주 { $n }
table-label = 표, 가로로 스크롤할 수 있음
task-done = 완료
task-open = 미완료
details-label = 자세히
clip-transcript = 녹취록
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] kB
    [gb] GB
   *[mb] MB
}

page-number = { $number }쪽
topics-title = 주제
agencies-title = 기관
topics-description = { $site }의 모든 주제입니다.
agencies-description = { $site }에 글을 싣는 모든 기관입니다.
search-title = 검색
search-description = { $site }의 글을 검색합니다.
topic-description = 주제 ‘{ $name }’에 관한 글입니다.
agency-description = 발행 기관: { $name }. 이 기관의 글 모음입니다.
section-description = { $name }: { $site }의 글 모음입니다.
home-description = { $site }: 한국어 최신 글입니다.
by-agency = 출처: { $name }

picture-title = 사진 { $n }
page-not-found-title = 페이지를 찾을 수 없습니다
page-not-found-text = 이 주소에는 페이지가 없습니다. 페이지가 옮겨졌거나 주소가 잘못 입력되었을 수 있습니다. 메뉴나 첫 화면에서 계속 찾아보시기 바랍니다.
moved-title = 페이지가 옮겨졌습니다
moved-text = 이 페이지의 주소가 바뀌었습니다.

chooser-title = 언어 선택
chooser-invitation = 한국어로 읽기
chooser-description = 읽을 언어를 선택하십시오.

switch-missing-section = 이 페이지는 한국어로 제공되지 않습니다. ‘{ $section }’ 섹션으로 연결됩니다.
switch-missing-home = 이 페이지는 한국어로 제공되지 않습니다. 첫 화면으로 연결됩니다.

cite = 「{ $title }」, { $publisher }, { $date }, { $url }
cite-undated = 「{ $title }」, { $publisher }, { $url }
report-subject = 오류 신고: { $url }

feed-all = { $site }: 새 글 전체
feed-section = ‘{ $name }’의 새 글
feed-topic = 주제 ‘{ $name }’의 새 글
feed-partner = { $name }용 피드
feed-description = ‘{ $name }’의 최신 기사 전문.

wait-draft = 초안
wait-review = 승인 대기 중
wait-date = { $date }까지 공개되지 않음
wait-published = 이 언어판은 { $date }까지 공개되지 않음
wait-embargo = { $date }까지 엠바고
wait-release = 다음 언어판과 동시 공개 대기 중: { $languages }
wait-section = 섹션이 아직 공개되지 않음
wait-stale = 번역의 바탕이 된 글이 변경됨

# $year, $month, $day; 두 자리: $month2, $day2
date-short = { $year }. { $month }. { $day }.
