//! Figures to remember, of a home or a section.

use crate::{edition::PublicFigure, theme::view::FigureView};

pub(super) fn figures(figures: &[PublicFigure]) -> Vec<FigureView> {
    let figure = |own: &PublicFigure| FigureView {
        value: own.value.clone(),
        label: own.label.clone(),
        source: own.source.clone(),
        url: own.url.clone(),
    };
    figures.iter().map(figure).collect()
}
