//! The JSON Schema of a table (draft 2020-12, <https://json-schema.org/draft/2020-12>), for editors that complete what is
//! written and mark what is wrong. It refuses nothing that is right; what can be said only beside other files (an agency that
//! exists, a contradiction) it does not know.

use super::{Property, Sections, Type};
use crate::diag::Say;
use serde_json::{Map, Value, json};

const ID: &str = "[a-z0-9-]+";
const SLUG: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";
const DAY: &str = r"[0-9]{4}-[0-9]{2}-[0-9]{2}";
const CLOCK: &str = r"[Tt][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?([Zz]|[+-][0-9]{2}:[0-9]{2})";

/// The schema of a file whose fields are these rows; `kinds` are the names of all kinds.
pub fn schema(properties: &[Property], kinds: &[&str], words: &dyn Say) -> Value {
    let mut schema = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema" });
    let of_kind = properties.iter().filter(|property| !property.kinds.is_empty());
    let conditions: Vec<Value> = of_kind
        .map(|property| {
            let others: Vec<&&str> = kinds.iter().filter(|kind| !property.kinds.contains(kind)).collect();
            json!({
                "if": { "required": ["kind"], "properties": { "kind": { "enum": others } } },
                "then": { "properties": { property.name: false } },
            })
        })
        .collect();
    // A field of sections says that the file is a section's.
    let only = |sections: Sections| properties.iter().filter(move |property| property.sections == sections);
    let articles: Map<String, Value> =
        only(Sections::No).map(|property| (property.name.into(), json!(false))).collect();
    let sections: Map<String, Value> =
        only(Sections::Only).map(|property| (property.name.into(), json!({ "properties": articles }))).collect();
    let mut add =
        |more: Value| schema.as_object_mut().zip(more.as_object()).map(|(all, more)| all.extend(more.clone()));
    add(mapping(properties, Some(words)));
    if !conditions.is_empty() {
        add(json!({ "allOf": conditions }));
    }
    if !sections.is_empty() {
        add(json!({ "dependentSchemas": sections }));
    }
    schema
}

/// A mapping with these rows, and with no other; with the words to each, where they have some.
fn mapping(properties: &[Property], words: Option<&dyn Say>) -> Value {
    let rows = properties.iter().map(|property| (property.name.to_owned(), row(property, words)));
    let needed: Vec<&str> =
        properties.iter().filter(|property| property.needed).map(|property| property.name).collect();
    json!({
        "type": "object",
        "properties": rows.collect::<Map<String, Value>>(),
        "required": needed,
        "additionalProperties": false,
    })
}

fn row(property: &Property, words: Option<&dyn Say>) -> Value {
    let mut row = value(property.ty);
    if property.never_empty || property.needed {
        if let Type::Text = property.ty {
            row["pattern"] = json!(r"\S");
        }
    } else {
        row = or_null(row);
    }
    if let Some(said) = words.and_then(|words| words.say(&property.words(), &[])) {
        row["description"] = json!(said);
    }
    if !property.default.is_empty() {
        row["default"] = match property.ty {
            Type::Number(..) | Type::Flag => serde_json::from_str(property.default).unwrap_or_default(),
            Type::MapOr(..) => word(property.default),
            _ => json!(property.default),
        };
    }
    row
}

/// A word as YAML has it: `true` and `false` are no texts.
fn word(word: &str) -> Value {
    word.parse::<bool>().map_or_else(|_| json!(word), Value::Bool)
}

/// A value; an empty one counts as absent.
fn or_null(schema: Value) -> Value {
    let list = |of: &str| schema[of].as_array().cloned().unwrap_or_default();
    let with = |of: &str, more: Value| {
        let mut schema = schema.clone();
        schema[of] = list(of).into_iter().chain([more]).collect();
        schema
    };
    match &schema {
        one if one["enum"].is_array() => with("enum", Value::Null),
        one if one["anyOf"].is_array() => with("anyOf", json!({ "type": "null" })),
        one if one["type"].is_array() => with("type", json!("null")),
        one => {
            let mut schema = one.clone();
            schema["type"] = json!([one["type"], "null"]);
            schema
        }
    }
}

/// What is one value or a list of them.
fn list_of(of: Type, also: &[Value]) -> Value {
    let one = value(of);
    let mapping = matches!(of, Type::Map(..));
    let list = json!({ "type": "array", "items": if mapping { one.clone() } else { or_null(one.clone()) } });
    let alone = match of {
        Type::Map(rows, short) => {
            short.and_then(|short| rows.iter().find(|row| row.name == short)).map(|row| value(row.ty))
        }
        _ => Some(one),
    };
    json!({ "anyOf": also.iter().cloned().chain(alone).chain([list]).collect::<Vec<_>>() })
}

fn value(ty: Type) -> Value {
    // A number or a truth value is text, too: its own.
    let text = || json!({ "type": ["string", "number", "boolean"] });
    let matching = |pattern: &str| json!({ "type": ["string", "integer"], "pattern": pattern });
    match ty {
        Type::Text | Type::File | Type::Alias => text(),
        Type::Words => json!({ "anyOf": [text(), {
            "type": "object", "propertyNames": { "pattern": LANGUAGE }, "additionalProperties": or_null(text()),
        }] }),
        Type::Slug => matching(SLUG),
        Type::Id | Type::IdOf(_) => matching(&format!("^{ID}$")),
        Type::ItemId => matching(&format!("^{ID}(/{ID})*$")),
        Type::Language => json!({ "type": "string", "pattern": LANGUAGE }),
        Type::Date => json!({ "type": "string", "pattern": format!("^{DAY}({CLOCK})?$") }),
        Type::Time => json!({ "type": "string", "pattern": format!("^{DAY}{CLOCK}$") }),
        Type::PartialDate => json!({ "type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$" }),
        Type::Flag => json!({ "type": "boolean" }),
        Type::Number(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Type::Choice(words) => json!({ "enum": words }),
        Type::Url => json!({ "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://" }),
        Type::Email => json!({ "type": "string", "pattern": "^[^@\\s]+@[^@\\s]+$" }),
        Type::List(of) => list_of(*of, &[]),
        Type::ListOr(of, word) => list_of(*of, &[json!({ "const": word })]),
        Type::Pictures(least, most) => json!({
            "type": "array", "items": value(Type::File), "minItems": least, "maxItems": most, "uniqueItems": true,
        }),
        Type::Map(rows, None) => mapping(rows, None),
        Type::Map(rows, Some(short)) => {
            let alone = rows.iter().find(|row| row.name == short).map(|row| value(row.ty));
            json!({ "anyOf": alone.into_iter().chain([mapping(rows, None)]).collect::<Vec<_>>() })
        }
        Type::MapOr(rows, words) => {
            let words: Vec<Value> = words.iter().map(|own| word(own)).collect();
            json!({ "anyOf": [{ "enum": words }, mapping(rows, None)] })
        }
        Type::Files(of) => json!({ "type": "object", "additionalProperties": or_null(value(*of)) }),
    }
}
