//! The tables of `docs/reference.md` are made from the tables of the program: `SONGNGU_BLESS=1 cargo test --test suite
//! reference` writes them anew.

use songngu::{
    base::Lang,
    content::{
        config,
        head::{Head, KINDS},
        schema::{Mapping, Of, Property, Sections, Type},
    },
    diag::Say,
    locale::{self, ProgramWords},
};
use std::fs;

/// A value as the manual describes it.
fn value(ty: Type) -> String {
    let words = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" · ");
    match ty {
        Type::Text => "text".into(),
        Type::Words => "text, or `{vi: …, en: …}`".into(),
        Type::Slug => "`a-z 0-9 -`".into(),
        Type::Id => "id".into(),
        Type::ItemId => "ids joined by `/`".into(),
        Type::IdOf(list) => format!("id of `{list}`"),
        Type::Language => "language".into(),
        Type::Date => "date".into(),
        Type::Time => "time".into(),
        Type::PartialDate => "`1998`, `1998-03` or `1998-03-05`".into(),
        Type::Pictures(least, most) => format!("list of {least}…{most} files of the bundle, each once"),
        Type::Flag => words(&["true", "false"]),
        Type::Number(least, most) => format!("{least}…{most}"),
        Type::Choice(choices) => words(choices),
        Type::Url => "web address".into(),
        Type::Email => "e-mail address".into(),
        Type::File => "file of the bundle".into(),
        Type::Alias => "address".into(),
        Type::List(of) => format!("list of {}", values(*of)),
        Type::ListOr(of, word) => format!("list of {} · `{word}`", values(*of)),
        Type::Map(rows, short) => {
            let names = rows.iter().map(|row| row.name).collect::<Vec<_>>().join(", ");
            let short = short.map(|short| format!(" or `{short}` alone")).unwrap_or_default();
            format!("`{{{names}}}`{short}{}", parts(rows))
        }
        Type::MapOr(rows, choices) => {
            let names = rows.iter().map(|row| row.name).collect::<Vec<_>>().join(", ");
            format!("{} · `{{{names}}}`{}", words(choices), parts(rows))
        }
        Type::Files(Type::Map(rows, short)) => {
            let names = rows.iter().map(|row| row.name).collect::<Vec<_>>().join(", ");
            let short = short.map(|short| format!(" or `{{file: {short}}}`")).unwrap_or_default();
            format!("`{{file: {{{names}}}}}`{short}{}", parts(rows))
        }
        Type::Files(of) => format!("`{{file: {}}}`", value(*of)),
    }
}

/// Several of them.
fn values(ty: Type) -> String {
    match ty {
        Type::Text | Type::Language | Type::Id => format!("{}s", value(ty)),
        Type::IdOf(list) => format!("ids of `{list}`"),
        Type::Alias => "addresses".into(),
        Type::List(of) => format!("lists of {}", values(*of)),
        _ => value(ty),
    }
}

/// The fields of a mapping that are more than text.
fn parts(rows: &[Property]) -> String {
    let more = rows.iter().filter(|row| !matches!(row.ty, Type::Text) || row.needed);
    more.map(|row| format!("; `{}`: {}{}", row.name, value(row.ty), marks(row))).collect()
}

fn marks(row: &Property) -> String {
    let kinds: Vec<String> = row.kinds.iter().map(|kind| format!("`{kind}`")).collect();
    let needed = row.needed.then(|| "required".to_owned());
    let default = (!row.default.is_empty()).then(|| format!("default `{}`", row.default));
    let kinds = (!kinds.is_empty()).then(|| format!("only of {}", kinds.join(", ")));
    let marks: Vec<String> = [needed, default, kinds].into_iter().flatten().collect();
    if marks.is_empty() { String::new() } else { format!(" ({})", marks.join("; ")) }
}

fn said(row: &Property) -> String {
    let languages = [Lang::parse("en").unwrap()];
    let (locales, _) = locale::load(&locale::builtin_for(&languages), &languages);
    let said = ProgramWords::new(&locales, languages[0].clone()).say(&row.words(), &[]);
    said.unwrap_or_else(|| panic!("{}", row.words())).replace('*', "\\*").replace('<', "\\<")
}

fn names<'r>(rows: impl Iterator<Item = &'r Property>) -> String {
    rows.map(|row| format!("`{}`", row.name)).collect::<Vec<_>>().join(", ")
}

fn fields() -> String {
    let of = |row: &Property| match (row.of, row.sections) {
        (_, Sections::Only) => "section",
        (Of::Item | Of::AnyText, Sections::Too) => "item, section",
        (Of::Item | Of::AnyText, Sections::No) => "item",
        (_, Sections::Too) => "text, section",
        (_, Sections::No) => "text",
    };
    let rows = Head::PROPERTIES.iter();
    let row = |row: &Property| {
        format!("| `{}` | {} | {}{} | {} |\n", row.name, of(row), value(row.ty), marks(row), said(row))
    };
    let never = names(rows.clone().filter(|row| row.never_empty));
    let head = "| field | of the | value | |\n|---|---|---|---|\n";
    format!(
        "{head}{}\nAn error without a value: {never}; elsewhere an empty value counts as absent.",
        rows.map(row).collect::<String>()
    )
}

fn kinds() -> String {
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    let row = |kind: &songngu::content::head::KindRow| {
        let clip = kind.shows_clip.then(|| "a clip in each text".to_owned());
        let needs = kind.needs.iter().map(|name| format!("`{name}`")).chain(clip).collect::<Vec<_>>().join(", ");
        let (dated, listed) = (yes(kind.dated), yes(kind.listed));
        format!("| `{}` | {dated} | {listed} | `{}` | `{}` | {needs} |\n", kind.name, kind.template, kind.schema_org)
    };
    let head = "| kind | has a date | in lists and feeds | template | schema.org | needs besides `title` |\n|---|---|---|---|---|---|\n";
    format!("{head}{}", KINDS.iter().map(row).collect::<String>()).trim_end().to_owned()
}

fn keys() -> String {
    let row = |row: &Property| format!("| `{}` | {}{} | {} |\n", row.name, value(row.ty), marks(row), said(row));
    let head = "| key | value | |\n|---|---|---|\n";
    format!("{head}{}", config::KEYS.iter().map(row).collect::<String>()).trim_end().to_owned()
}

/// The text with what stands between the marks of a table replaced.
fn replaced(text: &str, name: &str, table: &str) -> String {
    let (open, close) = (format!("<!-- table: {name} -->\n"), "<!-- end -->\n");
    let (before, rest) = text.split_once(&open).unwrap_or_else(|| panic!("no table {name}"));
    let (_, after) = rest.split_once(close).unwrap_or_else(|| panic!("{name} has no end"));
    format!("{before}{open}\n{table}\n\n{close}{after}")
}

#[test]
fn the_tables_of_the_reference_are_the_programs() {
    let path = format!("{}/docs/reference.md", env!("CARGO_MANIFEST_DIR"));
    let is = fs::read_to_string(&path).unwrap();
    let should = [("keys", keys()), ("fields", fields()), ("kinds", kinds())];
    let should = should.iter().fold(is.clone(), |text, (name, table)| replaced(&text, name, table));
    if std::env::var_os("SONGNGU_BLESS").is_some() {
        fs::write(&path, should).unwrap();
    } else {
        let first = is.lines().zip(should.lines()).find(|(is, should)| is != should);
        assert!(
            is == should,
            "docs/reference.md is not what the tables say: SONGNGU_BLESS=1 writes it anew. First: {first:?}"
        );
    }
}
