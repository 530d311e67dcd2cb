# Reviewed by a native reader: no

kind-news = 新闻
kind-feature = 专题
kind-clip = 视频与音频
kind-gallery = 图集
kind-page = 页面

alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 注意

notes-title = 注释
note-back = 返回正文注释 { $n } 处
note-ref = 注释 { $n }
table-label = 表格，可横向滚动
task-done = 已完成
task-open = 未完成
details-label = 详情
clip-transcript = 文字稿
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] kB
    [gb] GB
   *[mb] MB
}

page-number = 第 { $number } 页
topics-title = 主题
agencies-title = 机构
topics-description = { $site }的全部主题。
agencies-description = 在{ $site }发布文章的全部机构。
search-title = 搜索
search-description = 在{ $site }搜索文章。
topic-description = 有关“{ $name }”的文章。
agency-description = { $name }发布的文章。
section-description = { $name }：{ $site }的文章。
home-description = { $site }：最新中文文章。
by-agency = 来源：{ $name }

picture-title = 图片 { $n }
page-not-found-title = 未找到页面
page-not-found-text = 此地址没有页面。页面可能已移动，或者地址输入有误。请通过菜单或首页继续浏览。
moved-title = 页面已移动
moved-text = 此页面已有新的地址。

chooser-title = 选择语言
chooser-invitation = 阅读中文版
chooser-description = 请选择阅读语言。

switch-missing-section = 此页面暂无中文版，请浏览“{ $section }”栏目。
switch-missing-home = 此页面暂无中文版，请浏览首页。

cite = 《{ $title }》，{ $publisher }，{ $date }，{ $url }
cite-undated = 《{ $title }》，{ $publisher }，{ $url }
report-subject = 勘误：{ $url }

feed-all = { $site }：全部最新内容
feed-section = “{ $name }”栏目最新内容
feed-topic = “{ $name }”主题最新内容
feed-partner = 供{ $name }使用的订阅源
feed-description = “{ $name }”最新文章全文。

wait-draft = 草稿
wait-review = 等待审批
wait-date = { $date }之前不公开
wait-published = 此语言版本在{ $date }之前不公开
wait-embargo = { $date }之前禁止发布
wait-release = 等待与以下语言版本同时发布：{ $languages }
wait-section = 所属栏目尚未公开
wait-stale = 所译原文已有改动
