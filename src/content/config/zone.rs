//! The zone of the site's clock. What is suggested for a name that is none has the offset that was written, or is the zone of
//! the place that was named: one that is only spelt alike would move every date.

use crate::{
    base::{Span, plain},
    diag::{Code, Diagnostic, Severity},
    source::{
        HOME_ZONE,
        fields::{Field, Reader},
    },
};
use jiff::tz::TimeZone;

/// What its zone is called, by its places too, as [`key`] gives them.
const HOME_NAMES: &[&str] = &[
    "buonmathuot",
    "cantho",
    "daklak",
    "dalat",
    "danang",
    "dongduong",
    "gioviet",
    "haiphong",
    "hanoi",
    "hcm",
    "hcmc",
    "hochiminh",
    "hue",
    "ict",
    "indochina",
    "nhatrang",
    "saigon",
    "seasia",
    "tphcm",
    "tphochiminh",
    "vietnam",
    "vn",
];

/// Places and abbreviations that name no zone of the database, and their zones.
#[rustfmt::skip]
const PLACES: &[(&str, &str)] = &[
    ("anh", "Europe/London"), ("anquoc", "Europe/London"), ("england", "Europe/London"), ("uk", "Europe/London"),
    ("australia", "Australia/Sydney"), ("canberra", "Australia/Sydney"), ("uc", "Australia/Sydney"),
    ("andoa", "Asia/Kolkata"), ("ando", "Asia/Kolkata"), ("delhi", "Asia/Kolkata"), ("india", "Asia/Kolkata"),
    ("mumbai", "Asia/Kolkata"), ("newdelhi", "Asia/Kolkata"),
    ("backinh", "Asia/Shanghai"), ("beijing", "Asia/Shanghai"), ("china", "Asia/Shanghai"), ("thuonghai", "Asia/Shanghai"),
    ("trungquoc", "Asia/Shanghai"),
    ("cambodia", "Asia/Phnom_Penh"), ("campuchia", "Asia/Phnom_Penh"), ("kh", "Asia/Phnom_Penh"),
    ("duc", "Europe/Berlin"), ("germany", "Europe/Berlin"), ("munich", "Europe/Berlin"),
    ("france", "Europe/Paris"), ("phap", "Europe/Paris"),
    ("hanquoc", "Asia/Seoul"), ("korea", "Asia/Seoul"), ("southkorea", "Asia/Seoul"), ("kst", "Asia/Seoul"),
    ("indonesia", "Asia/Jakarta"), ("wib", "Asia/Jakarta"),
    ("jp", "Asia/Tokyo"), ("jst", "Asia/Tokyo"), ("nhat", "Asia/Tokyo"), ("nhatban", "Asia/Tokyo"), ("osaka", "Asia/Tokyo"),
    ("lao", "Asia/Vientiane"), ("laos", "Asia/Vientiane"), ("viengchan", "Asia/Vientiane"),
    ("malaysia", "Asia/Kuala_Lumpur"),
    ("matxcova", "Europe/Moscow"), ("nga", "Europe/Moscow"), ("russia", "Europe/Moscow"), ("msk", "Europe/Moscow"),
    ("myanmar", "Asia/Yangon"), ("naypyidaw", "Asia/Yangon"),
    ("philippines", "Asia/Manila"), ("sgt", "Asia/Singapore"),
    ("thailan", "Asia/Bangkok"), ("thailand", "Asia/Bangkok"),
    ("quocte", "UTC"), ("zulu", "UTC"), ("z", "UTC"),
];

/// A place in each zone without summer time, by minutes east of Greenwich.
const OFFSETS: &[(i32, &str)] = &[
    (0, "UTC"),
    (330, "Asia/Kolkata"),
    (345, "Asia/Kathmandu"),
    (390, "Asia/Yangon"),
    (420, HOME_ZONE),
    (480, "Asia/Singapore"),
    (540, "Asia/Tokyo"),
];

/// The zone that a site names, by default that of Viet Nam. What is none is told, and taken for what was meant.
pub(super) fn read(reader: &mut Reader<'_>, field: &Field<String>) -> TimeZone {
    let Some(name) = field.given() else { return super::default_zone() };
    match TimeZone::get(&name.value) {
        Ok(zone) => {
            turned(reader, &name.value, name.span);
            zone
        }
        Err(_) => {
            let near = meant(&name.value).unwrap_or_default();
            reader.tell(Code::UnknownTimeZone, name.span, &[("value", &name.value), ("nearest", &near)]);
            TimeZone::get(&near).unwrap_or(TimeZone::UTC)
        }
    }
}

/// Tells a name in which the sign says the opposite of what everybody takes it for: `Etc/GMT+7` lies west of Greenwich.
fn turned(reader: &mut Reader<'_>, name: &str, span: Span) {
    let Some(hours) = name.to_ascii_lowercase().strip_prefix("etc/gmt").and_then(|hours| hours.parse::<i32>().ok())
    else {
        return;
    };
    if let Some(near) = by_offset(hours * 60).filter(|near| hours != 0 && !near.starts_with("Etc/")) {
        let d = Diagnostic::new(Code::UnknownTimeZone).at(reader.file, span).severity(Severity::Warning);
        let means = format!("UTC{:+03}:00", -hours);
        reader.push(d.arg("kind", "turned").arg("value", name).arg("means", means).arg("nearest", near));
    }
}

/// The name of the zone that was meant.
fn meant(written: &str) -> Option<String> {
    let pieces: Vec<&str> =
        written.split(['(', ')', ',', ';']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let keys: Vec<String> = pieces.iter().map(|piece| key(piece)).collect();
    if keys.iter().any(|key| HOME_NAMES.contains(&key.as_str())) {
        return Some(HOME_ZONE.to_owned());
    }
    let place = |key: &String| PLACES.iter().find(|(place, _)| place == key).map(|(_, zone)| (*zone).to_owned());
    let offset = |piece: &&str| by_offset(minutes(piece)?);
    // `Etc/GMT+7` is not what is meant by `GMT+7`.
    let zones = jiff::tz::db().available().map(|name| name.to_string());
    let zones: Vec<String> = zones.filter(|zone| zone.contains('/') && !zone.starts_with("Etc/")).collect();
    let named = |own: &String| zones.iter().find(|zone| key(zone) == *own).cloned();
    keys.iter()
        .find_map(place)
        .or_else(|| keys.iter().find_map(named))
        .or_else(|| pieces.iter().find_map(offset))
        .or_else(|| keys.iter().find_map(|key| nearest(key, &zones)))
}

/// The zone whose place begins so and is spelt nearly so: a letter or two off, and no other place is as near.
fn nearest(own: &str, zones: &[String]) -> Option<String> {
    let home = HOME_NAMES.iter().map(|name| ((*name).to_owned(), HOME_ZONE));
    let places = PLACES.iter().map(|(name, zone)| ((*name).to_owned(), *zone));
    let zones = zones.iter().map(|zone| (key(zone), zone.as_str()));
    let all = home.chain(places).chain(zones);
    let begins = |name: &str| name.chars().take(2).eq(own.chars().take(2));
    let all = all.filter(|(name, _)| begins(name)).map(|(name, zone)| (strsim::osa_distance(own, &name), zone));
    let mut near: Vec<(usize, &str)> = all.filter(|(distance, _)| distance * 5 <= own.chars().count()).collect();
    near.sort_unstable();
    near.dedup();
    match near.as_slice() {
        [(_, zone)] => Some((*zone).to_owned()),
        [(first, zone), (second, _), ..] if first < second => Some((*zone).to_owned()),
        _ => None,
    }
}

/// A place's name without marks and signs, and without what stands around it: the part of the world, “giờ”, “Standard Time”.
fn key(name: &str) -> String {
    let place = plain(name.rsplit('/').next().unwrap_or(name));
    let words = place.split(|c: char| !c.is_alphanumeric());
    let around = ["gio", "mui", "theo", "city", "tp", "thanh", "pho", "standard", "daylight", "time", "zone", "tz"];
    words.filter(|word| !around.contains(word)).collect()
}

/// Minutes east of Greenwich of an offset as people write it: `UTC+7`, `GMT +07:00`, `+0700`, `7`.
fn minutes(written: &str) -> Option<i32> {
    let text = plain(written).replace("utc", "").replace("gmt", "").replace("mui gio", "").replace('−', "-");
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (hours, minutes) = match digits.split_once([':', '.', 'h']) {
        Some(parts) => parts,
        None if digits.len() > 2 => digits.split_at_checked(digits.len() - 2)?,
        None => (digits, "0"),
    };
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i32>().ok()).flatten();
    let (hours, minutes) = (number(hours)?, if minutes.is_empty() { 0 } else { number(minutes)? });
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// A zone of an offset: that of a place, else the one that has the offset's name, whose sign is turned.
fn by_offset(minutes: i32) -> Option<String> {
    let place = OFFSETS.iter().find(|(offset, _)| *offset == minutes).map(|(_, zone)| (*zone).to_owned());
    place.or_else(|| (minutes % 60 == 0).then(|| format!("Etc/GMT{:+}", -minutes / 60)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_suggested_by_what_it_means() {
        for (written, zone) in [
            ("Asia/Hanoi", HOME_ZONE),
            ("Asia/Ha_Noi", HOME_ZONE),
            ("Asia/Sai_Gon", HOME_ZONE),
            ("Asia/Vietnam", HOME_ZONE),
            ("Asia/HCM", HOME_ZONE),
            ("Asia/HoChiMinh", HOME_ZONE),
            ("Asia/Ho-Chi-Minh", HOME_ZONE),
            ("Asia/Ho_Chi_Minh_City", HOME_ZONE),
            ("Asia/Hồ Chí Minh", HOME_ZONE),
            ("Asia/Ho_Chi_Min", HOME_ZONE),
            ("TP. Hồ Chí Minh", HOME_ZONE),
            ("Asia/Da_Nang", HOME_ZONE),
            ("Hà Nội", HOME_ZONE),
            ("giờ Việt Nam", HOME_ZONE),
            ("Vietnam", HOME_ZONE),
            ("ICT", HOME_ZONE),
            ("Indochina Time", HOME_ZONE),
            ("SE Asia Standard Time", HOME_ZONE),
            ("(UTC+07:00) Bangkok, Hanoi, Jakarta", HOME_ZONE),
            ("GMT+7", HOME_ZONE),
            ("GMT +7", HOME_ZONE),
            ("UTC+7", HOME_ZONE),
            ("UTC+07:00", HOME_ZONE),
            ("+07", HOME_ZONE),
            ("+07:00", HOME_ZONE),
            ("+0700", HOME_ZONE),
            ("7", HOME_ZONE),
            ("múi giờ 7", HOME_ZONE),
            ("Bangkok", "Asia/Bangkok"),
            ("Asia/Bankok", "Asia/Bangkok"),
            ("Thái Lan", "Asia/Bangkok"),
            ("Europe/Tokyo", "Asia/Tokyo"),
            ("Tokyo Standard Time", "Asia/Tokyo"),
            ("Asia/Tokio", "Asia/Tokyo"),
            ("Asia/Beijing", "Asia/Shanghai"),
            ("Asia/Laos", "Asia/Vientiane"),
            ("Paris", "Europe/Paris"),
            ("GMT+8", "Asia/Singapore"),
            ("UTC+9", "Asia/Tokyo"),
            ("UTC+5:30", "Asia/Kolkata"),
            ("UTC-5", "Etc/GMT+5"),
            ("+02", "Etc/GMT-2"),
        ] {
            assert_eq!(meant(written).as_deref(), Some(zone), "{written}");
            assert!(TimeZone::get(zone).is_ok(), "{zone}");
        }
        for unknown in ["CST", "Asia/Vinh", "Asia/Xyzzy", "mùa hè", "+25", "", "Asia/"] {
            assert_eq!(meant(unknown), None, "{unknown}");
        }
        assert!(PLACES.iter().all(|(name, zone)| TimeZone::get(zone).is_ok() && key(name) == *name));
    }
}
