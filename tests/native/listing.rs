//! Which articles the pages of a list show, when others are published, withdrawn or loaded again meanwhile.

use gazeta::components::listing::shown::Shown;
use wordpress::model::{Card, Html, Moment};

fn cards(ids: &[u64]) -> Vec<Card> {
    let card = |id: &u64| Card {
        id: *id,
        link: format!("/{id}/"),
        title: Html::default(),
        excerpt: Html::default(),
        is_protected: false,
        published: Moment::default(),
        lead: None,
    };
    ids.iter().map(card).collect()
}

fn show(shown: &mut Shown, page: u32, ids: &[u64]) -> Vec<u64> {
    shown.keep_new(page, &cards(ids)).iter().map(|card| card.id).collect()
}

#[test]
fn no_article_is_shown_twice() {
    let mut shown = Shown::default();
    assert_eq!(show(&mut shown, 1, &[9, 8, 7]), [9, 8, 7]);
    assert_eq!(show(&mut shown, 2, &[7, 6, 5]), [6, 5]);
    assert_eq!(show(&mut shown, 3, &[5, 4, 4, 9]), [4]);
    assert_eq!(shown.find_before(3), [9, 8, 7, 6, 5]);
    assert_eq!(shown.find_before(1), [0; 0]);
}

#[test]
fn a_page_that_is_loaded_again_shows_all_its_articles() {
    let mut shown = Shown::default();
    show(&mut shown, 1, &[9, 8, 7]);
    show(&mut shown, 2, &[6, 5, 4]);
    assert_eq!(show(&mut shown, 1, &[9, 8, 7]), [9, 8, 7], "the same response");
    assert_eq!(show(&mut shown, 2, &[6, 5, 4]), [6, 5, 4]);
    // Another article has come, and the page behind moves.
    assert_eq!(show(&mut shown, 1, &[10, 9, 8]), [10, 9, 8], "nothing of it counts as shown already");
    assert_eq!(show(&mut shown, 2, &[8, 7, 6]), [7, 6]);
    // One was withdrawn: what page 2 showed stands on page 1 now.
    assert_eq!(show(&mut shown, 1, &[10, 9, 7]), [10, 9, 7]);
    assert_eq!(show(&mut shown, 2, &[7, 6, 5]), [6, 5]);
}
