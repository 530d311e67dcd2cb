# reviewed: no

## Frame

theme-skip = 本文へ進む
theme-sections = 分野
theme-languages = 言語
theme-breadcrumb = 現在の位置
theme-about = このサイトについて
theme-topics = テーマ
theme-agencies = 発表機関
theme-feeds = ニュースフィード
theme-published-by = 発行
theme-address = このページのアドレス：

## Home

theme-latest = 新着
theme-other-languages = 他の言語のみの記事
theme-partners = 提携メディア向け

## Lists

theme-sections-here = この分野の内容
theme-pages = 案内ページ
theme-all = すべての記事
theme-items = { $n }件
theme-also-in = 他の言語：
theme-page-of = { $total }ページ中{ $n }ページ
theme-newer = より新しい
theme-older = より古い
theme-follow = この一覧を購読：
theme-agency-from = { $date }発足
theme-agency-until = { $date }まで
theme-agency-successor = 後継機関：

## Articles

theme-updated = { $date }更新
theme-this-version = この言語版の公開：{ $date }
theme-contents = このページの内容
theme-authors = 執筆：
theme-original = これは翻訳です。原文：
theme-original-holds = 内容が異なる場合は原文が優先します。
theme-stale = 原文はこの翻訳の後に変更されています。
theme-stale-since = 翻訳の最終更新：{ $date }
theme-stale-original = 原文を読む
theme-text-topics = テーマ：
theme-tags = キーワード：
theme-cite = このページの引用：
theme-mistake = 誤りを見つけたら
theme-mistake-do = お知らせください。訂正し、訂正日を記します。
theme-report = このページについてメールで知らせる
theme-related = あわせて読む

## Search

theme-search = 検索
theme-search-label = 検索する言葉
theme-search-section = 分野
theme-search-sections = すべての分野
theme-search-topic = テーマ
theme-search-topics = すべてのテーマ
theme-search-found = { $n }件見つかりました
theme-search-none = 言葉を減らす、表記を確かめる、すべての分野から探す、などをお試しください。
theme-search-instead = 「{ $typed }」を含む記事はありません。「{ $taken }」の検索結果を表示しています。
theme-search-more = 結果をさらに表示
theme-search-loading = 検索しています…
theme-search-failed = 検索用のデータを読み込めませんでした。接続を確認してから、このページを再読み込みしてください。
theme-search-unscripted = 検索欄にはJavaScriptが必要です。検索はお使いの端末の中で行われ、入力した言葉はどこにも送信されません。このブラウザーではJavaScriptが無効になっていますので、以下の一覧からお探しください。

## Moved and missing pages

theme-moved-to = 新しいアドレスへ
theme-not-found = このアドレスにページはありません。
theme-not-found-do = アドレスの打ち間違いか、ページがなくなった可能性があります。次の分野からお探しください。
theme-home = トップページ
theme-gallery = 写真
theme-picture-of = 写真 { $n } / { $total }
theme-picture-before = 前の写真
theme-picture-after = 次の写真
theme-to-gallery = 写真一覧に戻る
