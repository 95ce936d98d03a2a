//! Reads and changes the database of the local WordPress directly, without WordPress's filters.

use serde_json::Value;

use super::wordpress::script;

/// Runs an SQL statement on this test's site; `?1`, `?2` … are the values.
pub fn sql(statement: &str, values: &[&str]) -> Vec<Value> {
    let output = script("sql.sh").arg(statement).args(values).output().expect("sql.sh can be started");
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{statement}: {error}: {text}{}", String::from_utf8_lossy(&output.stderr)))
}

/// How often a text is stored as a comment, whatever its status.
pub fn count_stored(text: &str) -> usize {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    sql("SELECT comment_ID FROM wp_comments WHERE comment_content = ?1", &[&text]).len()
}

/// Sets an option of WordPress.
pub fn set_option(name: &str, value: &str) {
    sql("DELETE FROM wp_options WHERE option_name = ?1", &[name]);
    sql("INSERT INTO wp_options (option_name, option_value, autoload) VALUES (?1, ?2, 'yes')", &[name, value]);
}

/// Sets a column of an article.
pub fn set_article(slug: &str, column: &str, value: &str) {
    sql(&format!("UPDATE wp_posts SET {column} = ?2 WHERE post_name = ?1"), &[slug, value]);
}

/// Makes every comment an hour older, so that WordPress's flood check does not see it.
pub fn age_comments() {
    sql("UPDATE wp_comments SET comment_date_gmt = datetime(comment_date_gmt, '-1 hour')", &[]);
}

/// Approves a comment, as a moderator would.
pub fn approve(text: &str) {
    sql("UPDATE wp_comments SET comment_approved = '1' WHERE comment_content = ?1", &[text]);
}

/// Inserts an approved comment of another reader; returns its id.
pub fn add_comment(slug: &str, parent: u64, text: &str, date: &str) -> u64 {
    let statement = "INSERT INTO wp_comments (comment_post_ID, comment_author, comment_author_email, comment_author_url,
        comment_author_IP, comment_date, comment_date_gmt, comment_content, comment_karma, comment_approved, comment_agent,
        comment_type, comment_parent, user_id) SELECT ID, 'Сосед', 'sosed@chitatel.example', '', '10.0.0.1', ?2,
        datetime(?2, '-5 hours'), ?3, 0, '1', '', 'comment', ?4, 0 FROM wp_posts WHERE post_name = ?1";
    sql(statement, &[slug, date, text, &parent.to_string()])[0]["id"].as_u64().expect("a number")
}

/// Inserts `count` approved comments, each a minute after the one before; every third one is a reply.
pub fn add_many_comments(slug: &str, count: usize) {
    let statement = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < CAST(?2 AS INTEGER))
        INSERT INTO wp_comments (comment_post_ID, comment_author, comment_author_email, comment_author_url,
        comment_author_IP, comment_date, comment_date_gmt, comment_content, comment_karma, comment_approved, comment_agent,
        comment_type, comment_parent, user_id)
        SELECT p.ID, 'Читатель ' || i, 'r' || i || '@chitatel.example', '', '10.0.0.1',
        strftime('%Y-%m-%d %H:%M:%S', '2026-11-13 00:00:00', '+' || i || ' minutes'),
        strftime('%Y-%m-%d %H:%M:%S', '2026-11-12 19:00:00', '+' || i || ' minutes'),
        'Слово номер ' || i || ' из многих.', 0, '1', '', 'comment',
        CASE WHEN i % 3 = 0 THEN (SELECT max(comment_ID) FROM wp_comments) + i - 2 ELSE 0 END, 0
        FROM n, wp_posts p WHERE p.post_name = ?1";
    sql(statement, &[slug, &count.to_string()]);
    sql("UPDATE wp_posts SET comment_count = comment_count + ?2 WHERE post_name = ?1", &[slug, &count.to_string()]);
}

/// The id of the comment that begins with a text.
pub fn find_comment(text: &str) -> u64 {
    let found = sql("SELECT comment_ID AS id FROM wp_comments WHERE comment_content LIKE ?1", &[&format!("{text}%")]);
    found[0]["id"].as_u64().unwrap_or_else(|| panic!("there is no comment «{text}»"))
}
