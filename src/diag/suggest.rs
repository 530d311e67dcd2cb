//! "Did you mean": the nearest of the known names, marks and case aside.

use crate::base::plain;

/// Names longer than this are not compared, in characters: comparing costs length × length.
const LONGEST: usize = 120;

/// Of so many slips that are alike (in one text, or of dead links in one build) the nearest name is looked for: looking
/// through a large site costs milliseconds each.
pub const SUGGESTED: usize = 50;

/// The nearest of `known` to what was written, or `None` when nothing is near. Vietnamese marks, case,
/// spaces, `_` and `-` do not count as differences of their own: `đầu tư` finds `dau-tu`. Names with other numbers mean other
/// things, however alike they are: `IMG_0012` is never answered with `IMG_0013`.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = key(wrong)?;
    let longest = wrong.chars().count();
    let own = numbers(&wrong);
    known
        .into_iter()
        .filter_map(|name| {
            let candidate = key(name)?;
            if numbers(&candidate) != own {
                return None;
            }
            let length = longest.max(candidate.chars().count());
            let distance = strsim::osa_distance(&wrong, &candidate);
            (distance * 3 <= length).then_some((distance, name))
        })
        .min()
        .map(|(_, name)| name)
}

/// The numbers in a name, without zeros in front.
fn numbers(name: &str) -> Vec<&str> {
    let runs = name.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    runs.map(|run| run.trim_start_matches('0')).collect()
}

fn key(name: &str) -> Option<String> {
    let key = plain(name).replace([' ', '_'], "-");
    (key.chars().count() <= LONGEST).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn marks_and_slips_do_not_hide_what_was_meant() {
        assert_eq!(nearest("đầu tư", ["van-hoa", "dau-tu"]), Some("dau-tu"));
        assert_eq!(nearest("titel", ["slug", "title"]), Some("title"));
        assert_eq!(nearest("xyz", ["slug", "title"]), None);
    }

    #[test]
    fn another_number_is_another_thing() {
        assert_eq!(nearest("IMG_0012.jpg", ["IMG_0013.jpg", "IMG_0012.jpeg"]), Some("IMG_0012.jpeg"));
        assert_eq!(nearest("IMG_0012.jpg", ["IMG_0013.jpg", "IMG_012.jpg"]), Some("IMG_012.jpg"));
        for known in ["IMG_0013.jpg", "IMG.jpg", "IMG_0012-2.jpg", "IMG_0013.jpeg"] {
            assert_eq!(nearest("IMG_0012.jpg", [known]), None, "{known}");
        }
    }
}
