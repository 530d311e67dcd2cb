//! The time that a text takes grows with its length.

use super::{super::segments, document};
use rustix::time::{ClockId, clock_gettime};

/// Seconds that this thread has been running; what else the machine does is not counted.
fn seconds() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Seconds that something takes.
fn time(run: impl FnOnce()) -> f64 {
    let begin = seconds();
    run();
    seconds() - begin
}

/// Between what linear (1) and quadratic (16) growth give, far from both.
const LIMIT: f64 = 5.0;

/// How much longer one text of sixteen lengths takes than sixteen texts of one length.
fn growth(make: &dyn Fn(usize) -> String, n: usize) -> f64 {
    let (long, short) = (make(16 * n), make(n));
    let work = |text: &str| drop((document(text), segments(text, true, 0)));
    time(|| work(&long)) / time(|| (0..16).for_each(|_| work(&short)))
}

#[test]
fn time_grows_with_the_length() {
    type Make = Box<dyn Fn(usize) -> String>;
    let repeat = |piece: &'static str| Box::new(move |n: usize| piece.repeat(n)) as Make;
    let texts: Vec<(&str, Make)> = vec![
        ("brackets", repeat("[")),
        ("closed brackets", repeat("[a]")),
        ("images", repeat("![](")),
        ("emphasis", repeat("*a **b ")),
        ("quotes", repeat("> ")),
        ("lists", repeat("- ")),
        ("long line", repeat("chữ ")),
        ("headings", repeat("# a\n")),
        ("tables", repeat("| a | b |\n|---|---|\n| c | d |\n\n")),
        ("notes", repeat("[^a] ")),
        ("undefined notes", Box::new(|n| (0..n).map(|i| format!("[^{i}] ")).collect())),
        ("defined notes", Box::new(|n| (0..n).map(|i| format!("[^{i}]\n\n[^{i}]: a\n\n")).collect())),
        ("marks", repeat("[a]{lang=rad} [b]{lang=!}")),
        ("open tags", repeat("<b>")),
        ("open tags with ids", Box::new(|n| (0..n).map(|i| format!("<i id=a{i}>\n\na\n\n")).collect())),
        ("blocks of tags", repeat("<div>\n\n")),
        ("broken tags", repeat("<a <a\n")),
        ("broken block tags", repeat("<div <div\n")),
        ("quotes in tags", repeat("<div \"\n")),
        ("comments", repeat("<!-- ")),
        ("closing tags", repeat("</div>\n")),
        ("script", repeat("<script>\n")),
        ("cells", repeat("<table><td>\n")),
        ("cells that span", Box::new(|n| format!("<table>{}", "<tr><td rowspan=99 colspan=9><td>\n".repeat(n)))),
        ("links in tags", repeat("<i><a href=x>\n")),
        ("headers in tags", repeat("<div><header>\n")),
        ("ruby", repeat("<ruby>a<rp>(<rt>b")),
        ("references", repeat("&amp;&#65;&x")),
        ("Chinese lines", repeat("中\n")),
        ("code spans", repeat("`a ``b ")),
    ];
    for (name, make) in &texts {
        // What disturbs makes a run longer, never shorter: the least of some counts.
        let grown = (0..5).map(|_| growth(make, 500)).find(|&grown| grown < LIMIT);
        assert!(grown.is_some(), "{name}: {LIMIT} times and more the time of as much text in sixteen pieces");
    }
}
