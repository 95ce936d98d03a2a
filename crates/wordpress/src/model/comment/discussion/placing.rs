//! Places comments in the tree of a discussion: under which comment, and before which other one.

use super::super::{Order, Status};
use super::{Discussion, Step};

impl Discussion {
    /// Places all comments that can be placed.
    pub(super) fn settle(&mut self) -> Vec<Step> {
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

    pub(super) fn count_reply(&mut self, mut parent: Option<usize>, is_more: bool) {
        while let Some(place) = parent {
            let node = &mut self.nodes[place];
            node.replies = if is_more { node.replies + 1 } else { node.replies.saturating_sub(1) };
            parent = node.parent;
        }
    }

    pub(super) fn siblings(&mut self, under: Option<usize>) -> &mut Vec<usize> {
        match under {
            Some(place) => &mut self.nodes[place].children,
            None => &mut self.roots,
        }
    }

    /// Inserts a node into a list, and returns the node that follows it.
    pub(super) fn insert(&mut self, under: Option<usize>, place: usize) -> Option<usize> {
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
