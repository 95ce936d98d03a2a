//! Where a discussion comes together: pages of the site, the reader's own comments, what others write meanwhile.

mod pending;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;

use super::delivery::{self, Entry, SendResult};
use super::entry::Scene;
use super::form_controller::FormController;
use super::thread::{Progress, Thread};
use crate::browser::{clock, document, events, url};
use crate::context::{find_offset, use_settings, use_site};
use crate::data::load::{CommentPage, load_comments};
use crate::data::query::{Query, query};
use crate::i18n::{use_language, use_messages};
use wordpress::decode::comment::NewComment;
use wordpress::model::comment::Order;
use wordpress::model::{Comment, Post};

/// On a narrow screen answers nest less.
const NARROW_PX: u32 = 480;
const NARROW_DEPTH: u32 = 4;

/// The discussion of one article while its page is open.
pub struct CommentsController {
    /// The comments on the screen.
    pub thread: Rc<Thread>,
    /// The form.
    pub form: Rc<FormController>,
    /// The page of the discussion that was asked for last.
    pub pages: Query<CommentPage>,
    /// What is on the screen.
    pub progress: RwSignal<Progress>,
    /// How many new comments wait to be shown.
    pub fresh: RwSignal<u32>,
    /// What had waited and was refused.
    pub refused: RwSignal<Vec<Entry>>,
    /// What screen readers announce.
    pub announcement: RwSignal<String>,
    wanted: RwSignal<u32>,
    depth: u32,
    fresh_comments: RefCell<Vec<Comment>>,
    waiting: RefCell<Vec<u64>>,
    /// When the first page came, on the site's clock.
    since: RefCell<String>,
    offset_minutes: Cell<i32>,
}

impl CommentsController {
    /// Opens the discussion of an article, and asks for its first page.
    pub fn open(post: &Post) -> Rc<Self> {
        let (settings, messages) = (use_settings(), use_messages());
        let rules = settings.comments;
        let depth = if document::is_narrower(NARROW_PX) { rules.depth.min(NARROW_DEPTH) } else { rules.depth };
        let home = settings.api.find_origin().to_owned();
        let scene = Scene {
            messages,
            language: use_language(),
            page: url::address(),
            homes: [url::find_origin(), home],
            writer: post.author.as_ref().map_or(0, |author| author.id),
            is_open: post.comments_open,
        };
        let progress = RwSignal::new(Progress::default());
        let thread = Thread::new(scene, rules.order, depth, progress);
        let wanted = RwSignal::new(1);
        let (id, base, asking) = (post.id, settings.api.clone(), Rc::clone(&thread));
        let pages = query(move |abort| load_comments(&base, id, wanted.get(), asking.order(), &abort));
        let controller = Rc::new_cyclic(|controller: &Weak<Self>| {
            let controller = controller.clone();
            let on_result = move |new: &NewComment, result: &SendResult| {
                if let Some(controller) = controller.upgrade() {
                    controller.take_result(new, result);
                }
            };
            let form = FormController::new(post, settings.api.clone(), rules, messages, Rc::new(on_result));
            Self {
                thread,
                form: Rc::new(form),
                pages,
                progress,
                fresh: RwSignal::new(0),
                refused: RwSignal::default(),
                announcement: RwSignal::default(),
                wanted,
                depth,
                fresh_comments: RefCell::default(),
                waiting: RefCell::default(),
                since: RefCell::default(),
                offset_minutes: Cell::default(),
            }
        });
        controller.listen();
        if let Some(sought) = find_comment_id(&url::find_fragment()) {
            controller.thread.seek(sought);
        }
        controller
    }

    fn listen(self: &Rc<Self>) {
        let (controller, site) = (Rc::clone(self), use_site());
        Effect::new(move |_| controller.offset_minutes.set(find_offset(site).unwrap_or_default()));
        let controller = Rc::clone(self);
        Effect::new(move |_| {
            if let Some(page) = controller.pages.ready() {
                controller.take_page(&page);
            }
        });
        let controller = Rc::clone(self);
        Effect::new(move |_| controller.go_on(controller.progress.get()));
        let controller = Rc::clone(self);
        events::on_return(move || controller.refresh());
        let controller = Rc::downgrade(self);
        delivery::listen(move |entry, result| {
            if let Some(controller) =
                controller.upgrade().filter(|controller| controller.form.post == entry.new.post && controller.is_open())
            {
                controller.take_entry_result(entry, result);
            }
        });
        let controller = Rc::downgrade(self);
        events::on_address(move || {
            let sought = find_comment_id(&url::find_fragment());
            if let (Some(controller), Some(sought)) = (controller.upgrade(), sought) {
                controller.thread.seek(sought);
                controller.go_on(controller.progress.get_untracked());
            }
        });
    }

    /// Whether the reader is still on the page.
    fn is_open(&self) -> bool {
        !self.progress.is_disposed()
    }

    /// Asks for a page.
    pub fn want(&self, page: u32) {
        if self.is_open() && self.wanted.get_untracked() < page {
            self.wanted.set(page);
        }
    }

    fn take_page(self: &Rc<Self>, page: &CommentPage) {
        if page.page == 1 {
            let now = clock::now_ms() + f64::from(self.offset_minutes.get()) * 60_000.0;
            self.since.replace(clock::to_iso(now));
            self.load_own();
        }
        let comments = page.comments.clone();
        self.drop_published(&comments);
        self.thread.take_page(comments, page.page, page.pages, page.total.unwrap_or_default() as usize);
    }

    /// Asks for what is needed although nobody has scrolled to it.
    fn go_on(&self, progress: Progress) {
        if progress.pages == 0 {
            return;
        }
        let is_answered = self.thread.order() == Order::Answered;
        match progress.has_more {
            true if is_answered || self.thread.is_seeking() => self.want(progress.pages + 1),
            true => {}
            false => {
                if is_answered {
                    self.thread.reorder(Order::Answered);
                }
                if self.thread.is_seeking() {
                    self.thread.stop_seeking();
                    self.announcement.set(self.form.messages.discussion.gone.to_owned());
                }
            }
        }
    }

    /// Shows the discussion in another order.
    pub fn choose(self: &Rc<Self>, order: &str) {
        let Some(order) = Order::find(order) else { return };
        let progress = self.progress.get_untracked();
        if progress.pages > 0 && !progress.has_more {
            return self.thread.reorder(order);
        }
        if order == Order::Answered && self.thread.order() == Order::Oldest && progress.pages > 0 {
            self.thread.await_answers();
            return self.go_on(progress);
        }
        // The form may stand below a comment that goes.
        self.form.move_home();
        self.thread.clear(order, self.depth);
        match self.wanted.get_untracked() {
            1 => self.pages.retry(),
            _ => self.wanted.set(1),
        }
    }
}

fn find_comment_id(fragment: &str) -> Option<u64> {
    fragment.strip_prefix("comment-")?.parse().ok()
}
