//! «Оставьте ответ»: the form. What is typed stays in its fields until the site has taken it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::draft::{Field, Problem, find_problems, find_sentence};
use super::refusal::find_refusal;
use crate::api::wire::comment::NewComment;
use crate::api::{ApiError, load};
use crate::app::use_settings;
use crate::browser::abort::Abort;
use crate::browser::document;
use crate::browser::gate::to_text;
use crate::components::dynamic::dynamic;
use crate::locale::use_strings;
use crate::model::{Comment, Html};
use crate::query::send;

/// What the form says below its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// The comment is on its way, and the button is out of use.
    Sending,
    /// It went well.
    Thanks(&'static str),
    /// It did not.
    Problem(String),
}

/// What the fields and the form say.
#[derive(Debug, Clone, Copy)]
struct Words {
    fields: RwSignal<Vec<(Field, &'static str)>>,
    form: RwSignal<Said>,
}

/// The form of an article.
#[component]
pub fn CommentForm(
    /// The article's number.
    post: u64,
    /// Takes the comment that the site has taken.
    add: Callback<Comment>,
) -> impl IntoView {
    let scope = stylers::style_sheet!("src/components/comments/form.css");
    let strings = use_strings();
    let base = use_settings().api.clone();
    let words = Words { fields: RwSignal::default(), form: RwSignal::default() };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let draft = read_draft(post);
        if words.form.get_untracked() == Said::Sending || !words.check(&draft) {
            return;
        }
        words.form.set(Said::Sending);
        let base = base.clone();
        let sending = async move { load::send_comment(&base, &draft, &Abort::default()).await };
        send(sending, move |answer| match answer {
            Ok(comment) => {
                words.thank(&comment);
                document::clear_field(Field::Comment.id());
                add.run(comment);
            }
            Err(error) => words.refuse(&error),
        });
    };
    view! {
        <form class=format!("comment-form {scope}") novalidate on:submit=on_submit aria-labelledby="reply-heading">
            <h3 id="reply-heading">{strings.form.heading}</h3>
            <div class="field wide">
                <label for=Field::Comment.id()>{strings.form.comment}</label>
                <textarea id=Field::Comment.id() rows="6" required
                    aria-describedby=to_note_id(Field::Comment)></textarea>
                {words.show(Field::Comment)}
            </div>
            {show_input(words, Field::Name, strings.form.name, "text", "name")}
            {show_input(words, Field::Email, strings.form.email, "email", "email")}
            {show_input(words, Field::Site, strings.form.site, "url", "url")}
            <div class="end">
                {dynamic(move || show_button(words.form.get() == Said::Sending))}
                <p class="said" role="status">{dynamic(move || show_said(words.form.get()))}</p>
            </div>
        </form>
    }
}

/// A field of one line, with its label and what is to be said of it.
fn show_input(
    words: Words,
    field: Field,
    label: &'static str,
    kind: &'static str,
    autocomplete: &'static str,
) -> impl IntoView {
    let strings = use_strings();
    let optional = (field == Field::Site).then(|| view! { <span class="hint">" — "{strings.form.optional}</span> });
    let hint = (field == Field::Email).then(|| view! { <span class="hint">" "{strings.form.email_hint}</span> });
    view! {
        <div class="field">
            <label for=field.id()>{label}{optional}{hint}</label>
            <input
                id=field.id()
                type=kind
                autocomplete=autocomplete
                required=field != Field::Site
                aria-describedby=to_note_id(field)
            />
            {words.show(field)}
        </div>
    }
}

fn to_note_id(field: Field) -> String {
    format!("{}-note", field.id())
}

fn show_button(is_sending: bool) -> impl IntoView {
    let form = &use_strings().form;
    let label = if is_sending { form.sending } else { form.send };
    view! { <button type="submit" class="button primary" disabled=is_sending>{label}</button> }
}

fn show_said(said: Said) -> AnyView {
    match said {
        Said::Nothing | Said::Sending => ().into_any(),
        Said::Thanks(text) => text.into_any(),
        Said::Problem(text) => view! { <span class="problem">{text}</span> }.into_any(),
    }
}

/// What stands in the fields now.
fn read_draft(post: u64) -> NewComment {
    let [content, author_name, author_email, author_url] = Field::ALL.map(|field| document::read_field(field.id()));
    NewComment { post, parent: 0, author_name, author_email, author_url, content }
}

impl Words {
    /// Says beside each field what is wrong with it, and leads the reader to the first; `true` when nothing is.
    fn check(self, draft: &NewComment) -> bool {
        let strings = use_strings();
        let problems = find_problems(draft);
        let say = |&(field, problem): &(Field, Problem)| (field, find_sentence(field, problem, strings));
        self.form.set(Said::Nothing);
        self.say(problems.iter().map(say).collect());
        problems.is_empty()
    }

    fn thank(self, comment: &Comment) {
        let form = &use_strings().form;
        self.form.set(Said::Thanks(if comment.is_held { form.held } else { form.published }));
    }

    /// Says why the site did not take the comment, beside the field that it is about.
    fn refuse(self, error: &ApiError) {
        let refusal = find_refusal(error, use_strings());
        if let Some(field) = refusal.field {
            self.form.set(Said::Nothing);
            self.say(vec![(field, refusal.sentence)]);
            return;
        }
        let detail = refusal.detail.map(|detail| format!(" {}", to_text(&Html(detail)))).unwrap_or_default();
        self.form.set(Said::Problem(format!("{}{detail}", refusal.sentence)));
    }

    /// Says something beside fields, and leads the reader to the first of them.
    fn say(self, sentences: Vec<(Field, &'static str)>) {
        for field in Field::ALL {
            document::mark_field(field.id(), sentences.iter().any(|(other, _)| *other == field));
        }
        if let Some((field, _)) = sentences.first() {
            document::focus_by_id(field.id());
        }
        self.fields.set(sentences);
    }

    fn find(self, field: Field) -> Option<&'static str> {
        self.fields.with(|fields| fields.iter().find(|(other, _)| *other == field).map(|(_, sentence)| *sentence))
    }

    fn show(self, field: Field) -> impl IntoView {
        view! { <p class="note" id=to_note_id(field)>{dynamic(move || self.find(field))}</p> }
    }
}
