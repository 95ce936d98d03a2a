//! A draft before it is sent, and the message for each refusal in the contract.

use std::collections::BTreeSet;

use gazeta::comments::draft::{Field, Problem, find_problems, find_remaining};
use gazeta::comments::refusal::find_refusal;
use gazeta::data::{ApiError, ErrorKind};
use gazeta::i18n::Language;
use gazeta::i18n::message_file::take;
use wordpress::decode::comment::NewComment;

fn draft() -> NewComment {
    NewComment {
        post: 1,
        parent: 0,
        author_name: "Асель".to_owned(),
        author_email: "asel@pochta.kz".to_owned(),
        author_url: String::new(),
        content: "Спасибо за статью".to_owned(),
    }
}

#[test]
fn a_good_draft_has_no_problems() {
    assert_eq!(find_problems(&draft(), true), []);
}

#[test]
fn every_problem_is_found_in_its_field() {
    let empty = String::new;
    let table = [
        (NewComment { content: "  \n".to_owned(), ..draft() }, Field::Comment, Problem::Missing),
        (NewComment { content: "а".repeat(40_000), ..draft() }, Field::Comment, Problem::TooLong),
        (NewComment { author_name: empty(), ..draft() }, Field::Name, Problem::Missing),
        (NewComment { author_name: "ж".repeat(123), ..draft() }, Field::Name, Problem::TooLong),
        (NewComment { author_email: empty(), ..draft() }, Field::Email, Problem::Missing),
        (NewComment { author_email: "asel".to_owned(), ..draft() }, Field::Email, Problem::Malformed),
        (NewComment { author_email: "asel@pochta".to_owned(), ..draft() }, Field::Email, Problem::Malformed),
        (NewComment { author_email: "a b@pochta.kz".to_owned(), ..draft() }, Field::Email, Problem::Malformed),
        (NewComment { author_email: "a@b@c.kz".to_owned(), ..draft() }, Field::Email, Problem::Malformed),
        (NewComment { author_email: "a@pochta..kz".to_owned(), ..draft() }, Field::Email, Problem::Malformed),
        (NewComment { author_url: "x".repeat(201), ..draft() }, Field::Site, Problem::TooLong),
        (NewComment { author_url: "мой сайт".to_owned(), ..draft() }, Field::Site, Problem::Malformed),
        (NewComment { author_url: "sait.kz".to_owned(), ..draft() }, Field::Site, Problem::Malformed),
        (NewComment { author_url: "javascript:alert(1)".to_owned(), ..draft() }, Field::Site, Problem::Malformed),
        // WordPress stores each of these characters in five bytes.
        (NewComment { author_name: "&".repeat(50), ..draft() }, Field::Name, Problem::TooLong),
    ];
    for (draft, field, problem) in table {
        assert_eq!(find_problems(&draft, true), [(field, problem)], "{draft:?}");
    }
}

#[test]
fn bytes_count_and_not_letters() {
    let at_the_limit = NewComment { author_name: "ж".repeat(122), ..draft() };
    assert_eq!(find_problems(&at_the_limit, true), []);
}

#[test]
fn a_paper_may_ask_for_no_name() {
    let nameless = NewComment { author_name: String::new(), author_email: String::new(), ..draft() };
    assert_eq!(find_problems(&nameless, false), []);
    let table = [
        (NewComment { author_email: "asel".to_owned(), ..nameless.clone() }, Field::Email, Problem::Malformed),
        (NewComment { content: String::new(), ..nameless }, Field::Comment, Problem::Missing),
    ];
    for (draft, field, problem) in table {
        assert_eq!(find_problems(&draft, false), [(field, problem)], "{draft:?}");
    }
}

#[test]
fn remaining_room_is_shown_when_it_becomes_scarce() {
    let table = [(109, None), (111, Some([222, 245])), (122, Some([244, 245])), (130, Some([260, 245]))];
    for (letters, expected) in table {
        let draft = NewComment { author_name: "ж".repeat(letters), ..draft() };
        assert_eq!(find_remaining(&draft, Field::Name), expected, "{letters} letters");
    }
    let long = NewComment { content: "ж".repeat(29_600), ..draft() };
    assert_eq!(find_remaining(&long, Field::Comment), Some([59_200, 65_525]));
}

#[test]
fn a_stored_draft_comes_back_letter_by_letter() {
    let new = NewComment { content: "Хлеб & соль\n<b>\"5 < 6\"</b>\t🐎".to_owned(), parent: 7, ..draft() };
    assert_eq!(NewComment::parse::<gazeta::data::json::Json>(&new.to_json()), Some(new.clone()));
    let sent = new.to_sent();
    assert_eq!(sent.content, "Хлеб &amp; соль\n&lt;b&gt;\"5 &lt; 6\"&lt;/b&gt;\t🐎");
    assert_eq!(NewComment { author_name: " Асель  К. ".to_owned(), ..new }.to_sent().author_name, "Асель К.");
}

/// The codes of refusals, and the field that each is about.
const CODES: [(&str, Option<Field>); 19] = [
    ("rest_comment_login_required", None),
    ("rest_comment_invalid_post_id", None),
    ("rest_comment_closed", None),
    ("rest_comment_draft_post", None),
    ("rest_comment_trash_post", None),
    ("rest_cannot_read_post", None),
    ("rest_comment_content_invalid", Some(Field::Comment)),
    ("rest_comment_author_data_required", Some(Field::Name)),
    ("rest_invalid_param", Some(Field::Email)),
    ("comment_author_column_length", Some(Field::Name)),
    ("comment_author_email_column_length", Some(Field::Email)),
    ("comment_author_url_column_length", Some(Field::Site)),
    ("comment_content_column_length", Some(Field::Comment)),
    ("comment_duplicate", None),
    ("rest_comment_invalid_status", None),
    ("rest_comment_invalid_author", None),
    ("rest_comment_invalid_author_ip", None),
    ("rest_comment_failed_create", None),
    ("comment_flood", None),
];

#[test]
fn every_code_of_the_contract_has_a_message_in_every_language() {
    take(Language::Kazakh, include_str!("../../target/messages/kk.txt").to_owned()).expect("messages of this build");
    take(Language::English, include_str!("../../target/messages/en.txt").to_owned()).expect("messages of this build");
    let mut sentences = BTreeSet::new();
    for language in Language::ALL {
        for (code, field) in CODES {
            let refusal = find_refusal(&refused(400, code, "site's words"), language.messages());
            assert_eq!((refusal.field, refusal.detail), (field, None), "{code}");
            assert!(
                sentences.insert(refusal.sentence),
                "{code} has the same message as another code: {}",
                refusal.sentence
            );
        }
    }
}

#[test]
fn an_unknown_code_shows_the_message_of_the_site() {
    let messages = Language::Russian.messages();
    let refusal = find_refusal(&refused(400, "antispam_plugin", "Слишком много ссылок"), messages);
    assert_eq!(refusal.detail.as_deref(), Some("Слишком много ссылок"));
    assert_eq!(find_refusal(&refused(502, "", ""), messages).sentence, messages.failure.server);
    let offline = ApiError { url: "/".to_owned(), kind: ErrorKind::Unreachable(String::new()) };
    assert_eq!(find_refusal(&offline, messages).sentence, messages.failure.unreachable);
}

fn refused(status: u16, code: &str, message: &str) -> ApiError {
    let kind = ErrorKind::Refused { status, code: code.to_owned(), message: message.to_owned() };
    ApiError { url: "/wp-json/wp/v2/comments".to_owned(), kind }
}
