//! A file taken apart into blocks (<https://www.w3.org/TR/webvtt1/#file-parsing>).

use super::{
    CaptionFault,
    CaptionProblem::{self, Backwards, Disordered, Empty, Header, SubRip, Unreadable, Untimed},
    Captions, Cue, time, words,
};
use crate::base::Span;

/// What stands between start and end.
const ARROW: &str = "-->";

/// A line without its end, and where it begins.
#[derive(Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl Line<'_> {
    fn span(self) -> Span {
        Span::new(self.start, self.start + self.text.trim_end().len())
    }

    fn is_blank(self) -> bool {
        self.text.is_empty()
    }

    fn has_arrow(self) -> bool {
        self.text.contains(ARROW)
    }
}

impl Captions {
    /// Reads a file, decoded.
    pub fn read(text: &str) -> Self {
        let lines = lines(text);
        let mut reader = Reader::default();
        let rest = reader.head(&lines);
        reader.blocks(&lines[rest..]);
        // What is there and cannot be read is told where it stands.
        if reader.captions.faults.is_empty() && reader.captions.cues.iter().all(|cue| cue.spoken.is_empty()) {
            reader.tell(lines.first().map_or(Span::default(), |line| line.span()), Empty);
        }
        reader.captions
    }
}

/// All lines; they may end as on any system.
fn lines(text: &str) -> Vec<Line<'_>> {
    let (mut lines, mut start) = (Vec::new(), 0);
    let bytes = text.as_bytes();
    for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        if end >= start {
            lines.push(Line { start, text: &text[start..end] });
            start = end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 };
        }
    }
    lines.push(Line { start, text: &text[start..] });
    lines
}

#[derive(Default)]
struct Reader {
    captions: Captions,
    sub_rip: bool,
}

impl Reader {
    fn tell(&mut self, span: Span, problem: CaptionProblem) {
        self.captions.faults.push(CaptionFault { span, problem });
    }

    /// Reads the first lines; says where the blocks begin.
    fn head(&mut self, lines: &[Line<'_>]) -> usize {
        let top = lines.iter().position(|line| !line.text.trim().is_empty()).unwrap_or(0);
        let first = lines.get(top).map_or("", |line| line.text.trim_start_matches('\u{feff}'));
        let rest = first.strip_prefix("WEBVTT");
        if top > 0 || !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])) {
            let arrow = lines.iter().find(|line| line.has_arrow());
            self.sub_rip = arrow.is_some_and(|line| time::with_commas(line.text));
            let span = lines.get(top).map_or(Span::default(), |line| line.span());
            self.tell(span, if self.sub_rip { SubRip } else { Header });
        }
        // Written in another way, or not at the top, it holds no words either.
        if !first.trim().to_ascii_uppercase().starts_with("WEBVTT") {
            return 0;
        }
        let end = lines.iter().skip(top + 1).position(|line| line.is_blank() || line.has_arrow());
        end.map_or(lines.len(), |end| top + 1 + end)
    }

    /// Reads blocks; blank lines are between them, and the times of the next cue.
    fn blocks(&mut self, lines: &[Line<'_>]) {
        let mut at = 0;
        while let Some(first) = lines.get(at) {
            if first.is_blank() {
                at += 1;
                continue;
            }
            // The times are the first line of a cue, or the second, below its name.
            let times = (at..lines.len().min(at + 2))
                .find(|&line| lines[line].has_arrow())
                .filter(|&line| !lines[at..line].iter().any(|line| line.is_blank()));
            let start = times.map_or(at, |times| times + 1);
            let end = lines[start..].iter().position(|line| line.is_blank() || line.has_arrow());
            let end = end.map_or(lines.len(), |end| start + end);
            match times {
                Some(times) => self.cue(lines[times], &lines[start..end]),
                None => self.other(&lines[at..end]),
            }
            at = end;
        }
    }

    fn cue(&mut self, line: Line<'_>, below: &[Line<'_>]) {
        let times = match time::line(line.text) {
            Some(times) => Some(times),
            None => {
                let meant = time::meant(line.text);
                if !(self.sub_rip && time::with_commas(line.text)) {
                    self.tell(line.span(), Unreadable(meant.as_ref().map(|(_, line)| line.clone())));
                }
                meant.map(|(times, _)| times)
            }
        };
        let Some((start, end)) = times else { return };
        if end <= start {
            self.tell(line.span(), Backwards);
        }
        if self.captions.cues.last().is_some_and(|above| start < above.start) {
            self.tell(line.span(), Disordered);
        }
        let spoken = words::spoken(below.iter().map(|line| line.text));
        self.captions.cues.push(Cue { start, end, line: line.span(), spoken });
    }

    /// A block that is no cue: a comment, a style, a region; else words that nobody would see.
    fn other(&mut self, block: &[Line<'_>]) {
        let Some(first) = block.iter().find(|line| !line.text.trim().is_empty()) else { return };
        let name = first.text.trim_end();
        let comment = name.strip_prefix("NOTE").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        if comment || matches!(name, "STYLE" | "REGION") {
            return;
        }
        match block.iter().take(2).find_map(|line| Some((line, time::meant(line.text)?))) {
            Some((line, (_, meant))) => self.tell(line.span(), Unreadable(Some(meant))),
            None => self.tell(first.span(), Untimed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is told: the line, counted from 1, and what is wrong.
    fn told(text: &str) -> Vec<(usize, CaptionProblem)> {
        let line = |span: Span| text[..span.start as usize].matches('\n').count() + 1;
        Captions::read(text).faults.into_iter().map(|fault| (line(fault.span), fault.problem)).collect()
    }

    fn words(text: &str) -> Vec<String> {
        let spoken = Captions::read(text).cues.into_iter().flat_map(|cue| cue.spoken);
        spoken.map(|spoken| spoken.words).collect()
    }

    #[test]
    fn a_whole_file_is_read() {
        let text = "\u{feff}WEBVTT - Hồ Lắk\r\nKind: captions\r\n\r\nNOTE\r\nmột ghi chú\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n\
                    REGION\r\nid:a\r\n\r\nmở đầu\r\n00:00.000 --> 00:02.000 align:start\r\nChào\r\ncác bạn\r\n\r\n\
                    00:02.000 --> 00:04.000\r\n\r\n\r\n00:04.000 --> 00:06.000\r\nTạm biệt";
        assert_eq!(told(text), []);
        assert_eq!(words(text), ["Chào các bạn", "Tạm biệt"]);
        let captions = Captions::read(text);
        assert_eq!((captions.cues[2].start, captions.cues[2].end), (4000, 6000));
        assert_eq!(&text[captions.cues[0].line.range()], "00:00.000 --> 00:02.000 align:start");
        assert_eq!(told("WEBVTT"), [(1, Empty)]);
        assert_eq!(told("WEBVTT\n\nNOTE\nmột ghi chú\n\n00:00.000 --> 00:02.000\n<i> </i>\n"), [(1, Empty)]);
        // A line with times ends what is above it.
        let near = "WEBVTT\n00:00.000 --> 00:02.000\nMột\n00:02.000 --> 00:03.000\nHai\n";
        assert_eq!((told(near), words(near)), (vec![], vec!["Một".to_owned(), "Hai".to_owned()]));
    }

    #[test]
    fn without_its_first_line_it_is_none() {
        assert_eq!(told(""), [(1, Header)]);
        assert_eq!(told("\n\n00:00.000 --> 00:02.000\nMột\n"), [(3, Header)]);
        assert_eq!(told("webvtt\n\n00:00.000 --> 00:02.000\nMột\n"), [(1, Header)]);
        assert_eq!(told("\n \nWEBVTT\nKind: captions\n\n00:00.000 --> 00:02.000\nMột\n"), [(3, Header)]);
        assert_eq!(told(" \nMột\n"), [(2, Header), (2, Untimed)]);
        assert_eq!(told("WEBVTT2\n\n"), [(1, Header)]);
        let srt = "1\n00:00:00,000 --> 00:00:02,000\nMột\n\n2\n00:00:02,000 --> 00:00:01,000\nHai\n";
        assert_eq!(told(srt), [(1, SubRip), (6, Backwards)]);
        assert_eq!(words(srt), ["Một", "Hai"]);
    }

    #[test]
    fn times_are_judged_where_they_stand() {
        let meant = |line: &str| Unreadable(Some(line.to_owned()));
        let text = "WEBVTT\n\n00:05.000 --> 00:05.000\nMột\n\n00:01.000 --> 00:02.000\nHai\n\n\
                    00:01,000 --> 00:02,000\nBa\n\nx --> y\nBốn\n\n00:03.000 -> 00:04.000\nNăm\n\nSáu\nbảy\n";
        assert_eq!(
            told(text),
            [
                (3, Backwards),
                (6, Disordered),
                (9, meant("00:00:01.000 --> 00:00:02.000")),
                (12, Unreadable(None)),
                (15, meant("00:00:03.000 --> 00:00:04.000")),
                (18, Untimed),
            ]
        );
        assert_eq!(words(text), ["Một", "Hai", "Ba"]);
    }
}
