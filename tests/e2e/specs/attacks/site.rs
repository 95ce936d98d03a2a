//! Writes the attacks to the site. Each place has a thousand numbers of its own, so that the hook's argument tells the
//! place.

use serde_json::{Value, json};

use super::corpus::Attack;
use crate::support::database::{set_option, sql};

/// A field of WordPress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Body,
    Title,
    Excerpt,
    Caption,
    TagName,
    TagDescription,
    Comment,
    Commenter,
    CommenterSite,
    Everywhere,
}

impl Place {
    pub const ALL: [Self; 10] = [
        Self::Body,
        Self::Title,
        Self::Excerpt,
        Self::Caption,
        Self::TagName,
        Self::TagDescription,
        Self::Comment,
        Self::Commenter,
        Self::CommenterSite,
        Self::Everywhere,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Body => "body of a post",
            Self::Title => "title",
            Self::Excerpt => "excerpt",
            Self::Caption => "caption",
            Self::TagName => "name of a tag",
            Self::TagDescription => "description of a tag",
            Self::Comment => "comment",
            Self::Commenter => "name of a commenter",
            Self::CommenterSite => "site of a commenter",
            Self::Everywhere => "paper, motto, biography",
        }
    }

    fn number(self, at: usize) -> usize {
        self as usize * 1000 + at + 1
    }

    /// Whether this place has the attack of this number.
    pub fn holds(self, number: usize) -> bool {
        number / 1000 == self as usize
    }
}

/// Describes the attack that called the hook.
pub fn describe(attacks: &[Attack], number: usize) -> String {
    let place = Place::ALL.into_iter().find(|place| place.holds(number)).map_or("?", Place::name);
    let attack = attacks.get((number % 1000).wrapping_sub(1)).map_or("?", |attack| attack.name.as_str());
    format!("{place}: {attack}")
}

/// Adds a post for each attack, with a picture and a tag of its own, and a comment for each to one article.
pub fn inject(attacks: &[Attack]) {
    let rows: Vec<Value> = attacks.iter().enumerate().map(|(at, attack)| to_row(at, attack)).collect();
    // Linux limits an argument of a program to 128 kB.
    for some in rows.chunks(40) {
        let some = json!(some).to_string();
        for statement in [POSTS, PICTURES, PICTURES_OF_POSTS, FILES, TAGS, TAXONOMY, TAGS_OF_POSTS, COMMENTS] {
            sql(statement, &[&some]);
        }
    }
    let count = "UPDATE wp_posts SET comment_count = ?1 WHERE post_name = 'odna-stroka'";
    sql(count, &[&attacks.len().to_string()]);
}

/// The values that the statements below need for one attack.
fn to_row(at: usize, attack: &Attack) -> Value {
    let html = |place: Place| attack.html(place.number(at));
    json!({
        "n": at + 1,
        "body": format!("<p>Начало {}.</p>\n{}\n<p>Конец.</p>", at + 1, html(Place::Body)),
        "title": format!("Заголовок {}", html(Place::Title)),
        "excerpt": format!("Подводка {}", html(Place::Excerpt)),
        "caption": format!("Подпись {}", html(Place::Caption)),
        "tag": format!("Метка {}", html(Place::TagName)),
        "description": format!("<p>Метка {}.</p>{}", at + 1, html(Place::TagDescription)),
        "comment": format!("Слово {}", html(Place::Comment)),
        "commenter": format!("Гость {}", html(Place::Commenter)),
        "site": attack.find_address(Place::CommenterSite.number(at)).unwrap_or_else(|| html(Place::CommenterSite)),
    })
}

const POSTS: &str = "INSERT INTO wp_posts (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt,
    post_status, comment_status, ping_status, post_password, post_name, to_ping, pinged, post_modified, post_modified_gmt,
    post_content_filtered, post_parent, guid, menu_order, post_type, post_mime_type, comment_count)
    SELECT p.post_author, p.post_date, p.post_date_gmt, j.value->>'body', j.value->>'title', j.value->>'excerpt',
    'publish', 'closed', 'closed', '', 'ataka-' || (j.value->>'n'), '', '', p.post_date, p.post_date_gmt,
    '', 0, '', 0, 'post', '', 0 FROM json_each(?1) j, wp_posts p WHERE p.post_name = 'odna-stroka' AND p.post_type = 'post'";

/// The attachment of the river picture, once for each attack.
const PICTURES: &str = "INSERT INTO wp_posts (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt,
    post_status, comment_status, ping_status, post_password, post_name, to_ping, pinged, post_modified, post_modified_gmt,
    post_content_filtered, post_parent, guid, menu_order, post_type, post_mime_type, comment_count)
    SELECT p.post_author, p.post_date, p.post_date_gmt, '', 'podpis', j.value->>'caption',
    'inherit', 'closed', 'closed', '', 'podpis-' || (j.value->>'n'), '', '', p.post_date, p.post_date_gmt,
    '', 0, p.guid, 0, 'attachment', p.post_mime_type, 0 FROM json_each(?1) j, wp_posts p WHERE p.ID = (SELECT m.meta_value
    FROM wp_postmeta m JOIN wp_posts a ON a.ID = m.post_id WHERE m.meta_key = '_thumbnail_id' AND a.post_name = 'uroven-reki')";

const PICTURES_OF_POSTS: &str = "INSERT INTO wp_postmeta (post_id, meta_key, meta_value)
    SELECT p.ID, '_thumbnail_id', a.ID FROM json_each(?1) j
    JOIN wp_posts p ON p.post_name = 'ataka-' || (j.value->>'n') JOIN wp_posts a ON a.post_name = 'podpis-' || (j.value->>'n')";

const FILES: &str = "INSERT INTO wp_postmeta (post_id, meta_key, meta_value)
    SELECT a.ID, m.meta_key, m.meta_value FROM json_each(?1) j JOIN wp_posts a ON a.post_name = 'podpis-' || (j.value->>'n'),
    wp_postmeta m WHERE m.meta_key IN ('_wp_attached_file', '_wp_attachment_metadata') AND m.post_id = (SELECT t.meta_value
    FROM wp_postmeta t JOIN wp_posts p ON p.ID = t.post_id WHERE t.meta_key = '_thumbnail_id' AND p.post_name = 'uroven-reki')";

const TAGS: &str = "INSERT INTO wp_terms (name, slug, term_group)
    SELECT j.value->>'tag', 'metka-' || (j.value->>'n'), 0 FROM json_each(?1) j";

const TAXONOMY: &str = "INSERT INTO wp_term_taxonomy (term_id, taxonomy, description, parent, count)
    SELECT t.term_id, 'post_tag', j.value->>'description', 0, 1 FROM json_each(?1) j
    JOIN wp_terms t ON t.slug = 'metka-' || (j.value->>'n')";

const TAGS_OF_POSTS: &str = "INSERT INTO wp_term_relationships (object_id, term_taxonomy_id, term_order)
    SELECT p.ID, x.term_taxonomy_id, 0 FROM json_each(?1) j JOIN wp_posts p ON p.post_name = 'ataka-' || (j.value->>'n')
    JOIN wp_terms t ON t.slug = 'metka-' || (j.value->>'n') JOIN wp_term_taxonomy x ON x.term_id = t.term_id";

const COMMENTS: &str =
    "INSERT INTO wp_comments (comment_post_ID, comment_author, comment_author_email, comment_author_url,
    comment_author_IP, comment_date, comment_date_gmt, comment_content, comment_karma, comment_approved, comment_agent,
    comment_type, comment_parent, user_id)
    SELECT p.ID, j.value->>'commenter', 'a@chitatel.example', j.value->>'site', '10.0.0.1', '2026-11-13 10:00:00',
    '2026-11-13 05:00:00', j.value->>'comment', 0, '1', '', 'comment', 0, 0
    FROM json_each(?1) j, wp_posts p WHERE p.post_name = 'odna-stroka' AND p.post_type = 'post'";

/// Writes all attacks, one after the other, into each text that the site has only once.
pub fn inject_everywhere(attacks: &[Attack]) {
    let html = |(at, attack): (usize, &Attack)| attack.html(Place::Everywhere.number(at));
    let all = attacks.iter().enumerate().map(html).collect::<Vec<_>>().join("\n");
    set_option("blogname", &format!("Газета {all}"));
    set_option("blogdescription", &format!("Девиз {all}"));
    sql("UPDATE wp_users SET display_name = 'Автор ' || ?1", &[&all]);
    sql("DELETE FROM wp_usermeta WHERE meta_key = 'description'", &[]);
    sql("INSERT INTO wp_usermeta (user_id, meta_key, meta_value) SELECT ID, 'description', ?1 FROM wp_users", &[&all]);
    sql("UPDATE wp_posts SET post_title = 'Пункт ' || ?1 WHERE post_type = 'nav_menu_item'", &[&all]);
}
