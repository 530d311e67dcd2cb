//! The table of examples that the reader's browser keeps to as well.

use super::super::{Piece, folded, pieces, units, written};
use serde::Deserialize;

#[derive(Deserialize)]
struct Example {
    text: String,
    folded: Vec<String>,
    written: Vec<String>,
    runs: Vec<Vec<String>>,
}

#[test]
fn words_are_cut_and_folded_as_the_table_says() {
    let table = include_str!("../../../tests/search/words.json");
    let table: Vec<Example> = serde_json::from_str(table).unwrap();
    assert!(table.len() >= 20);
    let wrong: Vec<String> = table.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn wrong(example: &Example) -> Option<String> {
    let (mut own_folded, mut own_written, mut runs) = (Vec::new(), Vec::new(), Vec::new());
    for piece in pieces(&example.text) {
        match piece {
            Piece::Word(word) if folded(word).is_empty() => {}
            Piece::Word(word) => {
                own_folded.push(folded(word));
                own_written.push(written(word));
            }
            Piece::Run(run) => runs.push(units(&folded(run)).map(str::to_owned).collect::<Vec<_>>()),
        }
    }
    let same = own_folded == example.folded && own_written == example.written && runs == example.runs;
    (!same).then(|| format!("{}: {own_folded:?} {own_written:?} {runs:?}", example.text))
}
