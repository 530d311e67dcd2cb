//! A file of captions weighed against its language and its clip.

use super::{
    CaptionFault,
    CaptionProblem::{Fast, Foreign, Late},
    Captions, Cue, Spoken,
};
use crate::base::{Lang, compose};
use icu_normalizer::DecomposingNormalizerBorrowed;

/// Of so many letters one is the language's own, or the file is in another.
const LETTERS: usize = 200;
/// What people can read, in characters a second.
const PACE: u64 = 25;

impl Captions {
    /// What is wrong in a language, with a clip of this length where it is known; in the order of the places.
    pub fn judge(&self, lang: &Lang, milliseconds: Option<u64>) -> Vec<CaptionFault> {
        let mut faults = Vec::new();
        let foreign = self.is_foreign(lang);
        for (n, cue) in self.cues.iter().enumerate() {
            let mut tell = |problem| faults.push(CaptionFault { span: cue.line, problem });
            if foreign && n == 0 {
                tell(Foreign);
            }
            if milliseconds.is_some_and(|end| cue.start > end) {
                tell(Late);
            }
            if let Some(pace) = pace(cue).filter(|pace| *pace > PACE) {
                tell(Fast(pace));
            }
        }
        faults
    }

    fn is_foreign(&self, lang: &Lang) -> bool {
        let Some(own) = own_letters(lang) else { return false };
        let spoken = || self.cues.iter().flat_map(|cue| &cue.spoken);
        let letters = |spoken: &Spoken| compose(&spoken.words).chars().filter(|c| c.is_alphabetic()).count();
        let nfd = DecomposingNormalizerBorrowed::new_nfd();
        spoken().map(letters).sum::<usize>() >= LETTERS
            && !spoken().any(|spoken| nfd.normalize_iter(spoken.words.chars()).any(own))
    }
}

/// Characters a second, rounded up; `None` of a cue that lasts no time. The name of who speaks is not shown.
fn pace(cue: &Cue) -> Option<u64> {
    let characters: usize = cue.spoken.iter().map(|spoken| compose(&spoken.words).chars().count()).sum();
    let lasts = cue.end.checked_sub(cue.start).filter(|lasts| *lasts > 0)?;
    Some((characters as u64 * 1000).div_ceil(lasts))
}

/// Which characters, decomposed, only this language has of those that its readers may mix up; `None` where letters do not
/// tell.
fn own_letters(lang: &Lang) -> Option<fn(char) -> bool> {
    Some(match lang.as_str().split('-').next()? {
        "vi" => |c| matches!(c, 'đ' | 'Đ' | '\u{300}'..='\u{303}' | '\u{306}' | '\u{309}' | '\u{31b}' | '\u{323}'),
        "km" => |c| matches!(c, '\u{1780}'..='\u{17ff}'),
        "lo" => |c| matches!(c, '\u{e80}'..='\u{eff}'),
        "th" => |c| matches!(c, '\u{e00}'..='\u{e7f}'),
        "my" => |c| matches!(c, '\u{1000}'..='\u{109f}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}'),
        "ru" => |c| matches!(c, '\u{400}'..='\u{52f}'),
        "zh" => |c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'),
        "ja" => |c| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}'), // Chinese has no kana
        "ko" => |c| matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}'),
        "ar" => |c| matches!(c, '\u{620}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}'),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::captions::CaptionProblem;

    fn told(lang: &str, milliseconds: Option<u64>, text: &str) -> Vec<CaptionProblem> {
        let faults = Captions::read(text).judge(&Lang::parse(lang).unwrap(), milliseconds);
        faults.into_iter().map(|fault| fault.problem).collect()
    }

    #[test]
    fn a_cue_stands_within_the_clip_and_can_be_read() {
        let text =
            "WEBVTT\n\n00:00.000 --> 00:02.000\nMột hai ba\n\n00:02.001 --> 00:03.001\nMột hai ba bốn năm sáu bảy\n";
        assert_eq!(told("vi", None, text), [Fast(26)]);
        assert_eq!(told("vi", Some(2001), text), [Fast(26)]);
        assert_eq!(told("vi", Some(2000), text), [Late, Fast(26)]);
        let marks = "WEBVTT\n\n00:00.000 --> 00:01.000\ne\u{302}\u{323}e\u{302}\u{323}e\u{302}\u{323}e\u{302}\u{323}e\u{302}\u{323}e\u{302}\u{323}e\u{302}\u{323}e\u{302}\u{323}e\u{302}\u{323}\n";
        assert_eq!(told("vi", None, marks), [], "letters are counted composed");
    }

    #[test]
    fn a_file_in_another_language_is_seen() {
        let text = |words: &str| format!("WEBVTT\n\n00:00.000 --> 10:00.000\n{words}\n");
        let foreign = |lang: &str, words: &str| !told(lang, None, &text(words)).is_empty();
        let english = "The lake lies in the south of the province. ".repeat(7);
        for lang in ["vi", "km", "lo", "th", "my", "ru", "zh-Hans", "ja", "ko", "ar"] {
            assert!(foreign(lang, &english), "{lang}");
            assert!(!foreign(lang, &english[..200]), "{lang}: fewer letters than that say nothing");
        }
        let own = ["hồ", "បឹង", "ທະເລ", "ทะเล", "ရေ", "озеро", "湖", "みずうみ", "호수", "بحيرة"];
        for (lang, word) in ["vi", "km", "lo", "th", "my", "ru", "zh", "ja", "ko", "ar"].iter().zip(own) {
            assert!(!foreign(lang, &format!("{english}{word}")), "{lang}");
        }
        assert!(!foreign("fr", &english) && foreign("ja", &"湖在省的南部".repeat(40)));
        assert!(!foreign("vi", &format!("{english}ho\u{302}\u{300}")));
    }
}
