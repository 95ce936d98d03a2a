//! The data blocks of a page, `<script type="application/json" id="gazeta-…">`.

/// Where the settings of the site begin and end.
pub fn find_settings(index: &str) -> Option<(usize, usize)> {
    find_block(index, "gazeta-settings")
}

/// Where a data block of a page begins and ends.
pub fn find_block(page: &str, id: &str) -> Option<(usize, usize)> {
    let tag = page.find(&format!("id={id}")).or_else(|| page.find(&format!("id=\"{id}\"")))?;
    let start = tag + page[tag..].find('>')? + 1;
    Some((start, start + page[start..].find("</script>")?))
}

/// What nginx has laid into a page; `None` where it has not tried.
pub fn find_first(page: &str) -> Option<&str> {
    find_laid(page, "gazeta-first")
}

/// The same of one of the data blocks.
pub fn find_laid<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let (start, end) = find_block(page, id)?;
    Some(&page[start..end]).filter(|laid| !laid.starts_with("<!--"))
}
