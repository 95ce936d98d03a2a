//! The comments of an article as a tree that is built while pages of comments load; it returns where to insert each
//! node.
//!
//! WordPress does not check `parent`. A reply to a comment that is missing, held or another article's, to itself, or in
//! a cycle of replies is placed at the top level, so that no comment is lost.

mod placing;

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
}
