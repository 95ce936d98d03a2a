//! The discussion under an article: who stands under whom, and where the next comment goes; it grows page by page.
//!
//! WordPress does not check `parent`: an answer to a comment that is missing, held or another article's, to itself, or
//! in a ring of answers stands at the root, so that no word is lost.

use super::{Comment, Order, Status};

/// A comment in its place.
#[derive(Debug)]
pub struct Node {
    /// The comment.
    pub comment: Comment,
    /// The node that it answers.
    pub parent: Option<usize>,
    /// The node in whose list it is shown: below the deepest level answers stand beside what they answer.
    pub under: Option<usize>,
    /// Whether it stands beside what it answers, and has to say whom it answers.
    pub is_flat: bool,
    /// How many comments answer it, and answer these, and so on.
    pub answers: u32,
    level: u32,
    children: Vec<usize>,
    is_placed: bool,
}

impl Node {
    /// What tells which of two comments came first.
    fn written(&self) -> (&str, u64) {
        (&self.comment.written.machine, self.comment.id)
    }

    /// How deep it would stand if every answer stood under what it answers; 0 for the root.
    pub fn level(&self) -> u32 {
        self.level
    }
}

/// Where a comment goes: into the list of `under`, before the node `before`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The node.
    pub node: usize,
    /// The node whose list it goes into; `None` for the root.
    pub under: Option<usize>,
    /// The node that it stands before; `None` for the end.
    pub before: Option<usize>,
}

/// All comments that are known of an article.
#[derive(Debug)]
pub struct Discussion {
    nodes: Vec<Node>,
    /// The nodes by the numbers of their comments.
    index: Vec<(u64, usize)>,
    roots: Vec<usize>,
    order: Order,
    depth: u32,
    is_complete: bool,
}

impl Discussion {
    /// An empty discussion that nests `depth` levels.
    pub fn new(order: Order, depth: u32) -> Self {
        let (nodes, index, roots) = (Vec::new(), Vec::new(), Vec::new());
        Self { nodes, index, roots, order, depth: depth.max(1), is_complete: false }
    }

    /// The order.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Whether every page has come.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Says that no more pages will come, and finds the places of those that have waited for them.
    pub fn complete(&mut self) -> Vec<Step> {
        self.is_complete = true;
        self.settle()
    }

    /// A node.
    pub fn node(&self, place: usize) -> &Node {
        &self.nodes[place]
    }

    /// The node of a comment.
    pub fn find(&self, id: u64) -> Option<usize> {
        let at = self.index.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        Some(self.index[at].1)
    }

    /// The comments that are shown and public.
    pub fn count(&self) -> usize {
        self.nodes.iter().filter(|node| node.is_placed && node.comment.status == Status::Public).count()
    }

    /// When the latest public comment was written, on the site's clock.
    pub fn latest(&self) -> &str {
        let public = self.nodes.iter().filter(|node| node.comment.status == Status::Public);
        public.map(|node| node.comment.written.local.as_str()).max().unwrap_or_default()
    }

    /// Takes comments that are not known yet; the steps are to be taken one after the other.
    pub fn add(&mut self, comments: Vec<Comment>) -> Vec<Step> {
        for comment in comments {
            if let Err(at) = self.index.binary_search_by_key(&comment.id, |(id, _)| *id) {
                self.index.insert(at, (comment.id, self.nodes.len()));
                self.nodes.push(Node {
                    comment,
                    parent: None,
                    under: None,
                    is_flat: false,
                    answers: 0,
                    level: 0,
                    children: Vec::new(),
                    is_placed: false,
                });
            }
        }
        self.settle()
    }

    /// Takes a comment out, and answers its node; what answered it stays where it is.
    pub fn remove(&mut self, id: u64) -> Option<usize> {
        let at = self.index.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        let (_, place) = self.index.remove(at);
        let under = self.nodes[place].under;
        self.siblings(under).retain(|other| *other != place);
        self.count_answer(self.nodes[place].parent, false);
        self.nodes[place].is_placed = false;
        Some(place)
    }

    /// Will be in the order of answers once all is there: until then it is as it was written.
    pub fn await_answers(&mut self) {
        self.order = Order::Answered;
    }

    /// Puts the roots into another order and answers them; only when all is there, or those to come would stand wrong.
    pub fn reorder(&mut self, order: Order) -> &[usize] {
        self.order = order;
        for root in std::mem::take(&mut self.roots) {
            self.insert(None, root);
        }
        &self.roots
    }

    /// Finds places for all that can have one.
    fn settle(&mut self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut waiting: Vec<usize> = (0..self.nodes.len()).filter(|place| self.waits(*place)).collect();
        // Newest first, answers come before what they answer.
        if self.order == Order::Newest {
            waiting.reverse();
        }
        loop {
            let before = waiting.len();
            waiting.retain(|place| match self.find_parent(*place) {
                Parent::Known(parent) => {
                    steps.push(self.place(*place, parent));
                    false
                }
                Parent::Unplaced | Parent::ToCome => true,
            });
            if waiting.len() == before {
                // What is left waits for a later page, or answers itself in a ring.
                let ring = waiting.iter().position(|place| matches!(self.find_parent(*place), Parent::Unplaced));
                match ring.filter(|_| self.is_complete || self.order != Order::Newest) {
                    Some(at) => steps.push(self.place(waiting[at], None)),
                    None => return steps,
                }
                waiting.retain(|place| !self.nodes[*place].is_placed);
            }
        }
    }

    fn waits(&self, place: usize) -> bool {
        let node = &self.nodes[place];
        !node.is_placed && self.find(node.comment.id) == Some(place)
    }

    fn find_parent(&self, place: usize) -> Parent {
        let comment = &self.nodes[place].comment;
        match self.find(comment.parent) {
            _ if comment.parent == 0 || comment.parent == comment.id => Parent::Known(None),
            Some(parent) if self.nodes[parent].is_placed => Parent::Known(Some(parent)),
            Some(_) => Parent::Unplaced,
            None if self.order == Order::Newest && !self.is_complete && comment.status == Status::Public => {
                Parent::ToCome
            }
            None => Parent::Known(None),
        }
    }

    fn place(&mut self, place: usize, parent: Option<usize>) -> Step {
        let level = parent.map_or(0, |parent| self.nodes[parent].level + 1);
        let is_flat = self.depth <= level;
        let under = if is_flat { parent.and_then(|parent| self.nodes[parent].under) } else { parent };
        let node = &mut self.nodes[place];
        (node.parent, node.under, node.level, node.is_flat, node.is_placed) = (parent, under, level, is_flat, true);
        self.count_answer(parent, true);
        Step { node: place, under, before: self.insert(under, place) }
    }

    fn count_answer(&mut self, mut parent: Option<usize>, is_more: bool) {
        while let Some(place) = parent {
            let node = &mut self.nodes[place];
            node.answers = if is_more { node.answers + 1 } else { node.answers.saturating_sub(1) };
            parent = node.parent;
        }
    }

    fn siblings(&mut self, under: Option<usize>) -> &mut Vec<usize> {
        match under {
            Some(place) => &mut self.nodes[place].children,
            None => &mut self.roots,
        }
    }

    /// Inserts a node into a list, and answers the node that it stands before.
    fn insert(&mut self, under: Option<usize>, place: usize) -> Option<usize> {
        let mut siblings = std::mem::take(self.siblings(under));
        let order = if under.is_none() { self.order } else { Order::Oldest };
        let at = siblings.partition_point(|other| self.is_before(order, *other, place));
        let before = siblings.get(at).copied();
        siblings.insert(at, place);
        *self.siblings(under) = siblings;
        before
    }

    fn is_before(&self, order: Order, one: usize, other: usize) -> bool {
        let (one, other) = (&self.nodes[one], &self.nodes[other]);
        match order {
            Order::Oldest => one.written() < other.written(),
            Order::Newest => other.written() < one.written(),
            // Until all have come, their answers cannot be counted.
            Order::Answered if !self.is_complete || one.answers == other.answers => one.written() < other.written(),
            Order::Answered => other.answers < one.answers,
        }
    }
}

/// What is known of the comment that another one answers.
enum Parent {
    /// It has a place, or there is none to stand under.
    Known(Option<usize>),
    /// It is there, without a place.
    Unplaced,
    /// It may come with a later page.
    ToCome,
}
