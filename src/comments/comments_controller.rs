//! The comments controller: brings together the pages of a discussion, the reader's own comments, and those that others
//! write while the page is open.

mod listening;
mod pending;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;

use super::delivery::{OutboxEntry, SendResult};
use super::entry::EntryContext;
use super::form_controller::FormController;
use super::thread::{Progress, Thread};
use crate::browser::{clock, document, url};
use crate::config::Settings;
use crate::context::{use_settings, use_site};
use crate::data::load::{CommentPage, load_comments};
use crate::data::query::{Query, query};
use crate::i18n::{use_language, use_messages};
use wordpress::decode::comment::NewComment;
use wordpress::model::comment::Order;
use wordpress::model::{Comment, Post, Site};

/// Screens narrower than this nest answers less deep.
const NARROW_PX: u32 = 480;
const NARROW_DEPTH: u32 = 4;

/// The controller of an article's discussion.
pub struct CommentsController {
    /// The thread, which draws the comments.
    pub thread: Rc<Thread>,
    /// The controller of the form.
    pub form: Rc<FormController>,
    /// The query of the page of comments that was requested last.
    pub pages: Query<CommentPage>,
    /// How much of the thread is drawn.
    pub progress: RwSignal<Progress>,
    /// How many new comments of others are loaded but not shown.
    pub fresh: RwSignal<u32>,
    /// Comments from the outbox that the site refused.
    pub refused: RwSignal<Vec<OutboxEntry>>,
    /// The text that screen readers announce.
    pub announcement: RwSignal<String>,
    requested_page: RwSignal<u32>,
    depth: u32,
    fresh_comments: RefCell<Vec<Comment>>,
    /// The ids of the comments that wait in the outbox.
    waiting: RefCell<Vec<u64>>,
    /// When the first page was loaded, Unix time in ms; 0 before.
    opened_at: Cell<f64>,
    site: Query<Site>,
}

impl CommentsController {
    /// Creates the controller for an article, and requests the first page of comments.
    pub fn open(post: &Post) -> Rc<Self> {
        let settings = use_settings();
        let depth = find_depth(settings.comments.depth);
        let progress = RwSignal::new(Progress::default());
        let thread = Thread::new(to_context(post, &settings), settings.comments.order, depth, progress);
        let requested_page = RwSignal::new(1);
        let (id, base, loaded) = (post.id, settings.api.clone(), Rc::clone(&thread));
        let pages = query(move |abort| load_comments(&base, id, requested_page.get(), loaded.order(), &abort));
        let controller = Rc::new_cyclic(|controller| Self {
            thread,
            form: Rc::new(to_form(post, &settings, controller)),
            pages,
            progress,
            fresh: RwSignal::new(0),
            refused: RwSignal::default(),
            announcement: RwSignal::default(),
            requested_page,
            depth,
            fresh_comments: RefCell::default(),
            waiting: RefCell::default(),
            opened_at: Cell::default(),
            site: use_site(),
        });
        controller.listen();
        if let Some(target) = find_target() {
            controller.thread.show_target(target);
        }
        controller
    }

    /// Whether the page is still open; its signals are disposed when the reader leaves it.
    fn is_open(&self) -> bool {
        !self.progress.is_disposed()
    }

    /// Requests a page of comments, unless it was requested before.
    pub fn request_page(&self, page: u32) {
        if self.is_open() && self.requested_page.get_untracked() < page {
            self.requested_page.set(page);
        }
    }

    fn add_page(self: &Rc<Self>, page: &CommentPage) {
        if page.page == 1 {
            self.opened_at.set(clock::now_ms());
            self.add_local_comments();
        }
        let comments = page.comments.clone();
        self.remove_published(&comments);
        self.thread.add_page(comments, page.page, page.pages, page.total as usize);
    }

    /// Requests the next page without scrolling, if the order or the target of the address needs it.
    fn load_more_if_needed(&self, progress: Progress) {
        if progress.pages == 0 {
            return;
        }
        let by_replies = self.thread.order() == Order::MostReplies;
        match progress.has_more {
            true if by_replies || self.thread.has_target() => self.request_page(progress.pages + 1),
            true => {}
            false => {
                if by_replies {
                    self.thread.reorder(Order::MostReplies);
                }
                if self.thread.has_target() {
                    self.thread.clear_target();
                    self.announcement.set(self.form.messages.discussion.gone.to_owned());
                }
            }
        }
    }

    /// Shows the comments in the order with this name.
    pub fn choose_order(self: &Rc<Self>, order: &str) {
        let Some(order) = Order::find(order) else { return };
        let progress = self.progress.get_untracked();
        if progress.pages > 0 && !progress.has_more {
            return self.thread.reorder(order);
        }
        if order == Order::MostReplies && self.thread.order() == Order::Oldest && progress.pages > 0 {
            self.thread.await_replies();
            return self.load_more_if_needed(progress);
        }
        // The form may be below a comment that is removed now.
        self.form.move_home();
        self.thread.clear(order, self.depth);
        match self.requested_page.get_untracked() {
            1 => self.pages.retry(),
            _ => self.requested_page.set(1),
        }
    }
}

fn find_depth(depth: u32) -> u32 {
    if document::is_narrower(NARROW_PX) { depth.min(NARROW_DEPTH) } else { depth }
}

fn to_context(post: &Post, settings: &Settings) -> EntryContext {
    EntryContext {
        messages: use_messages(),
        language: use_language(),
        page: url::address(),
        avatar_origins: [url::find_origin(), settings.api.find_origin().to_owned()],
        post_author: post.byline.authors().first().map_or(0, |author| author.id),
        is_open: post.comments_open,
    }
}

/// The controller of the form, which passes the results of sending to `controller` while that exists.
fn to_form(post: &Post, settings: &Settings, controller: &Weak<CommentsController>) -> FormController {
    let controller = controller.clone();
    let on_result = move |new: &NewComment, result: &SendResult| {
        if let Some(controller) = controller.upgrade() {
            controller.apply_result(new, result);
        }
    };
    FormController::new(post, settings.api.clone(), settings.comments, use_messages(), Rc::new(on_result))
}

/// The id of the comment that the fragment of the address names.
fn find_target() -> Option<u64> {
    url::find_fragment().strip_prefix("comment-")?.parse().ok()
}
