//! A clip as a figure: a player that loads neither pictures nor sound before it is started, and all its words below it.

use super::{credit::CreditLine, escape};
use std::{fmt::Write, sync::Arc};

/// What a clip becomes. Addresses are not yet escaped; words are plain text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ClipTo {
    /// Its address.
    pub src: String,
    /// What it is.
    pub media_type: &'static str,
    /// Whether there is something to see; else it is sound alone.
    pub video: bool,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
    /// The address of the picture that stands for it before it is started.
    pub poster: Option<String>,
    /// Its captions and subtitles.
    pub tracks: Vec<TrackTo>,
    /// What it is called when it is read out.
    pub alt: String,
    /// What stands below it.
    pub caption: String,
    /// Who is to be named.
    pub credit: Option<String>,
    /// The language of the credit, when that is another than the text's.
    pub credit_lang: Option<String>,
    /// Under which licence it may be passed on.
    pub license: Option<String>,
    /// How long it is, in seconds.
    pub seconds: Option<u64>,
    /// How many bytes it has.
    pub bytes: u64,
    /// All that is said in it, in paragraphs: who speaks, where that is known, and what.
    pub transcript: Vec<(Option<Arc<str>>, Arc<str>)>,
}

/// Captions or subtitles of a clip.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TrackTo {
    /// Its address.
    pub src: String,
    /// Its language.
    pub lang: String,
    /// Its language's name, in that language.
    pub label: String,
    /// Whether it is in the text's own language, for those who do not hear; else it translates.
    pub captions: bool,
}

impl ClipTo {
    /// Writes the figure and the transcript. `transcript` is what opens that, `bytes` says how much there is to load; plain text in
    /// the page's language.
    pub(super) fn write(&self, out: &mut String, transcript: &str, bytes: &str) {
        out.push_str("<figure class=\"clip\">");
        self.player(out, self.alt.trim());
        out.push_str("<figcaption>");
        let caption = self.caption.trim();
        escape::text(out, caption);
        let (credit, lang, license) = (self.credit.as_deref(), self.credit_lang.as_deref(), self.license.as_deref());
        let credit = CreditLine { credit, lang, license };
        if !credit.is_empty() {
            out.push_str(if caption.is_empty() { "" } else { " " });
            credit.write(out);
        }
        out.push_str(if caption.is_empty() && credit.is_empty() { "" } else { " " });
        self.measures(out, bytes);
        out.push_str("</figcaption></figure>");
        if !self.transcript.is_empty() {
            self.transcript(out, transcript);
        }
    }

    fn player(&self, out: &mut String, alt: &str) {
        let name = if self.video { "video" } else { "audio" };
        let _ = write!(out, "<{name} controls preload=\"none\"");
        if self.video {
            out.push_str(" playsinline");
            if let Some(poster) = &self.poster {
                out.push_str(" poster=\"");
                escape::address(out, poster);
                out.push('"');
            }
            if let Some((width, height)) = self.size {
                let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
            }
        }
        if !alt.is_empty() {
            out.push_str(" aria-label=\"");
            escape::attribute(out, alt);
            out.push('"');
        }
        out.push_str("><source src=\"");
        escape::address(out, &self.src);
        let _ = write!(out, "\" type=\"{}\">", self.media_type);
        self.tracks.iter().for_each(|track| track.write(out, self.video));
        let _ = write!(out, "</{name}>");
    }

    /// How long it is and how much there is to load, for readers who pay for it.
    fn measures(&self, out: &mut String, bytes: &str) {
        out.push_str("<small class=\"measures\">");
        if let Some(seconds) = self.seconds {
            let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            let _ = match hours {
                0 => write!(out, "<time datetime=\"PT{seconds}S\">{minutes}:{rest:02}</time>"),
                _ => write!(out, "<time datetime=\"PT{seconds}S\">{hours}:{minutes:02}:{rest:02}</time>"),
            };
            // A sign for the eye: a screen reader would say it.
            out.push_str("<span aria-hidden=\"true\"> · </span>");
        }
        escape::text(out, bytes);
        out.push_str("</small>");
    }

    /// All that is said: folded below a film; of sound alone it is the whole that a page shows.
    fn transcript(&self, out: &mut String, label: &str) {
        out.push_str("\n<details class=\"transcript\"");
        out.push_str(if self.video { "><summary>" } else { " open><summary>" });
        escape::text(out, label);
        out.push_str("</summary>\n");
        for (speaker, words) in &self.transcript {
            out.push_str("<p>");
            if let Some(speaker) = speaker {
                out.push_str("<b>");
                escape::text(out, speaker);
                out.push_str(":</b> ");
            }
            escape::text(out, words);
            out.push_str("</p>\n");
        }
        out.push_str("</details>");
    }
}

impl TrackTo {
    /// `shown`: at once, when they are captions. Browsers load what is to show before the clip is started; beside sound alone
    /// nothing shows.
    fn write(&self, out: &mut String, shown: bool) {
        out.push_str(if self.captions { "<track kind=\"captions\"" } else { "<track kind=\"subtitles\"" });
        for (name, value) in [("srclang", &self.lang), ("label", &self.label)] {
            let _ = write!(out, " {name}=\"");
            escape::attribute(out, value);
            out.push('"');
        }
        out.push_str(" src=\"");
        escape::address(out, &self.src);
        out.push_str(if self.captions && shown { "\" default>" } else { "\">" });
    }
}
