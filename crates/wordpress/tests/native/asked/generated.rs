//! What holds of every address, tried with random ones.

use proptest::prelude::*;
use wordpress::permalinks::{is_answer, to_canonical};

use super::HOME;

/// A path of the app in one of WordPress's structures.
fn structures() -> impl Strategy<Value = String> {
    let slug = "[a-z][a-z0-9]{0,5}(-[a-z]{1,4})?|(%d0%b[0-9a-f]){1,4}";
    let head = prop_oneof![
        Just("".to_owned()),
        Just("/2019/03/04".to_owned()),
        Just("/index.php/2019".to_owned()),
        Just("/blog/sport".to_owned())
    ];
    (head, slug).prop_map(|(head, slug)| format!("{head}/{slug}"))
}

proptest! {
    /// Other spellings of an address ask for the same.
    #[test]
    fn spelling_makes_no_difference(path in structures(), slashes in "/{0,3}", before in "/{0,2}", capitals: bool, query in "|\\?utm=1") {
        let typed = if capitals { path.to_uppercase().replace("INDEX.PHP", "index.php") } else { path.clone() };
        let address = format!("{before}{typed}{slashes}{query}");
        for end in ["", "/"] {
            let link = format!("{HOME}{path}{end}");
            prop_assert!(is_answer(&link, &address), "{} {}", link, address);
        }
    }

    /// Nothing is shown at an address with another segment: not one more, not one less, not another one.
    #[test]
    fn another_segment_asks_for_something_else(path in structures(), extra in "[,;.!»)]{1,2}|%20|%2C|x-[a-z]{3}", at in 0_usize..4) {
        let link = format!("{HOME}{path}/");
        let mut segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != "index.php").collect();
        let at = at.min(segments.len());
        segments.insert(at, &extra);
        let longer = format!("/{}/", segments.join("/"));
        prop_assert!(!is_answer(&link, &longer), "{} {}", link, longer);
        if at + 1 < segments.len() {
            segments.remove(at + 1);
            let other = format!("/{}/", segments.join("/"));
            prop_assert!(!is_answer(&link, &other), "{} {}", link, other);
        }
    }

    /// The canonical address is one: it has no other, and asks for the same.
    #[test]
    fn a_canonical_address_stays(path in structures(), form in "|/|/amp/|//|/\\?a=b") {
        let (link, address) = (format!("{HOME}{path}/"), format!("{path}{form}"));
        if let Some(canonical) = to_canonical(&link, &address) {
            prop_assert!(is_answer(&link, &canonical), "{} {}", link, canonical);
            prop_assert_eq!(to_canonical(&link, &canonical), None);
        }
    }
}
