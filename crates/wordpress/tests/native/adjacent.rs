//! The previous and the next article: a strict order by date and id.

use wordpress::endpoint::ApiBase;
use wordpress::endpoint::dates::{to_second_after, to_second_before};
use wordpress::model::{Adjacent, AdjacentPost, Html, Way};

fn post(date: &str, id: u64) -> AdjacentPost {
    AdjacentPost { id, date: date.to_owned(), link: format!("/{id}/"), title: Html::default() }
}

#[test]
fn the_adjacent_article_is_the_nearest_by_date_and_id() {
    let (one, two, three) = ("2026-05-04T10:00:01", "2026-05-04T10:00:02", "2026-05-04T10:00:03");
    let known = |id| Some(Some(id));
    let table = [
        ("the second before", Way::Back, vec![(two, 5), (one, 9), (one, 8)], false, None),
        ("the second before, whole", Way::Back, vec![(two, 5), (one, 8), (one, 9)], true, known(9)),
        (
            "the second before, with one beyond",
            Way::Back,
            vec![(two, 5), (one, 8), ("2026-05-03T00:00:00", 1)],
            false,
            known(8),
        ),
        ("the same second, in no order", Way::Back, vec![(two, 3), (two, 5), (two, 4), (one, 9)], false, known(4)),
        ("the same second, not whole", Way::Back, vec![(two, 3), (two, 5), (two, 4)], false, None),
        ("only later ones of the second", Way::Back, vec![(two, 7), (two, 6)], false, None),
        ("the oldest", Way::Back, vec![(two, 5), (two, 7)], true, Some(None)),
        ("the next of the second", Way::On, vec![(two, 9), (two, 6), (two, 5), (three, 1)], false, known(6)),
        ("the next second", Way::On, vec![(two, 4), (two, 5), (three, 2), (three, 1)], true, known(1)),
        ("the newest", Way::On, vec![(two, 5), (two, 4)], true, Some(None)),
        ("an empty list", Way::On, vec![], true, Some(None)),
    ];
    for (what, way, posts, is_whole, expected) in table {
        let posts = posts.into_iter().map(|(date, id)| post(date, id)).collect();
        let found = match way.find(posts, (two, 5), is_whole) {
            Adjacent::Known(post) => Some(post.map(|post| post.id)),
            Adjacent::Crowded => None,
        };
        assert_eq!(found, expected, "{what}");
    }
}

#[test]
fn the_bounds_of_a_second_are_its_neighbours() {
    let table = [
        ("2024-04-19T10:15:00", "2024-04-19T10:14:59", "2024-04-19T10:15:01"),
        ("2024-03-01T00:00:00", "2024-02-29T23:59:59", "2024-03-01T00:00:01"),
        ("2025-12-31T23:59:59", "2025-12-31T23:59:58", "2026-01-01T00:00:00"),
        ("2026-01-01T00:00:00", "2025-12-31T23:59:59", "2026-01-01T00:00:01"),
        ("2026-13-01T00:00:00", "2026-13-01T00:00:00", "2026-13-01T00:00:00"),
        ("yesterday", "yesterday", "yesterday"),
    ];
    for (moment, before, after) in table {
        assert_eq!((to_second_before(moment).as_str(), to_second_after(moment).as_str()), (before, after), "{moment}");
    }
}

#[test]
fn the_requests_contain_the_second_of_the_article() {
    let (base, date) = (ApiBase::new("/wp-json/"), "2024-04-19T10:15:00");
    let table = [
        (base.to_beside(Way::Back, date), "posts?before=2024-04-19T10:15:01&order=desc&"),
        (base.to_beside(Way::On, date), "posts?after=2024-04-19T10:14:59&order=asc&"),
        (base.to_beyond(Way::Back, date), "posts?before=2024-04-19T10:15:00&order=desc&"),
        (base.to_beyond(Way::On, date), "posts?after=2024-04-19T10:15:00&order=asc&"),
        (
            base.to_second(Way::On, date, 2),
            "posts?after=2024-04-19T10:14:59&before=2024-04-19T10:15:01&orderby=id&order=asc&per_page=100&page=2",
        ),
    ];
    for (url, part) in table {
        assert!(url.contains(part), "{url} should contain {part}");
    }
}
