//! «Оставьте ответ»: the form. What is typed stays in its fields until the site has taken it.

use leptos::prelude::*;

use super::super::dynamic::{dynamic, dynamic_text};
use super::super::element::{Piece, element, interactive, nothing, text_element, to_text_node};
use super::draft::{Field, Problem, find_problems, find_sentence};
use super::refusal::find_refusal;
use crate::api::wire::comment::NewComment;
use crate::api::{ApiError, load};
use crate::app::use_settings;
use crate::browser::abort::Abort;
use crate::browser::gate::to_text;
use crate::browser::{document, events};
use crate::locale::strings::FormStrings;
use crate::locale::{Strings, use_strings};
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
    strings: &'static Strings,
}

/// The form of the article `post`; `add` takes the comment that the site has taken.
pub fn comment_form(post: u64, add: impl Fn(Comment) + Clone + 'static) -> Piece {
    let scope = stylers::style_sheet!("src/components/comments/form.css");
    let strings = use_strings();
    let base = use_settings().api.clone();
    let words = Words { fields: RwSignal::default(), form: RwSignal::default(), strings };
    let on_submit = move || {
        let draft = read_draft(post);
        if words.form.get_untracked() == Said::Sending || !words.check(&draft) {
            return;
        }
        words.form.set(Said::Sending);
        let (base, add) = (base.clone(), add.clone());
        let sending = async move { load::send_comment(&base, &draft, &Abort::default()).await };
        send(sending, move |answer| match answer {
            Ok(comment) => {
                words.thank(&comment);
                document::clear_field(Field::Comment.id());
                add(comment);
            }
            Err(error) => words.refuse(&error),
        });
    };
    let form = &strings.form;
    let end = vec![
        dynamic(move || show_button(words.form.get() == Said::Sending, form)),
        element("p", &[("class", "said"), ("role", "status")], vec![dynamic(move || show_said(words.form.get()))]),
    ];
    let children = vec![
        text_element("h3", &[("id", "reply-heading")], form.heading),
        show_field(words, Field::Comment, form.comment, ("textarea", "", "off")),
        show_field(words, Field::Name, form.name, ("input", "text", "name")),
        show_field(words, Field::Email, form.email, ("input", "email", "email")),
        show_field(words, Field::Site, form.site, ("input", "url", "url")),
        element("div", &[("class", "end")], end),
    ];
    let attributes =
        [("class", &*format!("comment-form {scope}")), ("novalidate", ""), ("aria-labelledby", "reply-heading")];
    interactive("form", &attributes, children, move |form| events::listen_to_submit(form, on_submit.clone()))
}

/// A field with its label and what is to be said of it; `kind` is tag, type and autocomplete.
fn show_field(words: Words, field: Field, label: &str, (tag, kind, autocomplete): (&'static str, &str, &str)) -> Piece {
    let form = &words.strings.form;
    let hint = match field {
        Field::Email => format!(" {}", form.email_hint),
        Field::Site => format!(" ({})", form.optional),
        Field::Comment | Field::Name => String::new(),
    };
    let label = vec![to_text_node(label), text_element("span", &[("class", "hint")], &hint)];
    let note = to_note_id(field);
    let mut attributes = vec![("id", field.id()), ("autocomplete", autocomplete), ("aria-describedby", &note)];
    match field {
        Field::Comment => attributes.extend([("rows", "6"), ("required", "")]),
        Field::Site => attributes.push(("type", kind)),
        Field::Name | Field::Email => attributes.extend([("type", kind), ("required", "")]),
    }
    let sentence = dynamic_text(move || words.find(field).to_owned());
    element(
        "div",
        &[("class", if field == Field::Comment { "field wide" } else { "field" })],
        vec![
            element("label", &[("for", field.id())], label),
            element(tag, &attributes, Vec::new()),
            element("p", &[("class", "note"), ("id", &note)], vec![sentence]),
        ],
    )
}

fn to_note_id(field: Field) -> String {
    format!("{}-note", field.id())
}

fn show_button(is_sending: bool, form: &FormStrings) -> Piece {
    let mut attributes = vec![("type", "submit"), ("class", "button primary")];
    if is_sending {
        attributes.push(("disabled", ""));
    }
    text_element("button", &attributes, if is_sending { form.sending } else { form.send })
}

fn show_said(said: Said) -> Piece {
    match said {
        Said::Nothing | Said::Sending => nothing(),
        Said::Thanks(text) => to_text_node(text),
        Said::Problem(text) => text_element("span", &[("class", "problem")], &text),
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
        let strings = self.strings;
        let problems = find_problems(draft);
        let say = |&(field, problem): &(Field, Problem)| (field, find_sentence(field, problem, strings));
        self.form.set(Said::Nothing);
        self.say(problems.iter().map(say).collect());
        problems.is_empty()
    }

    fn thank(self, comment: &Comment) {
        let form = &self.strings.form;
        self.form.set(Said::Thanks(if comment.is_held { form.held } else { form.published }));
    }

    /// Says why the site did not take the comment, beside the field that it is about.
    fn refuse(self, error: &ApiError) {
        let refusal = find_refusal(error, self.strings);
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

    fn find(self, field: Field) -> &'static str {
        self.fields.with(|fields| fields.iter().find(|(other, _)| *other == field).map_or("", |(_, sentence)| sentence))
    }
}
