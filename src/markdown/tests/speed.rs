//! Measurements, for whoever changes this room.

use super::{super::*, All, document};
use std::time::Instant;

/// `cargo test --release --lib markdown::tests::speed -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn speed() {
    let paragraph = "Ngày 5 tháng 8, **Ủy ban nhân dân tỉnh Đắk Lắk** ban hành [Kế hoạch số 143](../ke-hoach/index.vi.md) về *thông tin đối ngoại*; các sở, ban, ngành phối hợp thực hiện[^1] theo lộ trình đến năm 2030, bảo đảm thống nhất và hiệu quả.\n\n";
    let article = format!(
        "![Thác](thac.jpg \"Thác Dray Nur\")\n\n{p}{p}## Mục tiêu\n\n{p}{p}- một\n- hai [ba](b.md)\n- bốn\n\n## Tổ chức\n\n{p}{p}{p}| Cơ quan | Việc |\n|---|---|\n| Sở Ngoại vụ | Đầu mối |\n| Sở Tài chính | Kinh phí |\n\n{p}{p}{p}{p}[^1]: Theo Quyết định.\n",
        p = paragraph
    );
    let raw = article.replacen("Ngày 5", "<span lang=\"vi\">Ngày 5</span>", 1);
    for (name, text) in [("plain", &article), ("raw", &raw)] {
        let rounds = 2_000_u32;
        let begin = Instant::now();
        let mut size = 0;
        for _ in 0..rounds {
            size += document(text).html.memory_size();
        }
        let reading = begin.elapsed().as_secs_f64() / f64::from(rounds) * 1e6;
        let begin = Instant::now();
        let events: usize = (0..rounds).map(|_| parse::events(text)).sum();
        let parsing = begin.elapsed().as_secs_f64() / f64::from(rounds) * 1e6;
        let document = document(text);
        let begin = Instant::now();
        let mut out = String::new();
        for _ in 0..rounds {
            out.clear();
            document.html.fill(&mut out, &mut All(&document.outline));
        }
        let filling = begin.elapsed().as_secs_f64() / f64::from(rounds) * 1e6;
        println!(
            "{name}: {} bytes, {} events, read {reading:.1} µs (the parser alone {parsing:.1}), fill {filling:.1} µs, kept {} bytes",
            text.len(),
            events / rounds as usize,
            size / rounds as usize
        );
    }
}

/// `cargo test --release --lib markdown::tests::large -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn large() {
    for piece in ["chữ ", "[", "[a](b) ", "*a ", "> ", "<b>", "<div>\n", "&lt;", "<!-- ", "[^a] ", "中"] {
        let text = piece.repeat(10_000_000 / piece.len());
        let begin = Instant::now();
        document(&text);
        println!("10 MB of {piece:?}: {:.2} s", begin.elapsed().as_secs_f64());
    }
}
