//! What the first page of each kind of address asks of WordPress, for whoever asks before the program has come: the boot
//! script and nginx. The app's own [`ApiBase`] writes the requests; nothing is sent here.

use crate::endpoint::ApiBase;
use crate::model::Selection;
use crate::permalinks::own;

/// How many articles the news feed has, unless the settings say otherwise.
pub const FEED_LENGTH: u32 = 7;
/// How many related articles there are, unless the settings say otherwise.
pub const RELATED_LENGTH: u32 = 4;
/// How many articles a page of an archive has, unless the settings say otherwise.
pub const ARCHIVE_LENGTH: u32 = 10;
/// How many articles each section has on the front page, unless the settings say otherwise.
pub const SECTIONS_LENGTH: u32 = 3;
/// How many stories lead the front page.
pub const LEADS: u32 = 3;

/// How wide the lead picture of an article is, as `sizes` of HTML says it.
pub const LEAD_SIZES: &str = "(width >= 64rem) 44rem, 100vw";
/// How wide the picture of the story is that leads the front page.
pub const FRONT_LEAD_SIZES: &str = "(width >= 64rem) 48rem, 100vw";
/// How wide the picture of a card is.
pub const CARD_SIZES: &str = "(width >= 48rem) 20rem, 45vw";
/// How wide the picture beside a row of an archive is.
pub const ROW_SIZES: &str = "10rem";

/// How long nginx keeps articles and lists, in seconds.
pub const ANSWERS_SECONDS: u32 = 10;
/// How long nginx keeps comments, in seconds.
pub const COMMENTS_SECONDS: u32 = 5;
/// How long nginx keeps WordPress's own pages for readers without JavaScript, in seconds.
pub const PLAIN_SECONDS: u32 = 30;
/// How long browsers keep a file whose name has no hash, in seconds.
pub const FILE_SECONDS: u32 = 600;
/// How long browsers keep a file whose name has a hash, in seconds.
pub const HASHED_SECONDS: u32 = 31_536_000;

/// What is asked of an address before the program has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: the server answers the address itself.
    Server,
    /// Only what every page asks.
    Other,
    /// What the front page begins with.
    Front,
    /// A section.
    Section,
    /// A section below another one.
    Subsection,
    /// An article.
    Post,
}

impl Kind {
    /// The name in generated files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Other => "other",
            Self::Front => "front",
            Self::Section => "section",
            Self::Subsection => "subsection",
            Self::Post => "post",
        }
    }
}

/// Regular expressions for a path with its query, percent-encoded: the first that fits says what kind it is. They mean
/// the same in JavaScript and in nginx; their named groups, `slug` and `parent`, fill in the requests.
pub fn to_kinds() -> Vec<(String, Kind)> {
    let own = own::to_patterns().into_iter();
    let own = own.map(|(pattern, is_own)| (pattern, if is_own { Kind::Server } else { Kind::Other }));
    let app = [
        // Plain addresses, numbered pages and the parts of an article: the program knows them.
        (r"^[^?]*\?([^?]*&)?(s|p|page_id|paged|cat|tag)=", Kind::Other),
        (r"^[^?]*/(comment-page-[^/?]*|[0-9]+)/*(\?|$)", Kind::Other),
        (r"^/+(\?|$)", Kind::Front),
        (r"^/+category/+(?<slug>[\w%-]+)/*(\?|$)", Kind::Section),
        (r"^/+category/+(?<parent>[\w%-]+)/+(?<slug>[\w%-]+)/*(\?|$)", Kind::Subsection),
        (r"^/+(author|category|tag)([/?]|$)", Kind::Other),
        (r"^/+([^?]*/)?(?<slug>[\w%-]+)/*(\?|$)", Kind::Post),
    ];
    own.chain(app.map(|(pattern, kind)| (pattern.to_owned(), kind))).collect()
}

/// What every page asks, whatever its address: who the site is, and its menu.
pub fn to_common() -> [String; 2] {
    let base = ApiBase::new("");
    [base.to_site(), base.to_menu_items()]
}

/// What the page of an address asks first; a server may lay the answer into the page. A name in braces stands for what
/// only the page knows.
pub fn to_first(kind: Kind) -> Option<String> {
    let base = ApiBase::new("");
    match kind {
        Kind::Server | Kind::Other => None,
        Kind::Front => Some(base.to_sticky(LEADS)),
        Kind::Section => Some(name_slots(&base.to_sections_by_slug(&[SLUG.to_owned()]))),
        Kind::Subsection => Some(name_slots(&base.to_sections_by_slug(&[PARENT.to_owned(), SLUG.to_owned()]))),
        Kind::Post => Some(name_slots(&base.to_post_by_slug(SLUG))),
    }
}

/// What leads a front page to which nothing is pinned; a server may lay it into the page too.
pub fn to_newest() -> String {
    ApiBase::new("").to_list(&Selection::Latest, 1, 1)
}

/// The feed of the front page.
pub fn to_feed() -> String {
    name_slots(&ApiBase::new("").to_list(&Selection::Latest, 1, LENGTH))
}

/// What is asked as soon as the number of a section is known: its articles, and the sections below it.
pub fn to_section_lists() -> Vec<String> {
    let base = ApiBase::new("");
    let urls = [base.to_list(&Selection::Section(ID), 1, LENGTH), base.to_sections_under(ID)];
    urls.iter().map(|url| name_slots(url)).collect()
}

// What stands in a request for a value that only the page knows; nothing else in a request looks like these.
const SLUG: &str = "~slug~";
const PARENT: &str = "~parent~";
const ID: u64 = u64::MAX;
const LENGTH: u32 = u32::MAX;

fn name_slots(url: &str) -> String {
    let url = url.replace(SLUG, "{slug}").replace(PARENT, "{parent}");
    url.replace(&ID.to_string(), "{id}").replace(&LENGTH.to_string(), "{length}")
}
