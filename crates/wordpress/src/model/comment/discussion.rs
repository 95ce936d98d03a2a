//! The comments of an article as a tree that is built while pages of comments load; it returns where to insert each
//! node.
//!
//! WordPress does not check `parent`. A reply to a comment that is missing, held or another article's, to itself, or in
//! a cycle of replies is placed at the top level, so that no comment is lost.

use super::{Comment, Order, Status};

/// A comment in the tree.
#[derive(Debug)]
pub struct Node {
    /// The comment.
    pub comment: Comment,
    /// The node that it replies to.
    pub parent: Option<usize>,
    /// The node in whose list it is shown. At the maximum depth, that is the list of the comment that it replies to.
    pub under: Option<usize>,
    /// Whether it is shown beside the comment that it replies to, and has to name that commenter.
    pub is_flat: bool,
    /// The number of its direct and indirect replies.
    pub replies: u32,
    level: u32,
    children: Vec<usize>,
    is_placed: bool,
}

impl Node {
    /// The key for sorting by time.
    fn written(&self) -> (&str, u64) {
        (&self.comment.written.machine, self.comment.id)
    }

    /// Its depth if nesting were unlimited; 0 at the top level.
    pub fn level(&self) -> u32 {
        self.level
    }
}

/// An insertion: into the list of `under`, before the node `before`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The node to insert.
    pub node: usize,
    /// The node whose list it is inserted into; `None` for the top level.
    pub under: Option<usize>,
    /// The node that it is inserted before; `None` for the end.
    pub before: Option<usize>,
}

/// All loaded comments of an article.
#[derive(Debug)]
pub struct Discussion {
    nodes: Vec<Node>,
    /// The nodes by the ids of their comments, sorted.
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

    /// The order of the top level.
    pub fn order(&self) -> Order {
        self.order
    }

    /// Whether all pages have been added.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Marks that no more pages will be added, and places the comments that were waiting for their parents.
    pub fn complete(&mut self) -> Vec<Step> {
        self.is_complete = true;
        self.settle()
    }

    /// The node at an index.
    pub fn node(&self, place: usize) -> &Node {
        &self.nodes[place]
    }

    /// The index of a comment's node.
    pub fn find(&self, id: u64) -> Option<usize> {
        let at = self.index.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        Some(self.index[at].1)
    }

    /// The number of placed public comments.
    pub fn count(&self) -> usize {
        self.nodes.iter().filter(|node| node.is_placed && node.comment.status == Status::Public).count()
    }

    /// When the latest public comment was written, in site-local time.
    pub fn latest(&self) -> &str {
        let public = self.nodes.iter().filter(|node| node.comment.status == Status::Public);
        public.map(|node| node.comment.written.local.as_str()).max().unwrap_or_default()
    }

    /// Adds comments, and ignores those already known. The steps must be applied in order.
    pub fn add(&mut self, comments: Vec<Comment>) -> Vec<Step> {
        for comment in comments {
            if let Err(at) = self.index.binary_search_by_key(&comment.id, |(id, _)| *id) {
                self.index.insert(at, (comment.id, self.nodes.len()));
                self.nodes.push(Node {
                    comment,
                    parent: None,
                    under: None,
                    is_flat: false,
                    replies: 0,
                    level: 0,
                    children: Vec::new(),
                    is_placed: false,
                });
            }
        }
        self.settle()
    }

    /// Removes a comment, and returns the index of its node; its replies stay where they are.
    pub fn remove(&mut self, id: u64) -> Option<usize> {
        let at = self.index.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        let (_, place) = self.index.remove(at);
        let under = self.nodes[place].under;
        self.siblings(under).retain(|other| *other != place);
        self.count_reply(self.nodes[place].parent, false);
        self.nodes[place].is_placed = false;
        Some(place)
    }

    /// Selects the order by replies, which applies once all comments are loaded; until then they are sorted by time.
    pub fn await_replies(&mut self) {
        self.order = Order::MostReplies;
    }

    /// Sorts the top level by another order, and returns it. Call it only when all comments are loaded, because
    /// comments placed later would be in the wrong position.
    pub fn reorder(&mut self, order: Order) -> &[usize] {
        self.order = order;
        for root in std::mem::take(&mut self.roots) {
            self.insert(None, root);
        }
        &self.roots
    }

    /// Places all comments that can be placed.
    fn settle(&mut self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut waiting: Vec<usize> = (0..self.nodes.len()).filter(|place| self.is_waiting(*place)).collect();
        // In this order, replies come before the comments that they reply to.
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
                Parent::Unplaced | Parent::NotLoaded => true,
            });
            if waiting.len() == before {
                // The rest waits for a later page, or is a cycle of replies, which is broken at one comment.
                let cycle = waiting.iter().position(|place| matches!(self.find_parent(*place), Parent::Unplaced));
                match cycle.filter(|_| self.is_complete || self.order != Order::Newest) {
                    Some(at) => steps.push(self.place(waiting[at], None)),
                    None => return steps,
                }
                waiting.retain(|place| !self.nodes[*place].is_placed);
            }
        }
    }

    fn is_waiting(&self, place: usize) -> bool {
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
                Parent::NotLoaded
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
        self.count_reply(parent, true);
        Step { node: place, under, before: self.insert(under, place) }
    }

    fn count_reply(&mut self, mut parent: Option<usize>, is_more: bool) {
        while let Some(place) = parent {
            let node = &mut self.nodes[place];
            node.replies = if is_more { node.replies + 1 } else { node.replies.saturating_sub(1) };
            parent = node.parent;
        }
    }

    fn siblings(&mut self, under: Option<usize>) -> &mut Vec<usize> {
        match under {
            Some(place) => &mut self.nodes[place].children,
            None => &mut self.roots,
        }
    }

    /// Inserts a node into a list, and returns the node that follows it.
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
            // Replies can be counted only when all comments are loaded.
            Order::MostReplies if !self.is_complete || one.replies == other.replies => one.written() < other.written(),
            Order::MostReplies => other.replies < one.replies,
        }
    }
}

/// What is known about a comment's parent.
enum Parent {
    /// It is placed, or (`None`) the comment belongs to the top level.
    Known(Option<usize>),
    /// It is loaded, but not placed yet.
    Unplaced,
    /// It may be on a later page.
    NotLoaded,
}
