//! Social cards: the picture that a link to a text shows elsewhere. That is its cover, where that is one; else one that is made
//! of its title, where the site wants them and its fonts have the letters; else the theme's.

use super::{site_name::site_name, unbreakable::Unbreakable, view::SocialCard};
use crate::{
    base::{Address, ByLang, ByText, Direction, TextIx},
    diag::{Code, Diagnostic},
    edition::{Edition, PictureFile, PublicPicture},
    markdown::word_end,
    media::{self, CARD_SIZE, CardText},
    theme::Theme,
};
use rayon::prelude::*;
use std::sync::Arc;

/// So many characters of a title are on its card.
const LONGEST: usize = 140;

/// A cover of a link is at least so large, in pixels: what is smaller is shown as a stamp beside the text.
const LEAST: (u32, u32) = (600, 315);

/// A card that is made of a text.
pub(super) struct MadeCard {
    /// `cards/<lang>/<number>.png`.
    pub address: Address,
    pub text: CardText,
}

/// The cards that are made of texts; `None` for those that have another.
pub(super) type MadeCards = ByText<Option<MadeCard>>;

/// All cards that are made, and what is told of those that cannot be.
pub(super) fn made(edition: &Edition, theme: &Theme) -> (MadeCards, Vec<Diagnostic>) {
    let Some(maker) = &theme.cards else { return (edition.texts.iter().map(|_| None).collect(), Vec::new()) };
    let names: ByLang<(Arc<str>, Unbreakable)> = edition
        .config
        .languages
        .iter_enumerated()
        .map(|(lang, own)| (site_name(edition, theme.locales(), lang).0, Unbreakable::new(theme.locales(), &own.lang)))
        .collect();
    let one = |at: TextIx| {
        let text = &edition.texts[at];
        if text.cover.as_ref().is_some_and(|cover| of_cover(cover).is_some()) {
            return Ok(None);
        }
        let (site_name, unbreakable) = &names[text.lang];
        let lang = edition.lang(text.lang);
        let card = CardText {
            title: cut(&unbreakable.hold(&text.title)).into(),
            site_name: Arc::clone(site_name),
            lang: lang.as_str().into(),
            rtl: lang.direction() == Direction::Rtl,
        };
        let missing = maker.missing(&card);
        if !missing.is_empty() {
            return Err(letters(edition, at, &missing));
        }
        let address = Address::new(format!("cards/{}/{}.png", lang.lower(), maker.number(&card)));
        Ok(Some(MadeCard { address, text: card }))
    };
    let all: Vec<TextIx> = edition.texts.keys().collect();
    let all: Vec<Result<Option<MadeCard>, Diagnostic>> = all.into_par_iter().with_min_len(64).map(one).collect();
    let mut diagnostics = Vec::new();
    let made = all.into_iter().map(|one| {
        one.unwrap_or_else(|told| {
            diagnostics.push(told);
            None
        })
    });
    (made.collect(), diagnostics)
}

/// The card of a text; `None`: the theme's.
pub(super) fn social_card(edition: &Edition, made: &MadeCards, at: TextIx) -> Option<SocialCard> {
    let text = &edition.texts[at];
    let cover = text.cover.as_ref().and_then(|cover| Some((cover, of_cover(cover)?)));
    if let Some((cover, file)) = cover {
        return Some(shown(edition, file, cover, &text.title));
    }
    let card = made[at].as_ref()?;
    let size = Some((CARD_SIZE.0.into(), CARD_SIZE.1.into()));
    Some(SocialCard { path: edition.config.base.path_of(&card.address), size, alt: Arc::clone(&text.title) })
}

/// The card of a picture that has a page of its own, with this title: its cut. `None`: the theme's.
pub(super) fn of_picture(edition: &Edition, picture: &PublicPicture, title: &Arc<str>) -> Option<SocialCard> {
    Some(shown(edition, picture.card.as_ref()?, picture, title))
}

/// A picture as a card; one without words of its own is told by a title.
fn shown(edition: &Edition, file: &PictureFile, picture: &PublicPicture, title: &Arc<str>) -> SocialCard {
    let alt = picture.alt.as_ref().filter(|alt| !alt.is_empty()).unwrap_or(title);
    SocialCard { path: edition.config.base.path_of(&file.address), size: file.size, alt: Arc::clone(alt) }
}

/// The file of a cover that is its card: the cut of a photograph that is wide enough; a PNG or JPEG that is published as it is.
fn of_cover(cover: &PublicPicture) -> Option<&PictureFile> {
    let (width, height) = cover.full.size?;
    match &cover.card {
        Some(cut) => (width >= LEAST.0).then_some(cut),
        None => {
            let fits = matches!(media::media_type(cover.full.address.as_str()), "image/png" | "image/jpeg");
            (fits && width >= LEAST.0 && height >= LEAST.1).then_some(&cover.full)
        }
    }
}

/// A title as its card has it: longer ones are cut at a word.
fn cut(title: &str) -> String {
    let title = title.replace(char::is_control, " ");
    if title.chars().count() <= LONGEST {
        return title;
    }
    let limit = title.char_indices().nth(LONGEST - 1).map_or(title.len(), |(at, _)| at);
    let head = title[..word_end(&title, limit)].trim_end();
    format!("{}…", head.trim_end_matches([',', ';', ':', ' ', '\u{a0}', '–', '-']))
}

/// A text whose card has letters that no font has.
fn letters(edition: &Edition, at: TextIx, missing: &[char]) -> Diagnostic {
    /// So many are shown.
    const FEW: usize = 8;
    let text = &edition.texts[at];
    let shown: Vec<String> = missing.iter().take(FEW).map(ToString::to_string).collect();
    let d = Diagnostic::new(Code::CardLetters).at(&text.body.file, text.title_span());
    d.arg("letters", shown.join(" ")).arg("count", missing.len())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, cut};

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        let short = "ă".repeat(LONGEST);
        assert_eq!(cut(&short), short);
        let long = "Đắk Lắk tăng cường hợp tác, ".repeat(8);
        let shown = cut(&long);
        assert!(shown.ends_with("cường…") || shown.ends_with("hợp tác…"), "{shown}");
        assert!(shown.chars().count() <= LONGEST && shown.chars().count() > LONGEST - 20, "{shown}");
        // Words without blanks are found by dictionary; a letter keeps its marks.
        let khmer = "ខេត្តដាក់ឡាក់ពង្រឹងកិច្ចសហប្រតិបត្តិការ".repeat(6);
        let shown = cut(&khmer);
        let rest = &khmer[shown.trim_end_matches('…').len()..];
        assert!(!rest.starts_with(|c: char| matches!(c, '\u{17b4}'..='\u{17d3}')), "{shown}");
        assert_eq!(cut("Một\nhai"), "Một hai");
    }
}
