//! Comments whose response cannot be read: whether they are stored is found out before the reader is told anything.

use gazeta::data::ErrorKind;
use gazeta::data::load::send_comment;
use wasm_bindgen_test::wasm_bindgen_test;
use wordpress::decode::comment::NewComment;
use wordpress::endpoint::ApiBase;
use wordpress::model::comment::Status;

use crate::stub_fetch::StubFetch;

/// The comment as WordPress shows it.
const STORED: &str =
    r#"{"id":7,"post":5,"author_name":"Айша","content":{"rendered":"<p>Мост &#8212; рядом.</p>"},"status":"approved"}"#;

fn new_comment() -> NewComment {
    NewComment {
        post: 5,
        author_name: "Айша".to_owned(),
        author_email: "aisha@chitatel.example".to_owned(),
        content: "Мост — рядом.".to_owned(),
        ..NewComment::default()
    }
}

/// Sends the comment to a server with these bodies and statuses, whose thread is empty. Returns the result, and how
/// often it was sent.
async fn send(posts: &[(&str, u16)]) -> (Result<Option<(u64, Status)>, ErrorKind>, u32) {
    send_to("[]", posts).await
}

/// The same with a thread; `NOW` in it is the present.
async fn send_to(thread: &str, posts: &[(&str, u16)]) -> (Result<Option<(u64, Status)>, ErrorKind>, u32) {
    let posts: Vec<_> = posts.iter().map(|(text, status)| format!("[{text:?}, {status}]")).collect();
    let respond = format!(
        "(request) => {{
            if (request.method === 'GET') {{
                return new Response({thread:?}.replaceAll('NOW', new Date().toISOString().slice(0, 19)));
            }}
            const [text, status] = [{}][Math.min(globalThis.sent++, {})];
            return new Response(text, {{ status }});
        }}",
        posts.join(","),
        posts.len() - 1
    );
    crate::support::run_async("globalThis.sent = 0").await;
    let _stub = StubFetch::new(&respond);
    let result = send_comment(&ApiBase::new("/wp-json/"), &new_comment()).await;
    let sent = crate::support::run_async("return globalThis.sent").await.as_f64().expect("a number") as u32;
    (result.map(|comment| comment.map(|it| (it.id, it.status))).map_err(|error| error.kind), sent)
}

#[wasm_bindgen_test]
async fn a_stored_comment_is_believed_whatever_its_response() {
    let duplicate = (r#"{"code":"comment_duplicate","message":"x"}"#, 409);
    for (text, status) in [
        ("<!doctype html><p>Спасибо!", 200),
        ("<!doctype html><script></script>", 200),
        ("", 201),
        ("{\"ok\":true}", 201),
        ("[]", 200),
        ("{\"id\":7,\"post", 201),
    ] {
        assert_eq!(send(&[(text, status), duplicate]).await, (Ok(None), 2), "{text}");
    }
    // With a notice before it, the JSON is read.
    let notice = format!("<br /><b>Notice</b>: x in a.php<br />{STORED}");
    assert_eq!(send(&[(&notice, 201)]).await, (Ok(Some((7, Status::Public))), 1));
}

#[wasm_bindgen_test]
async fn one_that_is_not_stored_is_sent_once_more_and_then_given_back() {
    let page = ("<!doctype html>", 200);
    assert_eq!(send(&[page, (STORED, 201)]).await, (Ok(Some((7, Status::Public))), 2));
    assert_eq!(send(&[page]).await, (Err(ErrorKind::NotJson("an HTML page".to_owned())), 2));
    // What is plainly refused is sent once, also a duplicate.
    for (code, status) in [("rest_comment_closed", 403), ("comment_duplicate", 409), ("", 502)] {
        let refusal = format!("{{\"code\":\"{code}\",\"message\":\"x\"}}");
        let (result, sent) = send(&[(&refusal, status)]).await;
        assert!(matches!(result, Err(ErrorKind::Refused { .. })), "{result:?}");
        assert_eq!(sent, 1, "{code}");
    }
}

/// A site may allow duplicates: it would store a second one.
#[wasm_bindgen_test]
async fn one_that_stands_in_the_thread_is_not_sent_again() {
    let now = STORED.replace(r#""status""#, r#""date":"NOW","date_gmt":"NOW","status""#);
    let twice = format!(r#"[{{"id":8,"content":{{"rendered":"Мост"}}}},{now}]"#);
    for (text, status) in [("<!doctype html><p>Спасибо!", 200), ("", 201), ("{\"id\":7,\"post", 201)] {
        for thread in [&format!("[{now}]"), &twice, &format!("<br /><b>Notice</b>: x<br />[{now}]")] {
            let (result, sent) = send_to(thread, &[(text, status), (STORED, 201)]).await;
            assert_eq!((result, sent), (Ok(Some((7, Status::Public))), 1), "{text} {thread}");
        }
    }
    // Another text, another name, or the same words of last year are another comment.
    let others = [now.replace("Мост", "Паром"), now.replace("Айша", "Асем"), now.replace("NOW", "2025-03-04T10:00:00")];
    for other in others {
        let (result, sent) = send_to(&format!("[{other}]"), &[("", 201), (STORED, 201)]).await;
        assert_eq!((result, sent), (Ok(Some((7, Status::Public))), 2), "{other}");
    }
    // A thread that cannot be read tells nothing.
    let duplicate = (r#"{"code":"comment_duplicate","message":"x"}"#, 409);
    assert_eq!(send_to("<!doctype html>", &[("", 201), duplicate]).await, (Ok(None), 2));
}
