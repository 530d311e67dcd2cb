# reviewed: no

## Frame

theme-skip = 본문으로 바로 가기
theme-sections = 분야
theme-languages = 언어
theme-breadcrumb = 현재 위치
theme-about = 이 사이트 소개
theme-topics = 주제
theme-agencies = 기관
theme-feeds = 뉴스 피드
theme-published-by = 발행
theme-address = 이 페이지 주소:

## Home

theme-latest = 최신 소식
theme-other-languages = 다른 언어로만 제공
theme-partners = 협력 언론

## Lists

theme-sections-here = 이 분야에서
theme-pages = 안내 페이지
theme-all = 전체 글
theme-items = { $n }건
theme-also-in = 다른 언어:
theme-page-of = { $total }쪽 중 { $n }쪽
theme-newer = 더 최근
theme-older = 더 이전
theme-follow = 이 목록 구독:
theme-agency-from = { $date }부터 운영
theme-agency-until = { $date }까지 운영
theme-agency-successor = 후속 기관:

## Articles

theme-updated = { $date } 수정
theme-this-version = 이 언어판 게시: { $date }
theme-contents = 이 페이지의 내용
theme-authors = 글:
theme-original = 번역문입니다. 원문:
theme-original-holds = 내용이 서로 다르면 원문이 우선합니다.
theme-stale = 이 번역이 나온 뒤 원문이 변경되었습니다.
theme-stale-since = 번역 최종 수정일: { $date }.
theme-stale-original = 원문 읽기
theme-text-topics = 주제:
theme-tags = 핵심어:
theme-cite = 이 페이지 인용:
theme-mistake = 오류를 발견하셨습니까?
theme-mistake-do = 알려 주시면 바로잡고 수정 날짜를 밝히겠습니다.
theme-report = 이 페이지에 대해 메일 보내기
theme-related = 이어서 읽기

## Search

theme-search = 검색
theme-search-label = 검색어
theme-search-section = 분야
theme-search-sections = 모든 분야
theme-search-topic = 주제
theme-search-topics = 모든 주제
theme-search-found = 검색 결과 { $n }건
theme-search-none = 낱말을 줄이거나, 맞춤법을 확인하거나, 모든 분야에서 검색해 보십시오.
theme-search-instead = “{ $typed }”이(가) 들어 있는 글이 없어 다음 말로 검색한 결과입니다: { $taken }
theme-search-more = 결과 더 보기
theme-search-loading = 검색하고 있습니다…
theme-search-failed = 검색 자료를 불러오지 못했습니다. 인터넷 연결을 확인한 뒤 이 페이지를 새로 고치십시오.
theme-search-unscripted = 검색창을 쓰려면 JavaScript가 필요합니다. 검색은 사용하시는 기기 안에서 이루어지며, 입력한 말은 어디로도 보내지 않습니다. 이 브라우저에서는 JavaScript가 꺼져 있으니 아래 목록에서 찾아보시기 바랍니다.

## Moved and missing pages

theme-moved-to = 새 주소로 가기
theme-not-found = 이 주소에는 페이지가 없습니다.
theme-not-found-do = 주소를 잘못 입력했거나 페이지가 없어졌을 수 있습니다. 다음 분야에서 찾아보십시오.
theme-home = 첫 화면
theme-gallery = 사진
theme-picture-of = 사진 { $n } / { $total }
theme-picture-before = 이전 사진
theme-picture-after = 다음 사진
theme-to-gallery = 사진 모음으로 돌아가기
