//! Files for machines: the map of the site, and what crawlers may do.

pub(super) mod robots;
pub(super) mod sitemap;
