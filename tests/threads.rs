//! Comments nest as they answer each other, and none is ever lost.

use gazeta::model::comment::{Thread, to_threads};
use gazeta::model::{Comment, Html, Moment};

fn comment(id: u64, parent: u64) -> Comment {
    Comment {
        id,
        parent,
        name: Html::default(),
        site: None,
        written: Moment::default(),
        text: Html::default(),
        is_held: false,
    }
}

/// Writes threads as `1(2(3)) 4`.
fn draw(threads: &[Thread]) -> String {
    let draw_one = |thread: &Thread| match thread.replies.is_empty() {
        true => thread.comment.id.to_string(),
        false => format!("{}({})", thread.comment.id, draw(&thread.replies)),
    };
    threads.iter().map(draw_one).collect::<Vec<_>>().join(" ")
}

#[test]
fn answers_stand_under_what_they_answer() {
    let table: [(&[(u64, u64)], &str); 7] = [
        (&[], ""),
        (&[(1, 0), (2, 0)], "1 2"),
        (&[(1, 0), (2, 1), (3, 2), (4, 1)], "1(2(3) 4)"),
        (&[(2, 1), (1, 0)], "1(2)"),
        (&[(1, 0), (2, 99)], "1 2"),
        (&[(1, 1), (2, 1)], "1 2"),
        (&[(1, 2), (2, 3), (3, 1), (4, 0)], "1 2 3 4"),
    ];
    for (comments, expected) in table {
        let comments: Vec<Comment> = comments.iter().map(|(id, parent)| comment(*id, *parent)).collect();
        assert_eq!(draw(&to_threads(&comments)), expected, "{comments:?}");
    }
}
