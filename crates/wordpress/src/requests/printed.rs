//! The requests of a page that WordPress prints itself, for the theme, which lays their answers into the page. Names in
//! braces are placeholders, which the theme fills from what it shows; nothing is sent here.

use crate::endpoint::ApiBase;
use crate::model::{Selection, Way};

use super::{ID, LEADS, LENGTH, SLUG, to_common, to_feed, to_template, to_top_sections};

/// The requests of a part of a page, by the name of the part: those that an address needs are those of `common` and of
/// its own parts. The first of a part is for what is read first.
pub fn to_printed() -> Vec<(&'static str, Vec<String>)> {
    let base = ApiBase::new("");
    let list = |selection: Selection| to_filled(&base.to_list(&selection, PAGE, LENGTH));
    let slugs = base.to_sections_by_slug(&[SLUGS.to_owned()]);
    let date = list(Selection::Date(String::new())).replace(AFTER, "{after}").replace(BEFORE, "{before}");
    vec![
        ("common", to_common().to_vec()),
        ("feed", vec![to_feed()]),
        ("front", vec![to_filled(&base.to_sticky(LEADS)), to_feed(), to_top_sections()]),
        ("news", vec![list(Selection::Latest)]),
        ("post", vec![to_filled(&base.to_post_by_slug(SLUG))]),
        ("post_by_id", vec![to_filled(&base.to_post_by_id(ID))]),
        ("beside_post", to_beside_post(&base)),
        ("page", vec![to_filled(&base.to_page_by_slug(SLUG))]),
        ("page_by_id", vec![to_filled(&base.to_page_by_id(ID))]),
        (
            "beside_page",
            vec![to_filled(&base.to_page_titles(&[PARENTS.to_owned()])), to_filled(&base.to_pages_under(ID))],
        ),
        ("section", vec![to_filled(&slugs)]),
        ("section_by_id", vec![to_filled(&base.to_section_by_id(ID))]),
        ("in_section", vec![list(Selection::Section(ID)), to_filled(&base.to_sections_under(ID))]),
        ("tag", vec![to_filled(&base.to_tag_by_slug(SLUG)), list(Selection::Tag(ID))]),
        ("author", vec![to_filled(&base.to_author_by_slug(SLUG)), list(Selection::Author(ID))]),
        ("date", vec![date]),
        ("search", vec![list(Selection::Search(WORDS.to_owned()))]),
    ]
}

/// Number of comments, adjacent posts and related articles.
fn to_beside_post(base: &ApiBase) -> Vec<String> {
    let previous = base.to_beyond(Way::Back, SECOND_AFTER);
    let next = base.to_beyond(Way::On, SECOND_BEFORE);
    let urls = [base.to_comment_count(ID), previous, next];
    let related = base.to_related(&[SECTIONS], ID, RELATED);
    urls.iter().chain([&related]).map(|url| to_filled(url)).collect()
}

// Stand-ins for the values of placeholders; nothing else in a URL looks like these.
const SLUGS: &str = "~slugs~";
const PARENTS: &str = "~parents~";
const WORDS: &str = "~words~";
/// The seconds beside that of the article: the bounds of a request are exclusive.
const SECOND_BEFORE: &str = "~second-before~";
const SECOND_AFTER: &str = "~second-after~";
const PAGE: u32 = u32::MAX - 1;
const RELATED: u32 = u32::MAX - 2;
const SECTIONS: u64 = u64::MAX - 1;
/// The bounds of a period without a year.
const AFTER: &str = "0000-12-31T23:59:59";
const BEFORE: &str = "0002-01-01T00:00:00";

fn to_filled(url: &str) -> String {
    let moments = [(SECOND_BEFORE, "{second_before}"), (SECOND_AFTER, "{second_after}")];
    let texts = [(SLUGS, "{slugs}"), (PARENTS, "{parents}"), (WORDS, "{words}")];
    let texts = texts.iter().chain(&moments);
    let url = texts.fold(to_template(url), |url, (text, name)| url.replace(text, name));
    let url = url.replace(&SECTIONS.to_string(), "{sections}");
    url.replace(&PAGE.to_string(), "{page}").replace(&RELATED.to_string(), "{related}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All placeholders of the templates, each once.
    fn find_names() -> Vec<String> {
        let all = to_printed().into_iter().flat_map(|(_, templates)| templates).collect::<Vec<_>>().join(" ");
        let mut names: Vec<String> =
            all.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
        names.sort();
        names.dedup();
        names
    }

    #[test]
    fn the_theme_knows_every_placeholder() {
        let known = [
            "after",
            "before",
            "id",
            "length",
            "page",
            "parents",
            "related",
            "second_after",
            "second_before",
            "sections",
            "slug",
            "slugs",
            "words",
        ];
        assert_eq!(find_names(), known);
    }

    #[test]
    fn no_stand_in_is_left_in_a_template() {
        for (part, template) in to_printed().iter().flat_map(|(part, all)| all.iter().map(move |url| (part, url))) {
            let is_left = ["~", "42949672", "184467440737", "0000-12-31", "0002-01-01"];
            assert!(!is_left.iter().any(|text| template.contains(text)), "{part}: {template}");
            assert!(template.starts_with('/'), "{part}: {template}");
        }
    }

    #[test]
    fn filled_templates_are_what_the_app_asks() {
        let base = ApiBase::new("");
        let find = |part: &str, at: usize| {
            to_printed().into_iter().find(|(name, _)| *name == part).map(|(_, all)| all[at].clone()).unwrap_or_default()
        };
        let listed = find("tag", 1).replace("{id}", "7").replace("{page}", "2").replace("{length}", "10");
        assert_eq!(listed, base.to_list(&Selection::Tag(7), 2, 10));
        let [after, before] = ["2026-10-31T23:59:59", "2026-12-01T00:00:00"];
        let period = find("date", 0).replace("{after}", after).replace("{before}", before);
        let period = period.replace("{page}", "1").replace("{length}", "10");
        assert_eq!(period, base.to_list(&Selection::Date("2026-11".to_owned()), 1, 10));
        let related = find("beside_post", 3).replace("{sections}", "3,5").replace("{id}", "12");
        assert_eq!(related.replace("{related}", "4"), base.to_related(&[3, 5], 12, 4));
        let moment = "2026-11-12T08:40:00";
        let previous = find("beside_post", 1).replace("{second_after}", "2026-11-12T08:40:01");
        assert_eq!(previous, base.to_beside(Way::Back, moment));
        let next = find("beside_post", 2).replace("{second_before}", "2026-11-12T08:39:59");
        assert_eq!(next, base.to_beside(Way::On, moment));
        let sections = find("section", 0).replace("{slugs}", "sport,lyzhi");
        assert_eq!(sections, base.to_sections_by_slug(&["sport".to_owned(), "lyzhi".to_owned()]));
    }
}
