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
theme-text-topics = 주제:
theme-tags = 핵심어:
theme-cite = 이 페이지 인용:
theme-mistake = 오류를 발견하셨습니까?
theme-mistake-do = 알려 주시면 바로잡고 수정 날짜를 밝히겠습니다.
theme-report = 이 페이지에 대해 메일 보내기
theme-related = 이어서 읽기

## Moved and missing pages

theme-moved = 이 페이지는 주소가 바뀌었습니다.
theme-moved-to = 새 주소로 가기
theme-not-found = 이 주소에는 페이지가 없습니다.
theme-not-found-do = 주소를 잘못 입력했거나 페이지가 없어졌을 수 있습니다. 다음 분야에서 찾아보십시오.
theme-home = 첫 화면
theme-gallery = 사진
theme-picture-of = 사진 { $n } / { $total }
theme-picture-before = 이전 사진
theme-picture-after = 다음 사진
theme-to-gallery = 사진 모음으로 돌아가기
