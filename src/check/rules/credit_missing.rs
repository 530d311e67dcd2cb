//! A picture that is shown, or that partners get, without the name of whoever made it.

use crate::{
    diag::{Code, Diagnostic},
    edition::{Edition, Figure},
};
use std::collections::BTreeSet;

pub(in crate::check) fn rule(edition: &Edition) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for text in &edition.texts {
        let shown = text.body.pictures.iter().flatten().zip(&text.text.outline.pictures);
        let shown = shown.map(|(figure, picture)| (figure, Some(picture.span)));
        for (figure, span) in shown.chain(text.cover.iter().map(|cover| (cover, None))) {
            if !lacks_credit(edition, figure) || !seen.insert(figure.address.clone()) {
                continue;
            }
            let d = Diagnostic::new(Code::CreditMissing);
            let d = match span {
                Some(span) => d.at(&text.body.file, span),
                None => d.in_file(&text.body.file),
            };
            let name =
                edition.files.get(&figure.address).map_or("", |(path, _)| path.rsplit('/').next().unwrap_or(path));
            found.push(d.arg("file", name));
        }
    }
    found
}

/// Pictures of `static/` are the site's own.
fn lacks_credit(edition: &Edition, figure: &Figure) -> bool {
    figure.credit.is_none() && edition.files.contains_key(&figure.address)
}
