//! Times (<https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp>): `01:02:03.456`, hours may be left out.

/// Start and end of a cue, in milliseconds.
type Times = (u64, u64);

/// Reads a line with start and end; what follows says where the words stand on the picture, or nothing.
pub(super) fn line(text: &str) -> Option<Times> {
    let (start, rest) = time(text.trim_start())?;
    let (end, _) = time(rest.trim_start().strip_prefix("-->")?.trim_start())?;
    Some((start, end))
}

/// A time at the beginning, and what follows.
fn time(text: &str) -> Option<(u64, &str)> {
    let (first, rest) = digits(text);
    let (second, rest) = digits(rest.strip_prefix(':')?);
    let ([hours, minutes, seconds], rest) = match rest.strip_prefix(':').map(digits) {
        Some((third, rest)) => ([first, second, third], rest),
        None => (["0", first, second], rest),
    };
    let (thousandths, rest) = digits(rest.strip_prefix('.')?);
    if (minutes.len(), seconds.len(), thousandths.len()) != (2, 2, 3) {
        return None;
    }
    Some((together(number(hours)?, number(minutes)?, number(seconds)?, number(thousandths)?)?, rest))
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// `None` for what has more digits than any hour.
fn number(digits: &str) -> Option<u64> {
    digits.parse().ok().filter(|number| *number < 100_000)
}

fn together(hours: u64, minutes: u64, seconds: u64, thousandths: u64) -> Option<u64> {
    (minutes < 60 && seconds < 60).then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths)
}

/// Whether times are written with commas, as SubRip has them.
pub(super) fn with_commas(text: &str) -> bool {
    text.contains(',') && meant(text).is_some()
}

/// What a line that cannot be read was meant to be, as times and as it should be written.
pub(super) fn meant(text: &str) -> Option<(Times, String)> {
    const ARROWS: [&str; 7] = ["-->", "→", "->", "—>", "–>", "=>", "-- >"];
    let (start, rest) = ARROWS.iter().find_map(|arrow| text.split_once(arrow))?;
    let rest = rest.trim();
    let (end, settings) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let times = (loose(start.trim())?, loose(end)?);
    let written = format!("{} --> {} {}", written(times.0), written(times.1), settings.trim_start());
    Some((times, written.trim_end().to_owned()))
}

/// A time as people write it: `0:1,5`.
fn loose(text: &str) -> Option<u64> {
    let parts: Vec<&str> = text.split([':', '.', ',', ';']).collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let colons = text.matches(':').count();
    let (clock, fraction) = match (parts.as_slice(), colons) {
        ([clock @ .., fraction], colons) if clock.len() == colons + 1 => (clock.to_vec(), *fraction),
        (clock, _) if clock.len() == colons + 1 => (clock.to_vec(), ""),
        _ => return None,
    };
    let numbers = clock.iter().map(|part| number(part)).collect::<Option<Vec<_>>>()?;
    let thousandths = number(&format!("{fraction:0<3}")).filter(|_| fraction.len() <= 3)?;
    match numbers.as_slice() {
        [hours, minutes, seconds] => together(*hours, *minutes, *seconds, thousandths),
        [minutes, seconds] => together(0, *minutes, *seconds, thousandths),
        _ => None,
    }
}

fn written(time: u64) -> String {
    let (seconds, thousandths) = (time / 1000, time % 1000);
    format!("{:02}:{:02}:{:02}.{thousandths:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_browsers_read_it() {
        assert_eq!(line("00:01.000 --> 01:02:03.456"), Some((1000, 3_723_456)));
        assert_eq!(line("  00:01.000-->00:02.000\talign:start line:0"), Some((1000, 2000)));
        assert_eq!(line("00:01.000 --> 00:02.000x"), Some((1000, 2000)));
        assert_eq!(line("1:00:00.000 --> 100:00:00.000"), Some((3_600_000, 360_000_000)));
        for wrong in [
            "00:01,000 --> 00:02,000",
            "0:01.000 --> 00:02.000",
            "00:01.00 --> 00:02.000",
            "00:60.000 --> 01:00.000",
            "60:00.000 --> 61:00.000",
            "00:01.000 -> 00:02.000",
            "00:01.000 --> ",
            "--> 00:01.000",
            "00:00:00:01.000 --> 00:02.000",
            "99999999999999999999:00:00.000 --> 00:02.000",
        ] {
            assert_eq!(line(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_was_meant_is_said_where_it_is_clear() {
        let written = |text: &str| meant(text).map(|(_, line)| line);
        let right = Some("00:00:01.500 --> 00:00:02.000".to_owned());
        for wrong in
            ["00:00:01,500 --> 00:00:02,000", "0:1.5 → 0:2", "00:01.5 -> 00:02", "00:00:01:500 —> 00:00:02:000"]
        {
            let expected = if wrong.contains(":500") { None } else { right.clone() };
            assert_eq!(written(wrong), expected, "{wrong}");
        }
        assert_eq!(written("0:01 --> 0:02 align:start").as_deref(), Some("00:00:01.000 --> 00:00:02.000 align:start"));
        assert_eq!(written("00:99,000 --> 01:00,000"), None);
        assert_eq!(written("Đi -> về"), None);
        assert!(with_commas("00:01,5 --> 00:02,5") && !with_commas("00:01.5 --> 00:02.5"));
    }
}
