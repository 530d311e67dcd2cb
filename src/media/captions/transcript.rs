//! All words in order, for those who read instead of listening.

use super::{Captions, Spoken, words};

/// So long a pause, in milliseconds, ends a paragraph.
const PAUSE: u64 = 2000;

impl Captions {
    /// The words as paragraphs: a new one at each change of speaker and after a pause.
    pub fn transcript(&self) -> Vec<Spoken> {
        let (mut paragraphs, mut ended) = (Vec::<Spoken>::new(), 0);
        for cue in &self.cues {
            let mut paused = cue.start >= PAUSE.saturating_add(ended);
            for spoken in &cue.spoken {
                match paragraphs.last_mut() {
                    Some(last) if !paused && last.speaker == spoken.speaker => {
                        last.words = words::joined(std::mem::take(&mut last.words), &spoken.words);
                    }
                    _ => paragraphs.push(spoken.clone()),
                }
                paused = false;
                ended = ended.max(cue.end);
            }
        }
        paragraphs
    }
}

#[cfg(test)]
mod tests {
    use super::Captions;

    #[test]
    fn a_pause_or_another_speaker_begins_a_paragraph() {
        let text = "WEBVTT\n\n00:00.000 --> 00:01.000\nMột\n\n00:02.999 --> 00:04.000\nhai\n\n00:06.000 --> 00:07.000\nba\n\n\
                    00:07.000 --> 00:08.000\n<v A>bốn\n\n00:08.000 --> 00:09.000\n<v A>năm</v><v B>sáu\n";
        let paragraphs = Captions::read(text).transcript();
        let said: Vec<_> = paragraphs.iter().map(|one| (one.speaker.as_deref(), &*one.words)).collect();
        assert_eq!(said, [(None, "Một hai"), (None, "ba"), (Some("A"), "bốn năm"), (Some("B"), "sáu")]);
    }
}
