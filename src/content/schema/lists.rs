//! Types of several values: lists, pictures in their order, and what is said of files.

use super::{
    Detail, Lookup, Type,
    value::{FileName, Value},
};
use crate::{
    base::{Span, compose},
    diag::{Code, Diagnostic, Place},
    source::{
        fields::{Field, Reader, Spanned, is_empty},
        yaml::{self, YamlNode},
    },
};
use serde::{Deserialize, Serialize};

/// A list, as far as it could be read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct List<T> {
    /// What is right of it, in its order.
    pub entries: Vec<Spanned<T>>,
    /// Whether that is all; else what is wrong is told.
    pub whole: bool,
}

impl<T: Value> Value for List<T> {
    const TYPE: Type = Type::List(&T::TYPE);
    const PROSE: bool = T::PROSE;

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let (mapping, short) = match T::TYPE {
            Type::Map(_, short) => (true, short.is_some()),
            _ => (false, true),
        };
        if mapping && matches!(node.value, yaml::YamlValue::Map(_)) {
            reader.wrong_type(name, "entries", node);
            return None;
        }
        let nodes = reader.list(node, name)?;
        let mut list = Self { entries: Vec::with_capacity(nodes.len()), whole: true };
        if !mapping {
            reader.names_only(nodes, name);
        }
        for node in nodes {
            let fits = match &node.value {
                yaml::YamlValue::List(_) => false,
                yaml::YamlValue::Map(_) => mapping,
                yaml::YamlValue::Scalar(_) => short,
                yaml::YamlValue::Empty => !mapping,
            };
            if mapping && !fits {
                reader.wrong_type(name, "entries", node);
            }
            match fits.then(|| T::read(reader, node, name)).flatten() {
                Some(value) => list.entries.push(Spanned { value, span: node.span }),
                None => list.whole &= fits && is_empty(node),
            }
        }
        Some(list)
    }

    /// What is wrong with a list is told; whether it would say the same is not known.
    fn same(&self, other: &Self) -> bool {
        let mut pairs = self.entries.iter().zip(&other.entries);
        !self.whole || (self.entries.len() == other.entries.len() && pairs.all(|(a, b)| a.value.same(&b.value)))
    }

    fn detail(&self, _: Span, lookup: &mut dyn Lookup) -> Option<Detail> {
        Some(Detail::List(self.entries.iter().filter_map(|own| own.value.detail(own.span, lookup)).collect()))
    }
}

impl<T> Field<List<T>> {
    /// The entries; none of a list that is absent or no list.
    pub fn entries(&self) -> &[Spanned<T>] {
        self.value().map(|list| list.entries.as_slice()).unwrap_or_default()
    }
}

/// Languages that are released together; the word `none` is a list of none.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReleaseTogether(pub List<String>);

impl Value for ReleaseTogether {
    const TYPE: Type = Type::ListOr(&Type::Language, "none");

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let mut list = List::<String>::read(reader, node, name)?;
        if matches!(list.entries.as_slice(), [one] if one.value == "none") {
            list.entries.clear();
        }
        Some(Self(list))
    }

    fn same(&self, other: &Self) -> bool {
        self.0.same(&other.0)
    }
}

/// Pictures of the bundle in their order: at least and at most so many, each once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pictures<const LEAST: usize, const MOST: usize>(pub Vec<Spanned<FileName>>);

impl<const LEAST: usize, const MOST: usize> Value for Pictures<LEAST, MOST> {
    const TYPE: Type = Type::Pictures(LEAST, MOST);

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let list = List::<FileName>::read(reader, node, name)?;
        let number = list.entries.len();
        if list.whole && !(LEAST..=MOST).contains(&number) {
            let (number, least, most) = (number.to_string(), LEAST.to_string(), MOST.to_string());
            // Several that are written as one text.
            let together = list.entries.first().filter(|one| list.entries.len() == 1 && one.span == node.span);
            let names = together.map_or_else(Vec::new, |one| one.value.split([',', ';']).map(str::trim).collect());
            let names = if names.len() > 1 { names.join(", ") } else { String::new() };
            let args = [("field", name), ("wanted", "pictures"), ("found", ""), ("value", &*names)];
            let args = args.into_iter().chain([("number", &*number), ("from", &*least), ("to", &*most)]);
            reader.tell(Code::WrongType, node.span, &args.collect::<Vec<_>>());
            return None;
        }
        let mut pictures: Vec<Spanned<FileName>> = Vec::with_capacity(number);
        let plain = |own: &Spanned<FileName>| own.value.strip_prefix("./").unwrap_or(&own.value).to_owned();
        for picture in list.entries {
            match pictures.iter().find(|other| plain(other) == plain(&picture)) {
                Some(first) => {
                    let d = Diagnostic::new(Code::GalleryTwice).at(reader.file, picture.span);
                    let d = d.arg("file", &*picture.value).arg("field", name);
                    let first = Place::span(reader.file, first.span);
                    reader.push(d.related("related-first", first));
                }
                None => pictures.push(picture),
            }
        }
        Some(Self(pictures))
    }

    fn same(&self, other: &Self) -> bool {
        self.0.iter().map(|own| &own.value).eq(other.0.iter().map(|own| &own.value))
    }
}

/// What is said of files of the bundle, in its order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Files<T>(pub Vec<(Spanned<FileName>, T)>);

impl<T: Value + Default> Value for Files<T> {
    const TYPE: Type = Type::Files(&T::TYPE);

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let mut files = Vec::new();
        for (key, node) in reader.map(node, name)? {
            let file = Spanned { value: FileName::new(&compose(&key.name)), span: key.span };
            files.push((file, T::read(reader, node, &key.name).unwrap_or_default()));
        }
        Some(Self(files))
    }

    fn same(&self, other: &Self) -> bool {
        let mut pairs = self.0.iter().zip(&other.0);
        self.0.len() == other.0.len() && pairs.all(|((a, x), (b, y))| a.value == b.value && x.same(y))
    }
}

impl<T> Field<Files<T>> {
    /// The files with what is said of each.
    pub fn entries(&self) -> &[(Spanned<FileName>, T)] {
        self.value().map(|files| files.0.as_slice()).unwrap_or_default()
    }
}
