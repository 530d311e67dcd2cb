//! Values that are empty on some page, where a template asks something of them.

use crate::diag::{Code, Diagnostic};
use tera::{Context, Value};

/// A value that is empty where something is asked of it.
pub(super) struct Empty<'t> {
    variable: &'t str,
    /// The field that is asked for; none where the value itself is used.
    field: Option<&'t str>,
    /// Whether the page's values say so; what a loop or a component calls by its own name only the template knows.
    known: bool,
}

impl<'t> Empty<'t> {
    /// `None` when the value is there, and another thing than a group of values.
    pub fn of_field(owner: &'t str, field: &'t str, context: &Context) -> Option<Self> {
        if value(owner.split('.').next().unwrap_or(owner), context).is_none() {
            return Some(Self { variable: owner, field: Some(field), known: false });
        }
        let empty = Self::in_path(owner, context)?;
        Some(if empty.field.is_none() { Self { field: Some(field), ..empty } } else { empty })
    }

    /// The first value on the way that is empty.
    pub fn in_path(path: &'t str, context: &Context) -> Option<Self> {
        let ends = path.match_indices('.').map(|(at, _)| at).chain([path.len()]);
        let mut parts = ends.map(|end| (&path[..end], path[end..].strip_prefix('.')));
        let is_empty = |part: &str| value(part, context).is_some_and(Value::is_none);
        let (variable, rest) = parts.find(|(part, _)| is_empty(part))?;
        Some(Self { variable, field: rest.and_then(|rest| rest.split('.').next()), known: true })
    }

    pub fn diagnostic(&self) -> Diagnostic {
        let reason = match (self.known, self.field) {
            (false, _) => "either",
            (true, Some(_)) => "field",
            (true, None) => "value",
        };
        let empty = Diagnostic::new(Code::TemplateEmpty).arg("reason", reason).arg("variable", self.variable);
        empty.arg("field", self.field.unwrap_or_default())
    }
}

/// The value of `a.b.c` on a page.
fn value<'c>(path: &'c str, context: &'c Context) -> Option<&'c Value> {
    match path.split_once('.') {
        None => context.get(path),
        Some((root, inside)) => context.get(root)?.get_from_path(inside),
    }
}

/// What a field is asked of, where the field ends at a byte: `a.b` of `a.b.c`.
pub(super) fn owner<'t>(text: &'t str, end: usize, field: &str) -> Option<&'t str> {
    let before = text.get(..end)?.trim_end().strip_suffix(field)?.strip_suffix('.')?;
    let start = before
        .rfind(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.')))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    Some(&before[start..]).filter(|value| !value.is_empty())
}
