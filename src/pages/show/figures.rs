//! Figures to remember, of a home or a section.

use crate::{edition::PublicFigure, theme::view::Figure};

pub(super) fn figures(figures: &[PublicFigure]) -> Vec<Figure> {
    let figure = |own: &PublicFigure| Figure {
        value: own.value.clone(),
        label: own.label.clone(),
        source: own.source.clone(),
        url: own.url.clone(),
    };
    figures.iter().map(figure).collect()
}
