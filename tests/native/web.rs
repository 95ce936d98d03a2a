//! What no file of `web/` may hold: sentences for readers, and spellings that are generated from Rust.

use wordpress::permalinks::OWN_PAGE;

use crate::house::find_files;

/// The attributes whose values readers see or hear.
const SPOKEN: [&str; 4] = ["alt", "aria-label", "placeholder", "title"];

/// The strings of a script that readers could see: those with letters beyond ASCII, and those that begin like an English
/// sentence. What is written to the console is for developers.
fn find_prose_of_script(text: &str) -> Vec<&str> {
    let code = text.lines().map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    code.filter(|code| !code.contains("console.") && has_prose(code)).collect()
}

fn has_prose(code: &str) -> bool {
    let is_foreign = |text: &str| text.chars().any(|letter| !letter.is_ascii() && letter.is_alphabetic());
    is_foreign(code) || code.match_indices(['"', '\'', '`']).any(|(at, _)| is_sentence(&code[at + 1..]))
}

/// Whether a text begins with two words, the first of them with a capital letter.
fn is_sentence(text: &str) -> bool {
    let mut words =
        text.splitn(3, ' ').map(|word| word.trim_end_matches(['"', '\'', '`', '.', ',', ';', ')', '!', '?']));
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphabetic());
    let is_capitalized = first.chars().enumerate().all(|(at, letter)| letter.is_ascii_uppercase() == (at == 0));
    is_capitalized && is_word(first) && is_word(second)
}

/// The texts and spoken attributes of a page that no message fills in.
fn find_prose_of_page(text: &str) -> Vec<String> {
    let without = |text: &str, start: char, end: char| {
        let mut parts = text.split(start);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |all, part| all + " " + part.split_once(end).map_or("", |(_, rest)| rest))
    };
    let page = text.split("<!--").map(|part| part.split_once("-->").map_or(part, |(_, rest)| rest)).collect::<String>();
    let words = without(&without(&without(&page, '<', '>'), '{', '}'), '&', ';');
    let texts = words.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).map(str::to_owned);
    let spoken = SPOKEN.iter().flat_map(|name| {
        let values: Vec<_> =
            page.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect();
        values.into_iter().filter(|value| without(value, '{', '}').chars().any(char::is_alphabetic)).map(str::to_owned)
    });
    texts.chain(spoken).collect()
}

#[test]
fn web_holds_no_text_for_readers() {
    for (name, text) in find_files("web", "js") {
        let found = find_prose_of_script(&text);
        assert!(found.is_empty(), "{name} has text that belongs to src/i18n: {found:#?}");
    }
    for (name, text) in find_files("web", "html") {
        let found = find_prose_of_page(&text);
        assert!(found.is_empty(), "{name} has text that belongs to src/i18n: {found:#?}");
    }
}

#[test]
fn text_for_readers_is_found_in_every_language() {
    for script in [
        "add(\"Обновить\");",
        "add('Жаңарту')",
        "return `Reload the page`;",
        "var all = [\"a\", \"The paper is away.\"];",
    ] {
        assert_eq!(find_prose_of_script(script).len(), 1, "{script}");
    }
    for script in [
        "// Says «да».",
        "find(\"a img\"), \"H1\"",
        "console.warn(\"The site sends text.\")",
        "x === \"DOMParser parseFromString\"",
    ] {
        assert!(find_prose_of_script(script).is_empty(), "{script}");
    }
    for page in ["<p>Reading needs {a}</p>", "<i title=\"Көру\"></i>", "<!-- a --> да", "<img alt=\"A {b}\" />"] {
        assert!(!find_prose_of_page(page).is_empty(), "{page}");
    }
    for page in ["<p title=\"{a.b}\" class=\"c\">{page.late} &nbsp;</p>", "<!-- Says this. --><img alt=\"\" />"] {
        assert!(find_prose_of_page(page).is_empty(), "{page}");
    }
}

#[test]
fn only_the_wordpress_crate_spells_the_mark_of_wordpress_own_page() {
    let files = ["js", "html", "json"].into_iter().flat_map(|ending| find_files("web", ending));
    for (name, text) in files.chain(find_files("src", "rs")).chain(find_files("src", "txt")) {
        assert!(!text.contains(OWN_PAGE), "{name} has `{OWN_PAGE}`, which permalinks::OWN_PAGE spells");
    }
}

#[test]
fn the_shell_and_the_boot_error_fallback_bring_their_messages() {
    let root = env!("CARGO_MANIFEST_DIR");
    let read = |name: &str| std::fs::read_to_string(format!("{root}/{name}")).unwrap_or_else(|_| panic!("{name}"));
    let find = |tag: &str, name: &str| {
        let file = read(&format!("src/i18n/messages/{tag}.txt"));
        let found = file.lines().find_map(|line| line.strip_prefix(&format!("{name} = ")).map(str::to_owned));
        found.unwrap_or_else(|| panic!("{tag}.txt has no {name}"))
    };
    let script = read("target/generated/boot_error.js");
    for tag in ["ru", "kk", "en"] {
        let list = ["page.broken", "page.reload", "open_on_site"].map(|name| format!("\"{}\"", find(tag, name)));
        assert!(script.contains(&format!("\"{tag}\":[{}]", list.join(","))), "{tag}: {script}");
        for (name, links) in [("page.late", 1), ("page.no_script", 2)] {
            let text = find(tag, name);
            let marks = ["<plain>", "</plain>", "<feed>", "</feed>"].map(|mark| text.matches(mark).count());
            assert_eq!(marks, [1, 1, links - 1, links - 1], "{tag}: {text}");
            assert_eq!(text.matches('<').count(), 2 * links, "{tag}: {text}");
        }
    }
    let shell = read("target/shell.html");
    let plain = format!("<a href=\"?{OWN_PAGE}\">");
    assert_eq!(shell.matches(&plain).count(), 2, "the notice and <noscript>: {shell}");
    assert_eq!(shell.matches("<a href=\"/feed/\">").count(), 1, "{shell}");
    assert!(!shell.contains("plain>") && !shell.contains("feed>") && !shell.contains("{page"), "{shell}");
}
