# reviewed: no

## Frame

theme-skip = 跳到正文
theme-sections = 栏目
theme-languages = 语言
theme-breadcrumb = 当前位置
theme-about = 关于本栏目
theme-topics = 主题
theme-agencies = 发布机构
theme-feeds = 订阅源
theme-published-by = 主办单位
theme-address = 本页网址：

## Home

theme-latest = 最新消息
theme-other-languages = 仅有其他语言版本
theme-partners = 合作媒体

## Lists

theme-sections-here = 本栏目内容
theme-pages = 常用信息
theme-all = 全部文章
theme-items = { $n } 篇
theme-also-in = 另有：
theme-page-of = 第 { $n } 页，共 { $total } 页
theme-newer = 较新
theme-older = 较早
theme-follow = 订阅本列表：
theme-agency-from = 成立于{ $date }
theme-agency-until = 运作至{ $date }
theme-agency-successor = 承接机构：

## Articles

theme-updated = 更新于{ $date }
theme-this-version = 本语言版本发布于{ $date }
theme-contents = 本页内容
theme-authors = 撰稿：
theme-original = 本文为译文。原文：
theme-original-holds = 如两者不一致，以原文为准。
theme-stale = 原文在本译文之后已有改动。
theme-stale-since = 译文最近更新：{ $date }。
theme-stale-original = 阅读原文
theme-text-topics = 主题：
theme-tags = 关键词：
theme-cite = 引用本页：
theme-mistake = 发现错误？
theme-mistake-do = 请告诉我们。我们会更正并注明更正日期。
theme-report = 就本页来信
theme-related = 延伸阅读

## Search

theme-search = 搜索
theme-search-label = 搜索关键词
theme-search-section = 栏目
theme-search-sections = 全部栏目
theme-search-topic = 主题
theme-search-topics = 全部主题
theme-search-found = 找到 { $n } 篇
theme-search-none = 请减少词语，检查拼写，或在全部栏目中搜索。
theme-search-instead = 没有文章包含“{ $typed }”，以下是“{ $taken }”的搜索结果。
theme-search-more = 更多结果
theme-search-loading = 正在搜索……
theme-search-failed = 未能加载搜索数据。请检查网络连接，然后重新加载本页。
theme-search-unscripted = 搜索框需要 JavaScript：搜索在您自己的设备上进行，您输入的内容不会发送给任何人。此浏览器未启用 JavaScript，请从以下列表中查找。

## Moved and missing pages

theme-moved-to = 前往新网址
theme-not-found = 此网址没有页面。
theme-not-found-do = 网址可能有误，或页面已不存在。请在以下栏目中查找：
theme-home = 首页
theme-gallery = 图片
theme-picture-of = 第 { $n } 张，共 { $total } 张
theme-picture-before = 上一张
theme-picture-after = 下一张
theme-to-gallery = 返回图集
