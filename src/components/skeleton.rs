//! Grey shapes of the size of what is coming, so that nothing jumps when it comes.

use super::element::{Piece, element};

/// What is coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An article.
    Article,
    /// The story that leads the front page.
    Lead,
    /// Cards with pictures.
    Cards,
    /// Titles with teasers.
    Lines,
    /// The previous and the next article.
    Neighbours,
    /// Comments.
    Thread,
}

impl Shape {
    fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Lead => "lead",
            Self::Cards => "cards",
            Self::Lines => "lines",
            Self::Neighbours => "neighbours",
            Self::Thread => "thread",
        }
    }
}

/// The shape of what is coming, with as many rows as it will have.
pub fn skeleton(shape: Shape, rows: u32) -> Piece {
    let scope = stylers::style_sheet!("src/components/skeleton.css");
    let class = format!("skeleton {} {scope}", shape.as_str());
    let rows = (0..rows).map(|_| element("div", &[("class", "row")], show_bars(&["picture", "", "short"])));
    let bars = match shape {
        Shape::Article => {
            show_bars(&["kicker", "title", "title short", "byline", "picture", "", "", "", "short", "", ""])
        }
        _ => rows.collect(),
    };
    element("div", &[("class", &class), ("aria-hidden", "true")], bars)
}

fn show_bars(classes: &[&str]) -> Vec<Piece> {
    classes.iter().map(|class| element("i", &[("class", class)], Vec::new())).collect()
}
