//! The rules of the style sheets that keep a page as wide as its screen.

use super::house::find_files;

/// The columns that a sheet sets: values of `grid-template-columns`, of shorthands for it, and of the tokens for it.
fn find_columns(text: &str) -> Vec<String> {
    let is_column = |name: &str| {
        let name = name.trim();
        ["grid", "grid-template", "grid-template-columns", "grid-auto-columns"].contains(&name)
            || name.starts_with("--")
    };
    let code: String = text.split("*/").filter_map(|part| part.split("/*").next()).collect();
    let declarations = code.split([';', '{', '}']).filter_map(|part| part.split_once(':'));
    declarations.filter(|(name, _)| is_column(name)).map(|(_, value)| value.trim().to_owned()).collect()
}

/// The first track of a list of columns that may become wider than its share because of one long word.
fn find_greedy_track(columns: &str) -> Option<String> {
    // The least width of each `minmax` must be nothing, or at most the grid's own width.
    let mut rest = columns.to_owned();
    while let Some((before, from)) = rest.split_once("minmax(") {
        let (least, most) = split_arguments(from);
        let is_modest = least == "0" || (least.starts_with("min(") && least.contains("100%"));
        if !is_modest {
            return Some(format!("minmax({least}, …)"));
        }
        let after = &from[least.len() + most.len() + 2..];
        rest = format!("{before}{after}");
    }
    let words = rest.split(|letter: char| !(letter.is_alphanumeric() || "-.%".contains(letter)));
    let is_fraction = |word: &str| word.strip_suffix("fr").is_some_and(|number| number.parse::<f64>().is_ok());
    let is_greedy =
        |word: &&str| is_fraction(word) || ["auto", "min-content", "max-content", "fit-content"].contains(word);
    words.into_iter().find(is_greedy).map(str::to_owned)
}

/// The two arguments of a function, as they are written; the text begins after its bracket.
fn split_arguments(text: &str) -> (&str, &str) {
    let (mut depth, mut comma) = (0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ',' if depth == 0 => comma = at,
            ')' if depth == 0 => return (&text[..comma], &text[comma + 1..at]),
            ')' => depth -= 1,
            _ => {}
        }
    }
    (text, "")
}

#[test]
fn no_column_of_a_grid_grows_with_a_long_word() {
    let mut count = 0;
    for (name, text) in find_files("src", "css").into_iter().chain(find_files("style", "css")) {
        for columns in find_columns(&text).iter().filter(|columns| !columns.starts_with("var(")) {
            count += usize::from(columns.contains("fr"));
            let greedy = find_greedy_track(columns);
            assert!(greedy.is_none(), "{name}: `{columns}` has the column {greedy:?}: write minmax(0, …)");
        }
    }
    assert!(10 < count, "only {count} grids were looked at");
}

/// Proves that the test above could fail.
#[test]
fn columns_that_grow_with_a_long_word_are_noticed() {
    for (columns, is_greedy) in [
        ("minmax(0, 1fr)", false),
        ("repeat(2, minmax(0, 1fr))", false),
        ("minmax(0, var(--media, 50%)) minmax(0, auto)", false),
        ("repeat(auto-fill, minmax(min(100%, max(8rem, 34%)), 1fr))", false),
        ("12rem minmax(0, 1fr)", false),
        ("1fr", true),
        ("minmax(0, 1fr) auto", true),
        ("repeat(3, 1fr)", true),
        ("minmax(auto, 1fr)", true),
        ("minmax(12rem, 1fr)", true),
        ("max-content 2.5fr", true),
    ] {
        assert_eq!(find_greedy_track(columns).is_some(), is_greedy, "{columns}");
    }
    assert_eq!(
        find_columns("a { grid-template-columns: 1fr; color: red }\n.b{/* one */ grid-auto-columns:auto}"),
        ["1fr", "auto"]
    );
}

/// Columns that no sheet names: those of a grid without a template.
#[test]
fn every_other_column_of_a_grid_is_as_modest() {
    let sheets = find_files("style", "css");
    let (_, base) = sheets.iter().find(|(name, _)| name == "style/base.css").expect("the sheet of elements");
    let (everything, _) = base.split_once('}').expect("its first rule");
    assert!(everything.contains("*,\n"), "the first rule is for every element");
    for rule in ["grid-auto-columns: minmax(0, 1fr);", "min-inline-size: 0;"] {
        assert!(everything.contains(rule), "style/base.css does not say `{rule}` of every element");
    }
}
