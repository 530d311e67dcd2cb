# Reviewed by a native reader: no

kind-news = Новость
kind-feature = Тематический материал
kind-clip = Видео и аудио
kind-gallery = Фотогалерея
kind-page = Страница

alert-note = Примечание
alert-tip = Совет
alert-important = Важно
alert-warning = Предупреждение
alert-caution = Осторожно

notes-title = Примечания
note-back = Вернуться к тексту, к сноске { $n }
note-ref = Сноска { $n }
table-label = Таблица, прокручивается по горизонтали
task-done = Выполнено
task-open = Не выполнено
details-label = Подробнее
clip-transcript = Расшифровка
clip-bytes = { NUMBER($size) } { $unit ->
    [kb] кБ
    [gb] ГБ
   *[mb] МБ
}

page-number = страница { $number }
topics-title = Темы
agencies-title = Ведомства
topics-description = Все темы раздела «{ $site }».
agencies-description = Все ведомства, материалы которых публикует «{ $site }».
search-title = Поиск
search-description = Поиск по материалам раздела «{ $site }».
topic-description = Материалы по теме «{ $name }».
agency-description = Материалы ведомства: { $name }.
section-description = { $name }: материалы раздела «{ $site }».
home-description = { $site }: последние материалы на русском языке.
by-agency = Источник: { $name }

picture-title = Изображение { $n }
page-not-found-title = Страница не найдена
page-not-found-text = По этому адресу страницы нет. Возможно, она перемещена или адрес введён с ошибкой. Продолжить можно из меню или с главной страницы.
moved-title = Страница перемещена
moved-text = У этой страницы новый адрес.

chooser-title = Выбор языка
chooser-invitation = Читать по-русски
chooser-description = Выберите язык, на котором хотите читать.

switch-missing-section = Этой страницы нет на русском языке; ссылка ведёт в раздел «{ $section }».
switch-missing-home = Этой страницы нет на русском языке; ссылка ведёт на главную страницу.

cite = «{ $title }», { $publisher }, { $date }, { $url }
cite-undated = «{ $title }», { $publisher }, { $url }
report-subject = Ошибка на странице { $url }

feed-all = { $site }: все новые материалы
feed-section = Новое в разделе «{ $name }»
feed-topic = Новое по теме «{ $name }»
feed-partner = Лента для партнёра: { $name }
feed-description = Полные тексты новых материалов: «{ $name }».

wait-draft = Черновик
wait-review = Ожидает утверждения
wait-date = Не публикуется до: { $date }
wait-published = Версия на этом языке не публикуется до: { $date }
wait-embargo = Эмбарго до: { $date }
wait-release = Ожидает одновременной публикации с версиями: { $languages }
wait-section = Раздел ещё не опубликован
wait-stale = Текст, с которого сделан перевод, изменён
