//! Comments are nested by their replies, and none is lost.

use wordpress::model::comment::discussion::Discussion;
use wordpress::model::comment::{Order, Status};
use wordpress::model::{Comment, Html, Moment};

fn comment(id: u64, parent: u64) -> Comment {
    Comment {
        id,
        parent,
        author: 0,
        name: Html::default(),
        site: None,
        picture: None,
        // Some comments have the same time.
        written: Moment::new(String::new(), &format!("2026-11-12T09:{:02}:00", id / 2)),
        text: Html::default(),
        status: Status::Public,
    }
}

/// The lists that a page shows, one per node, written as `1(2(3)) 4`; `^` marks a reply shown beside its parent.
#[derive(Default)]
struct Screen {
    lists: Vec<(Option<usize>, Vec<usize>)>,
}

impl Screen {
    fn list(&mut self, under: Option<usize>) -> &mut Vec<usize> {
        if !self.lists.iter().any(|(other, _)| *other == under) {
            self.lists.push((under, Vec::new()));
        }
        &mut self.lists.iter_mut().find(|(other, _)| *other == under).expect("a list").1
    }

    /// Applies the steps as the app does: each inserts a node, and none moves.
    fn apply(&mut self, steps: Vec<wordpress::model::comment::discussion::Step>) {
        for step in steps {
            let list = self.list(step.under);
            let at = step.before.map_or(list.len(), |before| {
                list.iter().position(|other| *other == before).expect("the following node is already shown")
            });
            list.insert(at, step.node);
        }
    }

    fn draw(&self, discussion: &Discussion, under: Option<usize>) -> String {
        let list = self.lists.iter().find(|(other, _)| *other == under).map(|(_, list)| list.as_slice());
        let draw_one = |node: &usize| {
            let inner = self.draw(discussion, Some(*node));
            let mark = if discussion.node(*node).is_flat { "^" } else { "" };
            let id = discussion.node(*node).comment.id;
            if inner.is_empty() { format!("{mark}{id}") } else { format!("{mark}{id}({inner})") }
        };
        list.unwrap_or_default().iter().map(draw_one).collect::<Vec<_>>().join(" ")
    }
}

fn draw(order: Order, depth: u32, pages: &[&[(u64, u64)]]) -> String {
    let mut discussion = Discussion::new(order, depth);
    let mut screen = Screen::default();
    for page in pages {
        screen.apply(discussion.add(page.iter().map(|(id, parent)| comment(*id, *parent)).collect()));
    }
    screen.apply(discussion.complete());
    screen.draw(&discussion, None)
}

type Pages<'a> = &'a [&'a [(u64, u64)]];

#[test]
fn replies_are_nested_under_their_parents() {
    let table: [(Pages<'_>, &str); 10] = [
        (&[&[]], ""),
        (&[&[(1, 0), (2, 0)]], "1 2"),
        (&[&[(1, 0), (2, 1), (3, 2), (4, 1)]], "1(2(3) 4)"),
        (&[&[(2, 1), (1, 0)]], "1(2)"),
        (&[&[(1, 0)], &[(2, 1), (3, 0)], &[(4, 2)]], "1(2(4)) 3"),
        // A parent that is missing, held or another article's.
        (&[&[(1, 0), (2, 99)]], "1 2"),
        (&[&[(1, 0), (2, 99), (3, 2)]], "1 2(3)"),
        // A reply to itself, and a cycle of replies.
        (&[&[(1, 1), (2, 1)]], "1(2)"),
        (&[&[(1, 2), (2, 3), (3, 1), (4, 0)]], "1(3(2)) 4"),
        // The same comment on two pages, after new comments have shifted the pages.
        (&[&[(1, 0), (2, 1)], &[(2, 1), (3, 1)]], "1(2 3)"),
    ];
    for (pages, expected) in table {
        assert_eq!(draw(Order::Oldest, 9, pages), expected, "{pages:?}");
    }
}

#[test]
fn newest_first_replies_wait_for_their_parents() {
    let table: [(Pages<'_>, &str); 4] = [
        (&[&[(3, 0), (2, 0), (1, 0)]], "3 2 1"),
        (&[&[(6, 2), (5, 0)], &[(4, 2), (3, 0)], &[(2, 0), (1, 0)]], "5 3 2(4 6) 1"),
        (&[&[(5, 4), (4, 3)], &[(3, 0), (2, 77)], &[(1, 0)]], "3(4(5)) 2 1"),
        (&[&[(3, 1), (2, 3), (1, 2)]], "1(3(2))"),
    ];
    for (pages, expected) in table {
        assert_eq!(draw(Order::Newest, 9, pages), expected, "{pages:?}");
    }
}

#[test]
fn the_most_replies_come_first_once_all_comments_are_loaded() {
    let mut discussion = Discussion::new(Order::Oldest, 9);
    discussion.add([(1, 0), (2, 0), (3, 2), (4, 3), (5, 1), (6, 0)].map(|(id, parent)| comment(id, parent)).into());
    discussion.complete();
    let mut ids = |order| {
        let roots = discussion.reorder(order).to_vec();
        roots.iter().map(|root| discussion.node(*root).comment.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(Order::MostReplies), [2, 1, 6]);
    assert_eq!(ids(Order::Newest), [6, 2, 1]);
    assert_eq!(ids(Order::Oldest), [1, 2, 6]);
}

#[test]
fn at_the_maximum_depth_replies_are_shown_beside_their_parents() {
    let chain: Pages<'_> = &[&[(1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 2), (7, 1)]];
    let table =
        [(1, "1 ^2 ^3 ^4 ^5 ^6 ^7"), (2, "1(2 ^3 ^4 ^5 ^6 7)"), (3, "1(2(3 ^4 ^5 6) 7)"), (9, "1(2(3(4(5)) 6) 7)")];
    for (depth, expected) in table {
        assert_eq!(draw(Order::Oldest, depth, chain), expected, "{depth} levels");
    }
}

#[test]
fn a_comment_counts_its_direct_and_indirect_replies() {
    let mut discussion = Discussion::new(Order::Oldest, 2);
    discussion.add([(1, 0), (2, 1), (3, 2), (4, 3), (5, 1), (6, 0)].map(|(id, parent)| comment(id, parent)).into());
    let mut answers = |id| discussion.node(discussion.find(id).expect("known")).replies;
    assert_eq!([1, 2, 3, 6].map(&mut answers), [4, 2, 1, 0]);
    assert_eq!(discussion.count(), 6);
    discussion.remove(4);
    let mut answers = |id| discussion.node(discussion.find(id).expect("known")).replies;
    assert_eq!([1, 2, 3].map(&mut answers), [3, 1, 0]);
    assert_eq!((discussion.count(), discussion.find(4)), (5, None));
}

#[test]
fn a_chain_of_five_thousand_replies_is_placed() {
    let chain: Vec<(u64, u64)> = (1..=5000).map(|id| (id, id - 1)).collect();
    let pages: Vec<&[(u64, u64)]> = chain.chunks(100).collect();
    let drawn = draw(Order::Oldest, 4, &pages);
    assert_eq!(drawn.matches('^').count(), 4996);
}
