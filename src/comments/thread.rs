//! The comments of an article on the screen: each is drawn once, where it belongs, and none moves another one.
//!
//! Thousands of them must not stop the page: they are drawn in slices, with time for the reader in between.

mod drawing;
mod list;
mod mounting;

pub use list::{Reply, ThreadList};

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::renderer::types::Element;

use super::entry::{Scene, find_name};
use crate::browser::{clock, document};
use wordpress::model::Comment;
use wordpress::model::comment::Order;
use wordpress::model::comment::discussion::{Discussion, Step};

/// What the parts around the thread follow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Pages that are on the screen.
    pub pages: u32,
    /// Whether there are more.
    pub has_more: bool,
    /// Comments that others can see; the site's own number until all are loaded.
    pub count: usize,
}

/// A comment on the screen.
struct Shown {
    item: Element,
    answers: Option<[Element; 2]>,
    is_counted: bool,
}

/// The discussion and its picture.
pub struct Thread {
    scene: Scene,
    discussion: RefCell<Discussion>,
    list: RefCell<Option<Element>>,
    shown: RefCell<Vec<Option<Shown>>>,
    steps: RefCell<Vec<Step>>,
    is_drawing: Cell<bool>,
    /// How often the order was changed.
    reordered: Cell<u32>,
    /// Comments that come beside the pages, until their place is known: the reader's own, and new ones.
    pending: RefCell<Vec<Comment>>,
    /// What the pages will have brought when all is drawn.
    next: Cell<Progress>,
    progress: RwSignal<Progress>,
    /// The comment of the address, until it is there.
    sought: Cell<u64>,
}

impl Thread {
    /// A thread without comments.
    pub fn new(scene: Scene, order: Order, depth: u32, progress: RwSignal<Progress>) -> Rc<Self> {
        Rc::new(Self {
            scene,
            discussion: RefCell::new(Discussion::new(order, depth)),
            list: RefCell::default(),
            shown: RefCell::default(),
            steps: RefCell::default(),
            is_drawing: Cell::default(),
            reordered: Cell::default(),
            pending: RefCell::default(),
            next: Cell::default(),
            progress,
            sought: Cell::default(),
        })
    }

    /// The order.
    pub fn order(&self) -> Order {
        self.discussion.borrow().order()
    }

    /// Whether a comment is known.
    pub fn knows(&self, id: u64) -> bool {
        self.discussion.borrow().find(id).is_some()
    }

    /// When the latest comment was written, on the site's clock; `None` while later ones may be on other pages.
    pub fn latest(&self) -> Option<String> {
        let discussion = self.discussion.borrow();
        let has_latest = discussion.is_complete() || discussion.order() == Order::Newest;
        has_latest.then(|| discussion.latest().to_owned())
    }

    fn find_reply(&self, id: u64) -> Option<Reply> {
        let discussion = self.discussion.borrow();
        let place = discussion.find(id)?;
        let comment = self.shown.borrow().get(place)?.as_ref()?.item.first_element_child()?;
        Some(Reply { id, name: find_name(&self.scene, &discussion.node(place).comment), comment })
    }

    /// Draws a page.
    pub fn take_page(self: &Rc<Self>, comments: Vec<Comment>, page: u32, pages: u32, total: usize) {
        self.next.set(Progress { pages: page, has_more: page < pages, count: total });
        let steps = self.discussion.borrow_mut().add(comments);
        self.steps.borrow_mut().extend(steps);
        if page >= pages {
            let steps = self.discussion.borrow_mut().complete();
            self.steps.borrow_mut().extend(steps);
        }
        self.draw();
    }

    /// Draws comments that came beside the pages, as soon as their place is known.
    pub fn take_pending(self: &Rc<Self>, comments: Vec<Comment>) {
        self.pending.borrow_mut().extend(comments);
        if !self.progress.is_disposed() && self.progress.get_untracked().pages > 0 {
            self.draw();
        }
    }

    /// Takes a comment from the screen.
    pub fn remove(&self, id: u64) {
        self.pending.borrow_mut().retain(|comment| comment.id != id);
        let Some(place) = self.discussion.borrow_mut().remove(id) else { return };
        if let Some(Some(shown)) = self.shown.borrow().get(place) {
            shown.item.remove();
        }
    }

    /// Shows the comment of the address, now or when it has come.
    pub fn seek(&self, id: u64) {
        self.sought.set(id);
        self.find_sought();
    }

    /// Whether pages are needed although nobody has scrolled to them.
    pub fn is_seeking(&self) -> bool {
        self.sought.get() != 0
    }

    /// Gives up to look for the comment of the address.
    pub fn stop_seeking(&self) {
        self.sought.set(0);
    }

    /// Puts everything into another order; only when all is there.
    pub fn reorder(self: &Rc<Self>, order: Order) {
        let roots = self.discussion.borrow_mut().reorder(order).to_vec();
        self.reordered.set(self.reordered.get() + 1);
        self.move_slice(roots, 0, self.reordered.get());
    }

    /// Moves a slice of the roots to the end of the list, and the others later; a newer order ends it.
    fn move_slice(self: &Rc<Self>, roots: Vec<usize>, from: usize, number: u32) {
        const SLICE: usize = 100;
        if let Some(list) = &*self.list.borrow() {
            let shown = self.shown.borrow();
            for root in roots.iter().skip(from).take(SLICE) {
                if let Some(Some(shown)) = shown.get(*root) {
                    // Appending moves; the list is the item's own already.
                    let _ = list.append_child(&shown.item);
                }
            }
        }
        if from + SLICE < roots.len() {
            let thread = Rc::clone(self);
            clock::later(0, move || {
                if thread.reordered.get() == number {
                    thread.move_slice(roots, from + SLICE, number);
                }
            });
        }
    }

    /// Goes on in the order of writing until all is there.
    pub fn await_answers(&self) {
        self.discussion.borrow_mut().await_answers();
    }

    /// Begins anew, for another order of pages.
    pub fn clear(&self, order: Order, depth: u32) {
        self.discussion.replace(Discussion::new(order, depth));
        self.steps.borrow_mut().clear();
        for shown in self.shown.take().into_iter().flatten() {
            shown.item.remove();
        }
        self.next.set(Progress::default());
        self.progress.set(Progress::default());
    }

    fn find_sought(&self) {
        let id = self.sought.get();
        let is_shown = self
            .discussion
            .borrow()
            .find(id)
            .is_some_and(|place| self.shown.borrow().get(place).is_some_and(Option::is_some));
        if is_shown {
            self.sought.set(0);
            document::show_marked(&format!("comment-{id}"));
        }
    }
}
