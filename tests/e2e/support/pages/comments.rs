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
    /// The part as a whole: «Комментарии», or «7 комментариев».
    pub fn region(&self) -> Locator<'a> {
        self.0.region(containing("омментари"))
    }

    /// Scrolls to the comments, and stays there until their place on the page is settled.
    pub async fn scroll_into_view(&self) {
        self.region().see().await;
        // What loads above moves them on; a frame in sight is what the app waits for.
        let stay = "const comments = document.getElementById('comments');
            const isNear = comments === window.near && comments?.getBoundingClientRect().top < innerHeight;
            window.near = comments;
            comments?.scrollIntoView();
            return isNear";
        let is_near = async || {
            self.0.signal_scroll().await;
            self.0.run::<bool>(stay).await.then_some(())
        };
        self.0.until("the comments stay in sight", is_near).await;
    }

    /// All comments.
    pub fn thread(&self) -> Locator<'a> {
        self.region().article()
    }

    /// A comment and the answers to it.
    pub fn branch(&self, words: &str) -> Locator<'a> {
        self.region().item(containing(words))
    }

    /// The chooser of the order.
    pub fn order(&self) -> Locator<'a> {
        self.region().field(containing("Порядок"))
    }

    pub fn form(&self) -> Locator<'a> {
        self.0.region("Оставьте ответ")
    }

    /// The form while it is called otherwise: «Ответ: Роза».
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

    /// What stands beside a field.
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

    /// Fills the form wherever it stands, and sends it.
    pub async fn write_here(&self, reply: &Reply<'_>) {
        let form = self.0.region(containing("Ответ: "));
        form.field("Комментарий").write(reply.text).await;
        form.field("Имя").write(reply.name).await;
        form.field("Электронная почта Не публикуется.").write(reply.email).await;
        form.button(SEND).click().await;
    }

    /// Waits until a status says this, wherever the form stands.
    pub async fn see_status_anywhere(&self, expected: &str) {
        let told = async || self.region().status().texts().await.iter().any(|text| text == expected).then_some(());
        self.0.until(&format!("somebody says «{expected}»"), told).await;
    }

    /// Nothing that was typed is lost.
    pub async fn see_kept(&self, reply: &Reply<'_>) {
        let found = [self.text().value().await, self.name().value().await, self.email().value().await];
        assert_eq!(found, [reply.text, reply.name, reply.email], "what was typed is kept");
    }

    /// Whether any field or sentence of the part is there.
    pub fn form_fields(&self) -> Locator<'a> {
        self.region().field(any())
    }
}
