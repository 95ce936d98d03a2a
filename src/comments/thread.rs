//! The comments of an article on the screen. Each is drawn once, in its final place, and never moves those around it.
//!
//! A thread can have thousands of comments, so they are drawn in slices that leave the browser time for input.

mod drawing;
mod list;
mod mounting;
mod reordering;
mod target;

pub use list::{Reply, ThreadList};

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::entry::{EntryContext, find_name};
use wordpress::model::Comment;
use wordpress::model::comment::Order;
use wordpress::model::comment::discussion::{Discussion, Step};

/// How much of a thread is drawn; the components around the thread follow it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many pages are drawn.
    pub pages: u32,
    /// Whether the site has more pages.
    pub has_more: bool,
    /// The number of public comments: the site's total until all pages are loaded, then the number of drawn ones.
    pub count: usize,
}

/// The elements of a comment that is drawn.
struct Drawn {
    item: Element,
    /// The summary and the list of its replies, once it has any.
    replies: Option<[Element; 2]>,
    /// Whether the shown number of replies has to be updated at the end of the slice.
    is_changed: bool,
}

/// The model of a discussion, and its elements.
pub struct Thread {
    context: EntryContext,
    discussion: RefCell<Discussion>,
    list: RefCell<Option<Element>>,
    /// The elements of each node of the discussion, by its index there.
    drawn: RefCell<Vec<Option<Drawn>>>,
    /// What is still to be drawn.
    steps: RefCell<Vec<Step>>,
    is_drawing: Cell<bool>,
    /// How often the order was changed.
    reorder_count: Cell<u32>,
    /// Comments that did not come with a page (the reader's own, and new ones), until their place is known.
    pending: RefCell<Vec<Comment>>,
    /// The progress once all loaded pages are drawn.
    next_progress: Cell<Progress>,
    progress: RwSignal<Progress>,
    /// The id of the comment that is to be scrolled to once it is drawn, or 0.
    target: Cell<u64>,
}

impl Thread {
    /// A thread without comments.
    pub fn new(context: EntryContext, order: Order, depth: u32, progress: RwSignal<Progress>) -> Rc<Self> {
        Rc::new(Self {
            context,
            discussion: RefCell::new(Discussion::new(order, depth)),
            list: RefCell::default(),
            drawn: RefCell::default(),
            steps: RefCell::default(),
            is_drawing: Cell::default(),
            reorder_count: Cell::default(),
            pending: RefCell::default(),
            next_progress: Cell::default(),
            progress,
            target: Cell::default(),
        })
    }

    /// The order of the comments.
    pub fn order(&self) -> Order {
        self.discussion.borrow().order()
    }

    /// Whether the discussion contains a comment.
    pub fn contains(&self, id: u64) -> bool {
        self.discussion.borrow().find(id).is_some()
    }

    /// When the latest public comment was written, on the site's clock; `None` while pages that are not loaded may have
    /// later ones.
    pub fn latest(&self) -> Option<String> {
        let discussion = self.discussion.borrow();
        let has_latest = discussion.is_complete() || discussion.order() == Order::Newest;
        has_latest.then(|| discussion.latest().to_owned())
    }

    fn find_reply(&self, id: u64) -> Option<Reply> {
        let discussion = self.discussion.borrow();
        let place = discussion.find(id)?;
        let comment = self.drawn.borrow().get(place)?.as_ref()?.item.first_element_child()?;
        Some(Reply { id, name: find_name(&self.context, &discussion.node(place).comment), comment })
    }

    /// Adds a page of comments and draws it.
    pub fn add_page(self: &Rc<Self>, comments: Vec<Comment>, page: u32, pages: u32, total: usize) {
        self.next_progress.set(Progress { pages: page, has_more: page < pages, count: total });
        let steps = self.discussion.borrow_mut().add(comments);
        self.steps.borrow_mut().extend(steps);
        if page >= pages {
            let steps = self.discussion.borrow_mut().complete();
            self.steps.borrow_mut().extend(steps);
        }
        self.draw();
    }

    /// Adds comments that did not come with a page, and draws each once its place is known.
    pub fn add_pending(self: &Rc<Self>, comments: Vec<Comment>) {
        self.pending.borrow_mut().extend(comments);
        if !self.progress.is_disposed() && self.progress.get_untracked().pages > 0 {
            self.draw();
        }
    }

    /// Removes a comment.
    pub fn remove(&self, id: u64) {
        self.pending.borrow_mut().retain(|comment| comment.id != id);
        let Some(place) = self.discussion.borrow_mut().remove(id) else { return };
        if let Some(Some(drawn)) = self.drawn.borrow().get(place) {
            drawn.item.remove();
        }
    }
}
