//! The line of a source or target, whichever elements a tool has made of our codes.

use super::super::{
    code::Piece,
    xml::{Content, Element},
};

/// Adds the pieces of an element's content.
pub(super) fn pieces(element: &Element, list: &mut Vec<Piece>) {
    for content in &element.inside {
        match content {
            Content::Text(text) => add_text(list, text),
            Content::Element(element) => code(element, list),
        }
    }
}

fn add_text(list: &mut Vec<Piece>, text: &str) {
    match list.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => list.push(Piece::Text(text.to_owned())),
    }
}

fn code(element: &Element, list: &mut Vec<Piece>) {
    let named = |names: &[&str]| names.iter().find_map(|name| element.attribute(name)).unwrap_or_default().into();
    match &*element.name {
        // 2.x: what was copied is the code that it is a copy of.
        "pc" | "g" => {
            let id: Box<str> = named(&["copyOf", "id"]);
            list.push(Piece::Open(id.clone()));
            pieces(element, list);
            list.push(Piece::Close(id));
        }
        "sc" => list.push(Piece::Open(named(&["copyOf", "id"]))),
        "ec" => list.push(Piece::Close(named(&["startRef", "copyOf", "id"]))),
        // 1.2: `rid` names the two of a pair.
        "bx" | "bpt" => list.push(Piece::Open(named(&["rid", "id"]))),
        "ex" | "ept" => list.push(Piece::Close(named(&["rid", "id"]))),
        "ph" | "x" | "it" => list.push(Piece::Alone(named(&["copyOf", "id"]))),
        "cp" => {
            let code = element.attribute("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok());
            if let Some(c) = code.and_then(char::from_u32) {
                add_text(list, c.encode_utf8(&mut [0; 4]));
            }
        }
        // Annotations of 2.x that hold nothing.
        "sm" | "em" => {}
        // `mrk` and whatever else a tool has put around words.
        _ => pieces(element, list),
    }
}
