//! Loads the menu, with fallbacks for sites whose menu is not public.

use super::{decode_list, load_both, load_list};
use crate::browser::abort::Abort;
use crate::browser::navigation_block;
use crate::data::{ApiError, ErrorKind, client};
use wordpress::decode::menu::{self, SentItem};
use wordpress::endpoint::ApiBase;
use wordpress::json::Json as _;
use wordpress::model::MenuItem;

/// The number of items on a full page.
const FULL_PAGE: usize = 100;
/// The most pages that are loaded.
const MAX_PAGES: u32 = 10;

/// Loads the menu: its items if the site makes them public, else a block theme's navigation, else the largest
/// categories and the pages. The list is empty if the site has none of them.
pub async fn load_menu(base: &ApiBase, wanted: Option<u64>, abort: &Abort) -> Result<Vec<MenuItem>, ApiError> {
    match load_items(base, abort).await {
        Ok(items) if !items.is_empty() => return Ok(menu::to_menu(&items, wanted)),
        Err(error) if is_site_down(&error) => return Err(error),
        _ => {}
    }
    let navigation = match load_list(&base.to_navigation(), abort, menu::decode_navigation).await {
        Err(error) if is_site_down(&error) => return Err(error),
        result => result.unwrap_or_default(),
    };
    let items = navigation.first().map(navigation_block::find_items).unwrap_or_default();
    if !items.is_empty() {
        return Ok(items);
    }
    let urls = [&*base.to_top_sections(), &*base.to_top_pages()];
    let [sections, pages] = load_both(urls, abort, menu::decode_stand_in).await;
    let mut items: Vec<MenuItem> = sections?;
    items.append(&mut pages.unwrap_or_default());
    Ok(items)
}

/// Loads the items of all menus: further pages as long as full ones come.
async fn load_items(base: &ApiBase, abort: &Abort) -> Result<Vec<SentItem>, ApiError> {
    let mut items = Vec::new();
    for page in 1..=MAX_PAGES {
        let response = match client::get_cached(&base.to_menu_items(page), abort).await {
            // A menu without the items of a later page is better than none.
            Err(_) if 1 < page => break,
            result => result?,
        };
        items.extend(decode_list(&response, menu::decode_item)?);
        if response.body.as_list().is_none_or(|sent| sent.len() < FULL_PAGE) {
            break;
        }
    }
    Ok(items)
}

/// Whether the next fallback would fail for the same reason.
fn is_site_down(error: &ApiError) -> bool {
    matches!(error.kind, ErrorKind::Aborted | ErrorKind::Unreachable(_) | ErrorKind::Timeout)
}
