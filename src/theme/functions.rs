//! The functions a template may call. They are pure: the page's language and the site's words, zone and assets are
//! theirs from the start.

use crate::{
    base::{Lang, PartialDate, Time},
    locale::{Arg, DateStyle, Locales},
};
use jiff::{civil::Date, tz::TimeZone};
use rustc_hash::FxHashMap;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};
use tera::{Kwargs, State, Tera, TeraResult, Value};

/// What the functions of one language know.
pub(super) struct Functions {
    pub lang: Lang,
    pub locales: Arc<Locales>,
    pub zone: TimeZone,
    /// Asset name → path.
    pub assets: Arc<BTreeMap<String, String>>,
    /// Messages without variables, with the language that each is in: resolved once.
    pub messages: FxHashMap<String, (Value, Value)>,
    /// Days that were written before: many pages show the same.
    pub days: Mutex<FxHashMap<(Date, DateStyle), Value>>,
}

/// Gives a language's templates its functions.
pub(super) fn register(tera: &mut Tera, functions: Functions) {
    let functions = Arc::new(functions);
    let own = Arc::clone(&functions);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| own.t(&kwargs));
    let own = Arc::clone(&functions);
    tera.register_function("t_lang", move |kwargs: Kwargs, _: &State| own.t_lang(&kwargs));
    let own = Arc::clone(&functions);
    tera.register_function("date", move |kwargs: Kwargs, _: &State| own.date(&kwargs));
    let own = Arc::clone(&functions);
    tera.register_function("number", move |kwargs: Kwargs, _: &State| own.number(&kwargs));
    tera.register_function("asset", move |kwargs: Kwargs, _: &State| functions.asset(&kwargs));
}

/// Stand-ins, so that templates can be checked before their languages are known.
pub(super) fn declare(tera: &mut Tera) {
    for name in ["t", "t_lang", "date", "number", "asset"] {
        tera.register_function(name, |_: Kwargs, _: &State| Value::from(""));
    }
}

impl Functions {
    fn t(&self, kwargs: &Kwargs) -> TeraResult<Value> {
        let key: &str = kwargs.must_get("key")?;
        if let Some((text, _)) = self.messages.get(key) {
            return Ok(text.clone());
        }
        let args: Vec<(String, Arg)> = kwargs
            .iter()
            .filter_map(|(name, value)| {
                let name = name.as_str()?;
                let arg = match value.as_i64() {
                    Some(number) => Arg::Number(number),
                    None => Arg::Text(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
                };
                (name != "key").then(|| (name.to_owned(), arg))
            })
            .collect();
        let args: Vec<(&str, Arg)> = args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
        let message = self.locales.say(&self.lang, key, &args);
        // Never publish a message's id.
        if message.missing {
            return Err(tera::Error::message(format!("Message `{key}` is not defined")));
        }
        Ok(Value::from(message.text))
    }

    fn t_lang(&self, kwargs: &Kwargs) -> TeraResult<Value> {
        let key: &str = kwargs.must_get("key")?;
        Ok(match self.messages.get(key) {
            Some((_, lang)) => lang.clone(),
            None => lang_value(self.locales.say(&self.lang, key, &[]).lang.as_ref()),
        })
    }

    fn date(&self, kwargs: &Kwargs) -> TeraResult<Value> {
        let value: &str = kwargs.must_get("value")?;
        let style = match kwargs.get::<&str>("style")? {
            Some("short") => DateStyle::Short,
            _ => DateStyle::Long,
        };
        let Some(time) = Time::parse(value) else {
            return match PartialDate::parse(value) {
                Some(date) => Ok(text_value(&self.locales.partial_date(&self.lang, date, style))),
                None => Err(tera::Error::message(format!("`{value}` is no date"))),
            };
        };
        let date = time.zoned(&self.zone);
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        let written = days.entry((date.date(), style));
        let written = written.or_insert_with(|| text_value(&self.locales.date(&self.lang, &date, style)));
        Ok(written.clone())
    }

    fn number(&self, kwargs: &Kwargs) -> TeraResult<Value> {
        let value: f64 = kwargs.must_get("value")?;
        let whole = value as i64;
        #[expect(clippy::float_cmp, reason = "a whole number is exactly one")]
        let shown = if whole as f64 == value {
            self.locales.number(&self.lang, whole)
        } else {
            self.locales.number(&self.lang, value)
        };
        Ok(shown.into())
    }

    fn asset(&self, kwargs: &Kwargs) -> TeraResult<Value> {
        let path: &str = kwargs.must_get("path")?;
        match self.assets.get(path) {
            Some(address) => Ok(address.as_str().into()),
            None => Err(tera::Error::message(format!("Asset `{path}` is not defined"))),
        }
    }
}

/// Words as a template's value: those with nothing to escape say so, and are not looked through on every page.
pub(super) fn text_value(text: &str) -> Value {
    if text.contains(['&', '<', '>', '"', '\'']) { text.into() } else { Value::safe_string(text) }
}

/// A language as a template's value.
pub(super) fn lang_value(lang: Option<&Lang>) -> Value {
    lang.map_or_else(Value::none, |lang| lang.as_str().into())
}
