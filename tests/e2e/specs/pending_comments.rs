//! Pending comments as a reader sees them.

mod fallbacks;

use crate::support::database::{age_comments, approve, count_stored, set_article, sql};
use crate::support::pages::ArticlePage;
use crate::support::pages::comments::Reply;
use crate::support::{Fault, Locate, e2e_test, requests};

const REPLY: Reply<'_> =
    Reply { text: "Написано в дороге.", name: "Роза", email: "roza.b@chitatel.example" };
const NEW_READER: Reply<'_> = Reply { email: "novaya@chitatel.example", ..REPLY };
const QUEUED: &str =
    "Ответа от сайта нет. Комментарий сохранён в этом браузере и будет отправлен сам, когда сайт ответит.";
const ONLINE: &str = "dispatchEvent(new Event('online')); return null";

/// Makes a comment that waits for a moderator fifteen days old.
const AGE: &str = "const key = Object.keys(localStorage).find((key) => key.startsWith('gazeta.held.'));
    const [since, ...rest] = localStorage[key].split('\\t');
    localStorage[key] = [since - 15 * 86400, ...rest].join('\\t'); return null";

#[tokio::test]
async fn a_comment_without_network_waits_in_its_place_and_is_sent_later() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.expect_in_console(requests::NEW_COMMENT.trim_start_matches("POST "));
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            session.server.inject(requests::NEW_COMMENT, Fault::Down);
            comments.region().button("Ответить: Галина с Тополиной").click().await;
            comments.form_of("Ответ: Галина с Тополиной").see().await;
            comments.write_here(&REPLY).await;
            comments.see_status_anywhere(QUEUED).await;
            comments.branch("Живу на Тополиной").article().see_count(5).await;
            comments.branch(REPLY.text).paragraph("Будет отправлен").see().await;
            assert_eq!(comments.text().value().await, "", "the form is free for the next one");
            session.reload().await;
            comments.scroll_into_view().await;
            comments.branch(REPLY.text).paragraph("Будет отправлен").see().await;
            assert_eq!(comments.text().value().await, "");
            session.server.clear_faults();
            session.run::<Option<()>>(ONLINE).await;
            comments.branch("Будет отправлен").see_none().await;
            comments.branch("Живу на Тополиной").article().see_count(5).await;
            comments.thread().see_count(8).await;
            assert_eq!(count_stored(REPLY.text), 1);
        })
        .await;
}

#[tokio::test]
async fn the_draft_that_a_killed_browser_has_left_goes_with_its_comment() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.expect_in_console(requests::NEW_COMMENT.trim_start_matches("POST "));
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            session.server.inject(requests::NEW_COMMENT, Fault::Down);
            comments.fill(&REPLY).await;
            let note = "window.kept = Object.entries(localStorage).find(([key]) => key.startsWith('gazeta.draft.')); return null";
            session.run::<Option<()>>(note).await;
            comments.send().click().await;
            comments.branch(REPLY.text).paragraph("Будет отправлен").see().await;
            session.run::<Option<()>>("localStorage[kept[0]] = kept[1]; return null").await;
            session.server.clear_faults();
            session.reload().await;
            comments.scroll_into_view().await;
            comments.thread().see_count(8).await;
            comments.branch("Будет отправлен").see_none().await;
            session.until_equal("the text in the form", String::new(), async || comments.text().value().await).await;
            let drafts = "return Object.keys(localStorage).filter((key) => key.startsWith('gazeta.draft.')).length";
            assert_eq!(session.run::<u32>(drafts).await, 0, "no draft is left");
            assert_eq!(count_stored(REPLY.text), 1);
        })
        .await;
}

#[tokio::test]
async fn what_is_refused_later_comes_back_and_never_over_other_words() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            session.expect_in_console(requests::NEW_COMMENT.trim_start_matches("POST "));
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            session.server.inject(requests::NEW_COMMENT, Fault::Down);
            comments.fill(&REPLY).await;
            comments.send().click().await;
            comments.branch(REPLY.text).paragraph("Будет отправлен").see().await;
            comments.text().write("Пишу уже другое.").await;
            set_article("uroven-reki", "comment_status", "closed");
            session.server.clear_faults();
            session.run::<Option<()>>(ONLINE).await;
            let refused = comments.branch(REPLY.text);
            refused.paragraph("Обсуждение этой статьи уже закрыто. Ваш текст остался в форме.").see().await;
            assert_eq!(comments.text().value().await, "Пишу уже другое.");
            refused.button("Вернуть в форму").click().await;
            refused.see_none().await;
            assert_eq!(comments.text().value().await, format!("Пишу уже другое.\n\n{}", REPLY.text));
        })
        .await;
}

#[tokio::test]
async fn a_held_comment_is_seen_by_its_writer_until_it_appears_or_days_have_passed() {
    e2e_test()
        .that_writes()
        .run(async |session| {
            let comments = ArticlePage::open_river(session).await.comments().await;
            comments.thread().see_count(7).await;
            comments.fill(&NEW_READER).await;
            comments.send().click().await;
            comments.branch(REPLY.text).paragraph("Ожидает модерации").see().await;
            session.reload().await;
            comments.scroll_into_view().await;
            comments.branch(REPLY.text).paragraph("Ожидает модерации").see().await;
            approve(REPLY.text);
            session.reload().await;
            comments.scroll_into_view().await;
            comments.thread().see_count(8).await;
            comments.branch(REPLY.text).see_count(1).await;
            comments.branch("Ожидает модерации").see_none().await;
            // The same again, but no moderator approves it.
            sql("DELETE FROM wp_comments WHERE comment_content = ?1", &[REPLY.text]);
            let mut fields = NEW_READER;
            fields.text = "Никто не смотрит.";
            age_comments();
            comments.fill(&fields).await;
            comments.send().click().await;
            comments.branch(fields.text).paragraph("Ожидает модерации").see().await;
            session.run::<Option<()>>(AGE).await;
            session.reload().await;
            comments.scroll_into_view().await;
            comments.thread().see_count(7).await;
            comments.branch(fields.text).see_none().await;
        })
        .await;
}
