//! `songngu schema`: the JSON Schemas of front matter and configuration are as the tables are. `tests/output/schema.py` has
//! them read by an independent validator.

use super::cli::{err, out, songngu};
use serde_json::{Value, json};
use songngu::content::{
    config,
    head::Head,
    schema::{Mapping, Property},
};

fn schema(table: &str, ui: &str) -> Value {
    // It needs no site.
    let folder = tempfile::tempdir().unwrap();
    let output = songngu(folder.path(), &["schema", table, "--ui", ui]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    serde_json::from_str(&out(&output)).unwrap()
}

#[test]
fn a_schema_has_a_row_for_each_row_of_the_table_and_no_other() {
    let tables: [(&str, &[Property]); 2] = [("front-matter", Head::PROPERTIES), ("config", config::KEYS)];
    for (name, rows) in tables {
        let (english, vietnamese) = (schema(name, "en"), schema(name, "vi"));
        assert_eq!(english["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(english["additionalProperties"], false);
        let properties = english["properties"].as_object().unwrap();
        let names: Vec<&str> = rows.iter().map(|row| row.name).collect();
        assert_eq!(properties.keys().collect::<Vec<_>>(), names);
        let needed: Vec<&str> = rows.iter().filter(|row| row.needed).map(|row| row.name).collect();
        assert_eq!(english["required"], json!(needed));
        for (name, own) in properties {
            let words =
                [own["description"].as_str().unwrap(), vietnamese["properties"][name]["description"].as_str().unwrap()];
            assert!(!words[0].contains("cli-") && words[0] != words[1], "{name}: {words:?}");
        }
    }
}

#[test]
fn what_only_a_section_has_no_article_has() {
    let schema = schema("front-matter", "en");
    let refused = schema["dependentSchemas"]["weight"]["properties"].as_object().unwrap();
    assert!(refused.values().all(|value| *value == json!(false)));
    assert!(
        refused.contains_key("date") && !refused.contains_key("title") && !refused.contains_key("release_together")
    );
}

#[test]
fn a_table_that_is_none_is_a_wrong_call() {
    let folder = tempfile::tempdir().unwrap();
    for (args, code) in [(&["schema"][..], "missing-argument"), (&["schema", "theme"], "bad-value")] {
        let output = songngu(folder.path(), &[args, &["--message-format", "json"]].concat());
        let told: Value = serde_json::from_str(&err(&output)).unwrap();
        assert_eq!((output.status.code(), told["code"].as_str()), (Some(2), Some(code)));
    }
}
