//! Finds the data blocks of a page, `<script type="application/json" id="gazeta-…">`.

/// The range of the settings in a page.
pub fn find_settings(index: &str) -> Option<(usize, usize)> {
    find_block(index, "gazeta-settings")
}

/// The range of a data block in a page.
pub fn find_block(page: &str, id: &str) -> Option<(usize, usize)> {
    let tag = page.find(&format!("id={id}")).or_else(|| page.find(&format!("id=\"{id}\"")))?;
    let start = tag + page[tag..].find('>')? + 1;
    Some((start, start + page[start..].find("</script>")?))
}

/// The API response that nginx has put into a page; `None` where it has not tried.
pub fn find_first_response(page: &str) -> Option<&str> {
    find_inserted(page, "gazeta-first")
}

/// What nginx has put into a data block.
pub fn find_inserted<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let (start, end) = find_block(page, id)?;
    Some(&page[start..end]).filter(|inserted| !inserted.starts_with("<!--"))
}
