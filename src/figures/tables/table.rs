//! A language's way of writing figures.

/// A language's way of writing figures. Lists of words are one text, parted by blanks.
pub(in crate::figures) struct Table {
    /// Its code.
    pub(in crate::figures) code: &'static str,
    /// Whether words are parted by blanks; else they are looked for anywhere.
    pub(in crate::figures) spaced: bool,
    /// Whether words are written together as one: `zweihundertfünfzig`.
    pub(in crate::figures) compounds: bool,
    /// The sign before a fraction.
    pub(in crate::figures) decimal: char,
    /// The signs between groups of three digits; blanks are in every language.
    pub(in crate::figures) group: &'static [char],
    /// Whether both conventions are met with: then a single sign before three digits is read either way.
    pub(in crate::figures) either: bool,
    /// What 0 to 9 are called.
    pub(in crate::figures) units: [&'static str; 10],
    /// Other numbers below 1,000 that are added to what stands before.
    pub(in crate::figures) added: &'static [(u32, &'static str)],
    /// What multiplies what stands before it: ten, hundred, and thousand where ten thousand has a name.
    pub(in crate::figures) times: &'static [(u32, &'static str)],
    /// Powers of ten that everything before counts.
    pub(in crate::figures) scales: &'static [(u8, &'static str)],
    /// Powers of ten that may be units of measure as well: `m`.
    pub(in crate::figures) unsure: &'static [(u8, &'static str)],
    /// Scales that are none before these signs: 千 before 米 is a kilometre.
    pub(in crate::figures) units_behind: &'static [char],
    /// Words between the parts of a number.
    pub(in crate::figures) joints: &'static str,
    /// Words that say a number without being part of one: ordinals, both, a pair; names of weekdays as they are counted
    /// in Vietnamese.
    pub(in crate::figures) alone: &'static [(u32, &'static str)],
    /// Halves: what is added behind a scale or an hour.
    pub(in crate::figures) half: &'static str,
    /// Months, January first.
    pub(in crate::figures) months: [&'static str; 12],
    /// Words before the number of a month, and behind it.
    pub(in crate::figures) month: (&'static str, &'static str),
    /// Words before the number of a day, and behind it.
    pub(in crate::figures) day: (&'static str, &'static str),
    /// Words before the number of a year, and behind it.
    pub(in crate::figures) year: (&'static str, &'static str),
    /// Words before an hour, and behind it.
    pub(in crate::figures) hour: (&'static str, &'static str),
    /// Words behind minutes.
    pub(in crate::figures) minute: &'static str,
    /// What stands beside hours of the morning, and of the afternoon or night.
    pub(in crate::figures) morning: &'static [&'static str],
    pub(in crate::figures) afternoon: &'static [&'static str],
    /// Whether a number with one of these beside it is an hour without a further sign: `7 p.m.`
    pub(in crate::figures) bare_hours: bool,
    /// Whether a month may stand before its day.
    pub(in crate::figures) month_first: bool,
    /// What is said of days of the lunar calendar.
    pub(in crate::figures) lunar: &'static [&'static str],
    /// Names of eras, with the year before their first.
    pub(in crate::figures) eras: &'static [(u32, &'static str)],
}

/// A language of which nothing is known.
pub(super) const NONE: Table = Table {
    code: "",
    spaced: true,
    compounds: false,
    decimal: '.',
    group: &[','],
    either: true,
    units: [""; 10],
    added: &[],
    times: &[],
    scales: &[],
    unsure: &[],
    units_behind: &[],
    joints: "",
    alone: &[],
    half: "",
    months: [""; 12],
    month: ("", ""),
    day: ("", ""),
    year: ("", ""),
    hour: ("", ""),
    minute: "",
    morning: &[],
    afternoon: &[],
    bare_hours: false,
    month_first: true,
    lunar: &[],
    eras: &[],
};
