//! «Оставьте ответ»: the form. What is typed stays in its fields until the site has taken it.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::draft::{Field, Problem, find_problems, find_sentence};
use super::refusal::find_refusal;
use crate::api::wire::NewComment;
use crate::api::{ApiError, load};
use crate::app::use_settings;
use crate::browser::abort::Abort;
use crate::browser::document;
use crate::browser::gate::to_text;
use crate::locale::use_strings;
use crate::model::{Comment, Html};

/// What the form says below its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Said {
    /// The sentence; empty for none.
    text: String,
    /// Whether it is bad news.
    is_problem: bool,
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
    let text = NodeRef::<html::Textarea>::new();
    let inputs = [NodeRef::<html::Input>::new(), NodeRef::new(), NodeRef::new()];
    let words = Words { fields: RwSignal::default(), form: RwSignal::default() };
    let send = Action::new_unsync(move |draft: &NewComment| {
        let (base, draft) = (base.clone(), draft.clone());
        async move { load::send_comment(&base, &draft, &Abort::default()).await }
    });
    let is_sending = send.pending();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_sending.get_untracked() {
            return;
        }
        let draft = read_draft(post, text, inputs);
        if words.check(&draft) {
            send.dispatch(draft);
        }
    };
    Effect::new(move |_| match send.value().get() {
        Some(Ok(comment)) => {
            words.thank(&comment);
            add.run(comment);
            if let Some(text) = text.get_untracked() {
                text.set_value("");
            }
        }
        Some(Err(error)) => words.refuse(&error),
        None => {}
    });
    let [name, email, site] = inputs;
    view! {
        <form class=format!("comment-form {scope}") novalidate on:submit=on_submit aria-labelledby="reply-heading">
            <h3 id="reply-heading">{strings.form.heading}</h3>
            <div class="field wide">
                <label for=Field::Comment.id()>{strings.form.comment}</label>
                <textarea id=Field::Comment.id() node_ref=text rows="6" required
                    aria-invalid=words.is_wrong(Field::Comment) aria-describedby=to_note_id(Field::Comment)></textarea>
                {words.show(Field::Comment)}
            </div>
            {show_input(words, Field::Name, name, strings.form.name, "text", "name")}
            {show_input(words, Field::Email, email, strings.form.email, "email", "email")}
            {show_input(words, Field::Site, site, strings.form.site, "url", "url")}
            <div class="end">
                <button type="submit" class="button primary" disabled=is_sending>
                    {move || if is_sending.get() { strings.form.sending } else { strings.form.send }}
                </button>
                <p class="said" role="status" class:problem=move || words.form.get().is_problem>
                    {move || words.form.get().text}
                </p>
            </div>
        </form>
    }
}

/// A field of one line, with its label and what is to be said of it.
fn show_input(
    words: Words,
    field: Field,
    node: NodeRef<html::Input>,
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
                node_ref=node
                aria-invalid=words.is_wrong(field)
                aria-describedby=to_note_id(field)
            />
            {words.show(field)}
        </div>
    }
}

fn to_note_id(field: Field) -> String {
    format!("{}-note", field.id())
}

/// What stands in the fields now.
fn read_draft(post: u64, text: NodeRef<html::Textarea>, inputs: [NodeRef<html::Input>; 3]) -> NewComment {
    let [author_name, author_email, author_url] =
        inputs.map(|input| input.get_untracked().map(|input| input.value().trim().to_owned()).unwrap_or_default());
    let content = text.get_untracked().map(|text| text.value().trim().to_owned()).unwrap_or_default();
    NewComment { post, parent: 0, author_name, author_email, author_url, content }
}

impl Words {
    /// Says beside each field what is wrong with it, and leads the reader to the first; `true` when nothing is.
    fn check(self, draft: &NewComment) -> bool {
        let strings = use_strings();
        let problems = find_problems(draft);
        let say = |&(field, problem): &(Field, Problem)| (field, find_sentence(field, problem, strings));
        self.form.set(Said::default());
        self.fields.set(problems.iter().map(say).collect());
        if let Some((field, _)) = problems.first() {
            document::focus_by_id(field.id());
        }
        problems.is_empty()
    }

    fn thank(self, comment: &Comment) {
        let form = &use_strings().form;
        let text = if comment.is_held { form.held } else { form.published };
        self.form.set(Said { text: text.to_owned(), is_problem: false });
    }

    /// Says why the site did not take the comment, beside the field that it is about.
    fn refuse(self, error: &ApiError) {
        let refusal = find_refusal(error, use_strings());
        if let Some(field) = refusal.field {
            self.fields.set(vec![(field, refusal.sentence)]);
            document::focus_by_id(field.id());
            return;
        }
        let detail = refusal.detail.map(|detail| format!(" {}", to_text(&Html(detail)))).unwrap_or_default();
        self.form.set(Said { text: format!("{}{detail}", refusal.sentence), is_problem: true });
    }

    fn find(self, field: Field) -> Option<&'static str> {
        self.fields.with(|fields| fields.iter().find(|(other, _)| *other == field).map(|(_, sentence)| *sentence))
    }

    fn is_wrong(self, field: Field) -> impl Fn() -> Option<&'static str> + Send {
        move || self.find(field).map(|_| "true")
    }

    fn show(self, field: Field) -> impl IntoView {
        view! { <p class="note" id=to_note_id(field)>{move || self.find(field)}</p> }
    }
}
