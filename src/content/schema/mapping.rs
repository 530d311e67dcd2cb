//! Mappings: declared as structs of fields, read by their rows.

use super::{Detail, Lookup, Property, Value};
use crate::{
    base::Span,
    diag::{Code, meant},
    source::{
        fields::{Field, Reader, Spanned, is_empty},
        yaml::{YamlKey, YamlNode},
    },
};

/// A mapping whose keys a table knows. [`properties`] declares one.
pub trait Mapping: Default {
    /// Its rows.
    const PROPERTIES: &'static [Property];
    /// Keys whose features come later: an error that says so, never silently ignored.
    const LATER: &'static [&'static str];
    /// The field that a text alone stands for.
    const SHORT: Option<&'static str>;

    /// The row and the field of a name.
    fn slot(&mut self, name: &str) -> Option<(&'static Property, &mut dyn Slot)>;

    /// Marks a field as wrong that is absent.
    fn spoil(&mut self, name: &str, span: Span) {
        if let Some((_, slot)) = self.slot(name).filter(|(_, slot)| slot.span().is_none()) {
            slot.spoil(span);
        }
    }

    /// Shows each field with its row.
    fn each(&self, see: &mut dyn FnMut(&'static Property, &dyn Slot));

    /// The fields that are given here, and that `other` says otherwise or not at all.
    fn differences(&self, other: &Self) -> Vec<Difference>;
}

/// A field of which two mappings do not say the same.
pub struct Difference {
    /// Its row.
    pub property: &'static Property,
    /// Where the one gives it.
    pub span: Span,
    /// Where the other does, if it does.
    pub other: Option<Span>,
}

/// How a field that is given differs from another; not from one that is wrong, since nobody knows what was meant.
pub fn difference<T: Value>(property: &'static Property, own: &Field<T>, other: &Field<T>) -> Option<Difference> {
    let given = own.given()?;
    let same = other.is_wrong() || other.value().is_some_and(|other| other.same(&given.value));
    (!same).then(|| Difference { property, span: given.span, other: other.span() })
}

/// A field of any type.
pub trait Slot {
    /// Reads it.
    fn read(&mut self, reader: &mut Reader<'_>, node: &YamlNode, name: &str);
    /// Marks it as wrong.
    fn spoil(&mut self, span: Span);
    /// Where it stands, right or wrong; `None` where the file says nothing of it.
    fn span(&self) -> Option<Span>;
    /// Whether curly quotation marks may be meant in it.
    fn is_prose(&self) -> bool;
    /// As pages show it by itself.
    fn detail(&self, lookup: &mut dyn Lookup) -> Option<Detail>;
}

impl<T: Value> Slot for Field<T> {
    fn read(&mut self, reader: &mut Reader<'_>, node: &YamlNode, name: &str) {
        *self = match T::read(reader, node, name) {
            Some(value) => Self::Given(Spanned { value, span: node.span }),
            None if is_empty(node) => Self::Absent,
            None => Self::Wrong(node.span),
        };
    }

    fn spoil(&mut self, span: Span) {
        *self = Self::Wrong(span);
    }

    fn span(&self) -> Option<Span> {
        self.span()
    }

    fn is_prose(&self) -> bool {
        T::PROSE
    }

    fn detail(&self, lookup: &mut dyn Lookup) -> Option<Detail> {
        self.given().and_then(|own| own.value.detail(own.span, lookup))
    }
}

/// Reads a mapping; `None` for a value of another shape, which is told.
pub fn read<M: Mapping>(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<M> {
    use crate::source::yaml::YamlValue as Yaml;
    let mut own = M::default();
    match (M::SHORT, &node.value) {
        (Some(short), Yaml::Scalar(_)) => {
            if let Some((_, slot)) = own.slot(short) {
                slot.read(reader, node, name);
            }
        }
        _ => {
            let map = reader.map(node, name)?;
            read_fields(reader, &mut own, map, |reader, key| {
                reader.unknown(key, M::PROPERTIES.iter().map(|property| property.name));
                true
            });
            missing(reader, &own, node.span);
        }
    }
    Some(own)
}

/// Reads the entries of a mapping; a key that the table does not know goes to `unknown`, which tells it and says whether it
/// may be a slip: then its value is read under the name that was meant, so that all else can be looked at.
pub fn read_fields<M: Mapping>(
    reader: &mut Reader<'_>,
    own: &mut M,
    map: &[(YamlKey, YamlNode)],
    mut unknown: impl FnMut(&mut Reader<'_>, &YamlKey) -> bool,
) {
    for (key, node) in map {
        match own.slot(&key.name) {
            Some((property, slot)) => slot.read(reader, node, property.name),
            None if M::LATER.contains(&key.name.as_str()) => {
                reader.tell(Code::FieldLater, key.span, &[("field", &key.name)]);
            }
            None if unknown(reader, key) => {
                let near = meant(&key.name, M::PROPERTIES.iter().map(|property| property.name));
                let near = near.filter(|near| map.iter().all(|(other, _)| other.name != *near));
                if let Some((property, slot)) =
                    near.and_then(|near| own.slot(near)).filter(|(_, slot)| slot.span().is_none())
                {
                    slot.read(reader, node, property.name);
                }
            }
            None => {}
        }
    }
}

/// Tells the fields that are needed and absent.
pub fn missing<M: Mapping>(reader: &mut Reader<'_>, own: &M, span: Span) {
    own.each(&mut |property, slot| {
        if property.needed && slot.span().is_none() {
            reader.tell(Code::MissingField, span, &[("field", property.name)]);
        }
    });
}

/// Declares a mapping: a struct of fields, each with its type and its row; names that come later; the field that a text
/// alone stands for.
macro_rules! properties {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident {
            $($(#[$attr:meta])* $field:ident: $Type:ty = $property:expr,)*
        }
        later $later:expr, short $short:expr
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Debug, Default)]
        #[allow(missing_docs, reason = "the rows say it, and their messages")]
        pub struct $Name {
            $($(#[$attr])* pub $field: $crate::source::fields::Field<$Type>,)*
        }

        impl $crate::content::schema::Mapping for $Name {
            const PROPERTIES: &'static [$crate::content::schema::Property] = &[$(
                $(#[$attr])*
                $crate::content::schema::Property {
                    name: stringify!($field),
                    ty: <$Type as $crate::content::schema::Value>::TYPE,
                    ..$property
                },
            )*];
            const LATER: &'static [&'static str] = $later;
            const SHORT: Option<&'static str> = $short;

            fn slot(
                &mut self,
                name: &str,
            ) -> Option<(&'static $crate::content::schema::Property, &mut dyn $crate::content::schema::mapping::Slot)> {
                let property = Self::PROPERTIES.iter().find(|property| property.name == name)?;
                match name {
                    $($(#[$attr])* stringify!($field) => Some((property, &mut self.$field)),)*
                    _ => None,
                }
            }

            fn each(
                &self,
                see: &mut dyn FnMut(&'static $crate::content::schema::Property, &dyn $crate::content::schema::mapping::Slot),
            ) {
                let mut rows = Self::PROPERTIES.iter();
                $($(#[$attr])* if let Some(row) = rows.next() {
                    see(row, &self.$field);
                })*
            }

            fn differences(&self, other: &Self) -> Vec<$crate::content::schema::mapping::Difference> {
                let mut rows = Self::PROPERTIES.iter();
                let mut found = Vec::new();
                $($(#[$attr])* if let Some(row) = rows.next() {
                    found.extend($crate::content::schema::mapping::difference(row, &self.$field, &other.$field));
                })*
                found
            }
        }

        impl $crate::content::schema::Value for $Name {
            const TYPE: $crate::content::schema::Type = $crate::content::schema::Type::Map(
                <Self as $crate::content::schema::Mapping>::PROPERTIES,
                <Self as $crate::content::schema::Mapping>::SHORT,
            );

            fn read(
                reader: &mut $crate::source::fields::Reader<'_>,
                node: &$crate::source::yaml::YamlNode,
                name: &str,
            ) -> Option<Self> {
                $crate::content::schema::mapping::read(reader, node, name)
            }

            fn same(&self, other: &Self) -> bool {
                use $crate::content::schema::Mapping;
                self.differences(other).is_empty() && other.differences(self).is_empty()
            }
        }
    };
}
pub(crate) use properties;
