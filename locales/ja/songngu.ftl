# Reviewed by a native reader: no

kind-news = ニュース
kind-feature = 特集
kind-clip = 動画・音声
kind-gallery = 写真集
kind-page = ページ

alert-note = 補足
alert-tip = ヒント
alert-important = 重要
alert-warning = 警告
alert-caution = 注意

notes-title = 注
note-back = 本文の注{ $n }の位置に戻る
note-ref = 注{ $n }
table-label = 表（横にスクロールできます）
task-done = 完了
task-open = 未完了
details-label = 詳細
clip-transcript = 文字起こし
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] kB
    [gb] GB
   *[mb] MB
}

page-number = { $number }ページ
topics-title = テーマ
agencies-title = 機関
topics-description = { $site }の全テーマ。
agencies-description = { $site }に記事を掲載している全機関。
search-title = 検索
search-description = { $site }の記事を検索します。
topic-description = テーマ「{ $name }」に関する記事。
agency-description = { $name }の記事。
section-description = { $name }：{ $site }の記事。
home-description = { $site }：日本語の最新記事。
by-agency = 出典：{ $name }

picture-title = 写真 { $n }
page-not-found-title = ページが見つかりません
page-not-found-text = このアドレスにページはありません。移動したか、アドレスの入力に誤りがある可能性があります。メニューまたはトップページからお進みください。
moved-title = ページは移動しました
moved-text = このページのアドレスは変わりました。

chooser-title = 言語を選ぶ
chooser-invitation = 日本語で読む
chooser-description = お読みになる言語をお選びください。

switch-missing-section = このページの日本語版はありません。「{ $section }」のページをご覧ください。
switch-missing-home = このページの日本語版はありません。トップページをご覧ください。

cite = 「{ $title }」、{ $publisher }、{ $date }、{ $url }
cite-undated = 「{ $title }」、{ $publisher }、{ $url }
report-subject = 誤りの報告：{ $url }

feed-all = { $site }：新着すべて
feed-section = 「{ $name }」の新着
feed-topic = テーマ「{ $name }」の新着
feed-partner = { $name }向けフィード
feed-description = 「{ $name }」の最新記事の全文。

wait-draft = 下書き
wait-review = 承認待ち
wait-date = { $date }より前には公開されません
wait-published = この言語版は{ $date }より前には公開されません
wait-embargo = { $date }まで公開禁止
wait-release = 次の言語版との同時公開待ち：{ $languages }
wait-section = セクションがまだ公開されていません
wait-stale = 翻訳元の文章が変更されています
