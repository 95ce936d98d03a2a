//! Loads the menu, with fallbacks for sites whose menu is not public.

use super::{load_both, load_list};
use crate::browser::abort::Abort;
use crate::browser::navigation_block;
use crate::data::{ApiError, ErrorKind};
use wordpress::decode::menu;
use wordpress::endpoint::ApiBase;
use wordpress::model::MenuItem;

/// Loads the menu: its items if the site makes them public, else a block theme's navigation, else the largest
/// categories and the pages. The list is empty if the site has none of them.
pub async fn load_menu(base: &ApiBase, wanted: Option<u64>, abort: &Abort) -> Result<Vec<MenuItem>, ApiError> {
    match load_list(&base.to_menu_items(), abort, menu::decode_item).await {
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

/// Whether the next fallback would fail for the same reason.
fn is_site_down(error: &ApiError) -> bool {
    matches!(error.kind, ErrorKind::Aborted | ErrorKind::Unreachable(_) | ErrorKind::Timeout)
}
