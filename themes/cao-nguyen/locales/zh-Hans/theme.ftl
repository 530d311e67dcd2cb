# reviewed: no

## Frame

theme-skip = 跳到正文
theme-menu = 菜单
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
theme-earlier = 往期内容
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
theme-minutes = 阅读约 { $n } 分钟
theme-read-in = 阅读其他语言版本
theme-missing-in = 尚无以下语言版本：
theme-contents = 本页内容
theme-authors = 撰稿：
theme-original = 本文为译文。原文：
theme-original-holds = 如两者不一致，以原文为准。
theme-text-topics = 主题：
theme-tags = 关键词：
theme-cite = 引用本页：
theme-mistake = 发现错误？
theme-mistake-do = 请告诉我们。我们会更正并注明更正日期。
theme-report = 就本页来信
theme-contact = 联系方式：
theme-related = 延伸阅读

## Galleries

theme-gallery = 图片
theme-picture-of = 第 { $n } 张，共 { $total } 张
theme-picture-before = 上一张
theme-picture-after = 下一张
theme-to-gallery = 返回图集
theme-full-size = 查看原图

## Moved and missing pages

theme-moved = 本页已迁移。
theme-moved-to = 前往新网址
theme-not-found = 此网址没有页面。
theme-not-found-do = 网址可能有误，或页面已不存在。请在以下栏目中查找：
theme-home = 首页
