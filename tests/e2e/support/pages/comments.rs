//! The comments of an article: the thread and the form.

use crate::support::locator::Locator;
use crate::support::{Locate, Session, any, containing};

pub const SEND: &str = "Отправить комментарий";

pub struct CommentsPart<'a>(pub &'a Session);

/// What a reader writes.
pub struct Reply<'a> {
    pub text: &'a str,
    pub name: &'a str,
    pub email: &'a str,
}

impl<'a> CommentsPart<'a> {
    /// The whole part: «Комментарии», or «7 комментариев».
    pub fn region(&self) -> Locator<'a> {
        self.0.region(containing("омментари"))
    }

    /// Scrolls to the comments until their position no longer changes.
    pub async fn scroll_into_view(&self) {
        self.region().see().await;
        // Content that loads above moves the comments. The app lazy-mounts them when they are in the viewport for a
        // frame.
        let stay = "const comments = document.getElementById('comments');
            const isInView = comments === window.lastInView && comments?.getBoundingClientRect().top < innerHeight;
            window.lastInView = comments;
            comments?.scrollIntoView();
            return isInView";
        let is_in_view = async || {
            self.0.signal_scroll().await;
            self.0.run::<bool>(stay).await.then_some(())
        };
        self.0.until("the comments stay in view", is_in_view).await;
    }

    /// All comments.
    pub fn thread(&self) -> Locator<'a> {
        self.region().article()
    }

    /// A comment with its replies.
    pub fn branch(&self, words: &str) -> Locator<'a> {
        self.region().item(containing(words))
    }

    /// The list of orders.
    pub fn order(&self) -> Locator<'a> {
        self.region().field(containing("Порядок"))
    }

    pub fn form(&self) -> Locator<'a> {
        self.0.region("Оставьте ответ")
    }

    /// The form while it has another heading: «Ответ: Роза».
    pub fn form_of(&self, heading: &str) -> Locator<'a> {
        self.0.region(heading)
    }

    pub fn text(&self) -> Locator<'a> {
        self.form().field("Комментарий")
    }

    pub fn name(&self) -> Locator<'a> {
        self.form().field("Имя")
    }

    pub fn email(&self) -> Locator<'a> {
        self.form().field("Электронная почта Не публикуется.")
    }

    pub fn site(&self) -> Locator<'a> {
        self.form().field("Сайт (необязательно)")
    }

    pub fn send(&self) -> Locator<'a> {
        self.form().button(SEND)
    }

    /// What the form says below its fields.
    pub fn form_status(&self) -> Locator<'a> {
        self.form().status()
    }

    /// The note of a field.
    pub async fn note(&self, field: &Locator<'a>) -> String {
        let id = field.attribute("aria-describedby").await;
        self.0.run(&format!("return document.getElementById({id:?})?.textContent ?? ''")).await
    }

    pub async fn see_note(&self, field: &Locator<'a>, expected: &str) {
        self.0
            .until_equal(&format!("the note beside {field}"), expected.to_owned(), async || self.note(field).await)
            .await;
    }

    pub async fn fill(&self, reply: &Reply<'_>) {
        self.text().write(reply.text).await;
        self.name().write(reply.name).await;
        self.email().write(reply.email).await;
    }

    /// Fills the form for a reply, and sends it.
    pub async fn write_here(&self, reply: &Reply<'_>) {
        let form = self.0.region(containing("Ответ: "));
        form.field("Комментарий").write(reply.text).await;
        form.field("Имя").write(reply.name).await;
        form.field("Электронная почта Не публикуется.").write(reply.email).await;
        form.button(SEND).click().await;
    }

    /// Waits until a status has this text, wherever the form is.
    pub async fn see_status_anywhere(&self, expected: &str) {
        let has_status =
            async || self.region().status().texts().await.iter().any(|text| text == expected).then_some(());
        self.0.until(&format!("a status says «{expected}»"), has_status).await;
    }

    /// Checks that nothing of the typed text is lost.
    pub async fn see_kept(&self, reply: &Reply<'_>) {
        let found = [self.text().value().await, self.name().value().await, self.email().value().await];
        assert_eq!(found, [reply.text, reply.name, reply.email], "what was typed is kept");
    }

    /// The fields of the part.
    pub fn form_fields(&self) -> Locator<'a> {
        self.region().field(any())
    }
}
