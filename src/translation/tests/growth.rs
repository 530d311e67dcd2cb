//! The time that a text takes grows with its length.

use super::{super::*, LATER, by, entry, lang, record, wording};
use rustix::time::{ClockId, clock_gettime};

/// Seconds of this thread that something takes.
fn time(run: impl FnOnce()) -> f64 {
    let seconds = || {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
    };
    let begin = seconds();
    run();
    seconds() - begin
}

/// Paragraphs, each with its own number, and some words of their own.
fn paragraphs(count: usize, edited: impl Fn(usize) -> bool) -> Vec<Wording> {
    let words = ["tỉnh", "cửa khẩu", "ngày", "dân", "mở", "đường", "thác", "nhà", "hội", "mùa"];
    let own = |at: usize| (0..30).map(|n| words[(at * 7 + n * n + at / 10) % 10]).collect::<Vec<_>>().join(" ");
    (0..count).map(|at| wording(&format!("{} số {at}{}", own(at), if edited(at) { " mới" } else { "" }))).collect()
}

/// All that is done with a source and what it was.
fn work(before: &[Wording], now: &[Wording]) {
    let record = record(before, before);
    let again = read(write(&record).as_bytes()).unwrap();
    let comparison = Comparison::new(&again.entries, now);
    drop(partners(&again.entries, &comparison, now, now));
    drop(comparison.ids(&again.entries, now));
    accept(Some(&again), &lang("vi"), now, now, Which::All, Act::Translated, &by(None, LATER)).unwrap();
    minor(&again, now, Which::All, &by(Some("lan"), LATER)).unwrap();
    for (old, new) in before.iter().zip(now) {
        drop(difference(&old.text, &new.text));
    }
}

/// Between what linear (1) and quadratic (16) growth give, far from both.
const LIMIT: f64 = 5.0;

#[test]
fn time_grows_with_the_length() {
    type Make = fn(usize) -> (Vec<Wording>, Vec<Wording>);
    let texts: [(&str, usize, Make); 8] = [
        ("one in twenty edited", 75, |n| (paragraphs(n, |_| false), paragraphs(n, |at| at % 20 == 0))),
        ("each edited", 25, |n| (paragraphs(n, |_| false), paragraphs(n, |_| true))),
        ("turned round", 75, |n| {
            (paragraphs(n, |_| false), paragraphs(n, |at| at % 20 == 0).into_iter().rev().collect())
        }),
        ("all gone", 75, |n| (paragraphs(n, |_| false), (0..n).map(|at| wording(&format!("x{at} y z"))).collect())),
        ("the same again and again", 25, |n| (vec![wording("a b c"); n], vec![wording("a b d"); n])),
        ("of the same words", 25, |n| {
            (
                (0..n).map(|at| wording(&"a ".repeat(at % 50 + 1))).collect(),
                (0..n).map(|at| wording(&"a ".repeat(at % 50 + 51))).collect(),
            )
        }),
        ("one long paragraph", 150, |n| {
            (
                vec![wording(&paragraphs(n, |_| false).iter().map(|own| &*own.text).collect::<String>())],
                vec![wording(&paragraphs(n, |at| at % 3 == 0).iter().map(|own| &*own.text).collect::<String>())],
            )
        }),
        ("one long paragraph in Khmer", 150, |n| {
            (vec![wording(&"ខេត្តដាក់ឡាក់ពង្រឹងកិច្ចការ".repeat(n))], vec![wording(&"កិច្ចការខេត្តដាក់ឡាក់".repeat(n))])
        }),
    ];
    for (name, n, make) in texts {
        let growth = || {
            let (long, short) = (make(16 * n), make(n));
            time(|| work(&long.0, &long.1)) / time(|| (0..16).for_each(|_| work(&short.0, &short.1)))
        };
        // What disturbs makes a run longer, never shorter: the least of some counts.
        let grown = (0..5).map(|_| growth()).find(|grown| *grown < LIMIT);
        assert!(grown.is_some(), "{name}: {LIMIT} times and more the time of as much text in sixteen pieces");
    }
}

#[test]
fn an_entry_is_found_among_ten_thousand() {
    let before = paragraphs(10_000, |_| false);
    let now = paragraphs(10_000, |at| at % 20 == 0);
    let entries: Vec<Entry> = before.iter().map(entry).collect();
    let comparison = Comparison::new(&entries, &now);
    assert_eq!(comparison.counts(), Counts { changed: 500, added: 0, removed: 0 });
    assert!(comparison.pairs.iter().all(|pair| pair.entry == pair.source));
}
