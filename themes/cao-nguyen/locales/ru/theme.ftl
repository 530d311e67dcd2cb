# reviewed: no

## Frame

theme-skip = Перейти к содержанию
theme-menu = Меню
theme-sections = Разделы
theme-languages = Языки
theme-breadcrumb = Вы здесь
theme-about = Об этом разделе
theme-topics = Темы
theme-agencies = Органы власти
theme-feeds = Новостные ленты
theme-published-by = Издатель
theme-address = Адрес этой страницы:

## Home

theme-latest = Новое
theme-earlier = Ранее
theme-other-languages = Только на других языках
theme-partners = Для СМИ-партнёров

## Lists

theme-sections-here = В этом разделе
theme-pages = Справочные страницы
theme-all = Все материалы
theme-items = { $n ->
    [one] { $n } материал
    [few] { $n } материала
    [many] { $n } материалов
   *[other] { $n } материала
}
theme-also-in = Также:
theme-page-of = Страница { $n } из { $total }
theme-newer = Новее
theme-older = Старее
theme-follow = Подписаться на этот список:
theme-agency-from = Действует с { $date }
theme-agency-until = Действовал до { $date }
theme-agency-successor = Преемник:

## Articles

theme-updated = Обновлено { $date }
theme-this-version = Опубликовано на этом языке { $date }
theme-minutes = { $n ->
    [one] { $n } минута чтения
    [few] { $n } минуты чтения
    [many] { $n } минут чтения
   *[other] { $n } минуты чтения
}
theme-read-in = Читать на других языках
theme-missing-in = Пока нет на языках:
theme-contents = На этой странице
theme-authors = Авторы:
theme-original = Это перевод. Оригинал:
theme-original-holds = При расхождениях верен текст оригинала.
theme-stale = Оригинал изменён после этого перевода.
theme-stale-since = Перевод обновлён: { $date }.
theme-stale-original = Читать оригинал
theme-text-topics = Темы:
theme-tags = Ключевые слова:
theme-cite = Ссылка на эту страницу:
theme-mistake = Заметили ошибку?
theme-mistake-do = Пожалуйста, сообщите нам. Мы исправим её и укажем дату исправления.
theme-report = Написать нам об этой странице
theme-contact = Как с нами связаться:
theme-related = Читайте также

## Galleries

theme-gallery = Изображения
theme-picture-of = Изображение { $n } из { $total }
theme-picture-before = Предыдущее изображение
theme-picture-after = Следующее изображение
theme-to-gallery = К галерее
theme-full-size = Полный размер

## Search

theme-search = Поиск
theme-search-label = Что найти
theme-search-section = Раздел
theme-search-sections = Все разделы
theme-search-topic = Тема
theme-search-topics = Все темы
theme-search-found = Найдено: { $n }
theme-search-none = Попробуйте меньше слов, проверьте написание или ищите во всех разделах.
theme-search-instead = «{ $typed }» нет ни в одном материале; показано найденное по запросу: { $taken }.
theme-search-more = Показать ещё
theme-search-loading = Идёт поиск…
theme-search-failed = Не удалось загрузить данные для поиска. Проверьте соединение и обновите эту страницу.
theme-search-unscripted = Для строки поиска нужен JavaScript: поиск идёт на вашем устройстве, и введённые слова никому не передаются. В этом браузере JavaScript отключён; найти нужное помогут списки ниже.

## Moved and missing pages

theme-moved-to = Перейти по новому адресу
theme-not-found = По этому адресу страницы нет.
theme-not-found-do = Возможно, в адресе опечатка или страницы больше нет. Посмотрите в разделах:
theme-home = Главная страница
