//! Where a list goes on.

use crate::{
    base::Address,
    pages::{page::numbered, shared::Shared},
    theme::view::{Pager, PagerPage},
};

/// The first and last pages, this one and its neighbours; gaps between them.
pub(super) fn pager(shared: &Shared, address: &Address, number: usize, total: usize) -> Pager {
    let path = |number: usize| shared.path(&numbered(address, number));
    let mut pages: Vec<PagerPage> = Vec::new();
    let near = [1, number.saturating_sub(1), number, number + 1, total];
    let mut last = 0;
    for at in near.into_iter().filter(|at| (1..=total).contains(at)) {
        if at <= last {
            continue;
        }
        if at > last + 1 {
            pages.push(PagerPage { number: 0, path: None, current: false });
        }
        pages.push(PagerPage { number: at, path: Some(path(at)), current: at == number });
        last = at;
    }
    Pager {
        number,
        total,
        newer: (number > 1).then(|| path(number - 1)),
        older: (number < total).then(|| path(number + 1)),
        pages,
    }
}
