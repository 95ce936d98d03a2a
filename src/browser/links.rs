//! Rewrites the links of sanitized HTML: links to pages of the app become paths, all others are marked as external.

use wasm_bindgen::JsCast;
use web_sys::Element;

use wordpress::permalinks::{Target, find_target};

/// Rewrites all links in an element; `home` is any address of the site.
pub fn lead(element: &Element, home: &str) {
    for link in find_links(element) {
        rewrite(&link, home);
    }
}

fn rewrite(link: &Element, home: &str) {
    let href = link.get_attribute("href").unwrap_or_default();
    // Attachment pages of pictures belong to WordPress, although their addresses look like those of articles.
    let is_attachment = link.get_attribute("rel").is_some_and(|rel| rel.contains("attachment"));
    // Setting well-formed attributes cannot fail.
    let _ = match find_target(&href, home) {
        Target::Inside(path) if !is_attachment => link.set_attribute("href", &path),
        Target::Outside(url) if url.starts_with('#') => Ok(()),
        Target::Inside(_) | Target::Outside(_) => link.set_attribute("rel", "external noopener"),
    };
}

/// Marks all links in an element as untrusted links of readers.
pub fn mark_untrusted(element: &Element) {
    for link in find_links(element) {
        // Setting a well-formed attribute cannot fail.
        let _ = link.set_attribute("rel", "external nofollow ugc noopener");
    }
}

fn find_links(element: &Element) -> Vec<Element> {
    let Ok(links) = element.query_selector_all("a[href]") else { return Vec::new() };
    (0..links.length()).filter_map(|index| links.item(index)?.dyn_into().ok()).collect()
}
