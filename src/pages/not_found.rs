//! An address that nothing answers to: what to do now; the feed beside it is the page's.

use crate::components::element::{Piece, group};

use crate::app::use_site;
use crate::browser::location::{find_origin, use_location};
use crate::components::breadcrumbs::breadcrumbs;
use crate::components::head::{Head, head};
use crate::components::notice::notice;
use crate::components::search_box::search_box;
use crate::locale::use_strings;
use crate::routes::{is_same_host, to_search};

/// What stands in the place of an article that is not there.
pub fn not_found() -> Piece {
    let strings = use_strings();
    let location = use_location();
    let search = move |words: String| location.go(&to_search(&words, 1));
    let (site, address) = (use_site(), location.address());
    // WordPress may have more than the app knows: pages of pictures, of plugins.
    let on_site = move || {
        let site = site.ready()?;
        let home = site.home.trim_end_matches('/');
        (!is_same_host(home, &find_origin())).then(|| format!("{home}{address}"))
    };
    let notice = notice(strings.not_found, strings.not_found_advice, on_site);
    group(vec![head(Head::unlisted(strings.not_found)), breadcrumbs(&[]), notice, search_box("", search, |_| ())])
}
