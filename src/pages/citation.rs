//! What a reader writes down to cite an article, and the mail that reports a mistake in it.

use super::view::{Article, View};
use crate::{
    base::{Direction, Lang},
    locale::{Arg, DateStyle, Locales},
};
use jiff::tz::TimeZone;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The messages that both are made of.
pub(super) const WORDS: [&str; 3] = ["cite", "cite-undated", "report-subject"];

/// A mark that nobody sees and that is written from left to right (Unicode, UAX 9).
const LEFT_TO_RIGHT: char = '\u{200e}';

/// What a header field's value in a `mailto:` address may hold as it is (RFC 6068, section 2: unreserved of RFC 3986).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The same for the address that is written to.
const MAILBOX: &AsciiSet = &PLAIN.remove(b'@').remove(b'+');

/// One line of plain text: title, publisher (without one the site's name), the day on which this version was published
/// (an evergreen page has none), absolute address.
pub(super) fn cite(view: &View, article: &Article, lang: &Lang, locales: &Locales, zone: &TimeZone) -> String {
    let publisher = view.site.publisher.as_ref().map_or(&view.site.name, |publisher| &publisher.name);
    let day = article.published.map(|time| locales.date(lang, &time.zoned(zone), DateStyle::Long));
    let text = |text: &str| Arg::Text(text.to_owned());
    let mut url = view.absolute(&view.address);
    if lang.direction() == Direction::Rtl {
        url.push(LEFT_TO_RIGHT); // otherwise the slash at its end stands before it
    }
    let mut args = vec![("title", text(&view.title)), ("publisher", text(publisher)), ("url", Arg::Text(url))];
    let id = if day.is_some() { "cite" } else { "cite-undated" };
    args.extend(day.map(|day| ("date", Arg::Text(day))));
    locales.say(lang, id, &args).text
}

/// `mailto:` the publisher with the page's address in the subject; `None` when the publisher has no e-mail address.
pub(super) fn report(view: &View, lang: &Lang, locales: &Locales) -> Option<String> {
    let to = view.site.publisher.as_ref()?.email.as_deref()?;
    let url = Arg::Text(view.absolute(&view.address));
    let subject = locales.say(lang, "report-subject", &[("url", url)]).text;
    let (to, subject) = (utf8_percent_encode(to, MAILBOX), utf8_percent_encode(&subject, PLAIN));
    Some(format!("mailto:{to}?subject={subject}"))
}
