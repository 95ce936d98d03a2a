//! The rules for `view!` that a compiler does not know. Leptos writes an element that stands within another one, and is
//! nothing but literals, as HTML, which Trusted Types refuse. And it changes a text in its node, which is no longer on the
//! page once a translator in the browser has replaced it.

use crate::house::find_files;

/// What follows an element, if the element that the text begins with is nothing but literals.
fn skip_literal_element(text: &str) -> Option<&str> {
    let (mut rest, is_closed) = skip_literal_tag(text)?;
    if is_closed {
        return Some(rest);
    }
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("</") {
            return after.split_once('>').map(|(_, after)| after);
        }
        rest = match rest.strip_prefix('"') {
            Some(after) => after.split_once('"')?.1,
            None => skip_literal_element(rest)?,
        };
    }
}

/// What follows a tag that has no attributes but literals, and whether the element ends with it.
fn skip_literal_tag(text: &str) -> Option<(&str, bool)> {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_:".contains(letter);
    let mut rest = text.strip_prefix('<')?.trim_start_matches(is_name);
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            return Some((after, true));
        }
        if let Some(after) = rest.strip_prefix('>') {
            return Some((after, false));
        }
        let after = rest.trim_start_matches(is_name);
        if after.len() == rest.len() {
            return None;
        }
        rest = match after.strip_prefix('=') {
            Some(value) => value.strip_prefix('"')?.split_once('"')?.1,
            None => after,
        };
    }
}

/// The elements of a file that are nothing but literals, and neither the root of their view nor empty.
fn find_literal_elements(text: &str) -> Vec<&str> {
    let is_inner = |place: usize| {
        let before = text[..place].trim_end();
        let is_tag = text[place + 1..].starts_with(|letter: char| letter.is_ascii_lowercase());
        is_tag
            && !text[..place].ends_with(|letter: char| letter.is_alphanumeric() || ":/&".contains(letter))
            && !before.ends_with("view! {")
    };
    let inner = text.match_indices('<').map(|(place, _)| place).filter(|place| is_inner(*place));
    let found = inner.filter_map(|place| {
        let after = skip_literal_element(&text[place..])?;
        let element = &text[place..text.len() - after.len()];
        // Without attributes and children an element is made as one.
        element.contains([' ', '"']).then_some(element)
    });
    found.collect()
}

#[test]
fn no_element_within_a_view_is_all_literals() {
    let known =
        r#"view! { <p class="x"><b class="y"></b> <i></i> <br/> <a href=link>"z"</a> <u>"v" <s>"w"</s></u></p> }"#;
    assert_eq!(find_literal_elements(known), [r#"<b class="y"></b>"#, r#"<u>"v" <s>"w"</s></u>"#, r#"<s>"w"</s>"#]);
    for (name, text) in find_files("src", "rs") {
        let found = find_literal_elements(&text);
        assert!(
            found.is_empty(),
            "{name} has elements that Leptos writes as HTML; put a value of theirs in braces: {found:?}"
        );
    }
}

/// The closures of a file that stand within views, but give no view: what they give is a text.
fn find_text_closures(text: &str) -> Vec<&str> {
    let closures = text.match_indices("{move ||").filter_map(|(start, _)| {
        let mut depth = 0;
        let end = text[start..].find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth == 0
        })?;
        Some(&text[start..=start + end])
    });
    closures.filter(|closure| !["view!", "show"].iter().any(|view| closure.contains(view))).collect()
}

#[test]
fn text_that_changes_is_the_words_of_an_element() {
    let known = r#"<p>{move || name.get()}</p> {move || show_list()} <b>{move || match a { 1 => { "x" } _ => "y" }}</b>
        {move || (count.get() > 1).then(|| view! { <i use:live_text=LiveText::from(label)></i> })} on:click=move |_| open()"#;
    let expected = ["{move || name.get()}", r#"{move || match a { 1 => { "x" } _ => "y" }}"#];
    assert_eq!(find_text_closures(known), expected);
    for (name, text) in find_files("src", "rs") {
        let found = find_text_closures(&text);
        assert!(
            found.is_empty(),
            "{name} has text that changes; write it with `use:live_text`, and name a closure that gives a view `show…`: {found:?}"
        );
    }
}
