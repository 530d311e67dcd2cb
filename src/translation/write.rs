//! Writing a record: one form, a line for each thing, so that Git can merge what two people did.

use super::{
    quoted::{quote, write_name},
    record::{Entry, Record},
};

/// The first line of a record.
pub(super) const HEAD: &str = "# songngu translate: what this translation was made from";

/// The form that this program writes and reads.
pub(super) const VERSION: &str = "record: 1";

/// A record as it stands in a file.
pub fn write(record: &Record) -> String {
    let mut out = format!("{HEAD}\n{VERSION}\nfrom: {}\n", record.from);
    if let Some(review) = &record.reviewed {
        out.push_str("reviewed: {by: ");
        write_name(&mut out, &review.by);
        out.push_str(&format!(", on: {}, text: {}}}\n", review.on, review.text));
    }
    out.push_str("\nsegments:\n");
    record.entries.iter().for_each(|entry| write_entry(&mut out, entry));
    out
}

fn write_entry(out: &mut String, entry: &Entry) {
    let Entry { wording, was, own, done } = entry;
    out.push_str("\n- kind: ");
    out.push_str(wording.kind.as_str());
    if let Some(name) = &wording.name {
        out.push_str("\n  name: ");
        write_name(out, name);
    }
    out.push_str("\n  text: ");
    quote(out, &wording.text);
    if let Some(was) = was {
        out.push_str("\n  was: ");
        quote(out, was);
    }
    if let Some(own) = own {
        out.push_str("\n  as: ");
        out.push_str(own);
    }
    out.push_str("\n  done: {act: ");
    out.push_str(done.act.as_str());
    if let Some(by) = &done.by {
        out.push_str(", by: ");
        write_name(out, by);
    }
    out.push_str(&format!(", on: {}}}\n", done.on));
}
