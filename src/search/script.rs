//! The search in the reader's browser: one script, put together from its pieces, which say what they do in comments that
//! no reader need load.

use std::sync::LazyLock;

const PIECES: [&str; 3] =
    [include_str!("script/words.js"), include_str!("script/find.js"), include_str!("script/page.js")];

static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    let lines = PIECES.iter().flat_map(|piece| piece.lines()).map(str::trim_start);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    // A block keeps its names to itself.
    std::iter::once("{").chain(kept).chain(["}"]).flat_map(|line| [line, "\n"]).collect()
});

/// The script as it is published: without the lines that are comments, without indentation. The form of the index is made
/// for it and may change with it.
pub fn script() -> &'static str {
    &SCRIPT
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_keeps_to_its_budget_and_writes_text_only() {
        let script = super::script();
        assert!(script.len() <= 12_000, "{} bytes", script.len());
        for forbidden in
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", ".style", "<form"]
        {
            assert!(!script.contains(forbidden), "{forbidden}");
        }
    }
}
