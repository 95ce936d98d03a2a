//! The first requests of each kind of address, for the boot script and nginx, which send them before the app has
//! started, and shared constants. The app's own [`ApiBase`] builds the URLs; nothing is sent here.

mod printed;

use crate::endpoint::ApiBase;
use crate::model::Selection;
use crate::permalinks::{own, plain};

pub use self::printed::to_printed;

/// The default number of articles in the news feed.
pub const FEED_LENGTH: u32 = 7;
/// The default number of related articles.
pub const RELATED_LENGTH: u32 = 4;
/// The default number of articles on a page of an archive.
pub const ARCHIVE_LENGTH: u32 = 10;
/// The default number of articles per category on the front page.
pub const SECTIONS_LENGTH: u32 = 3;
/// The number of lead stories on the front page.
pub const LEADS: u32 = 3;

/// The value of `sizes` (the displayed width) for the lead picture of an article.
pub const LEAD_SIZES: &str = "(width >= 64rem) 44rem, 100vw";
/// The value of `sizes` for the picture of the front page's lead story.
pub const FRONT_LEAD_SIZES: &str = "(width >= 64rem) 48rem, 100vw";
/// The value of `sizes` for the picture of a card.
pub const CARD_SIZES: &str = "(width >= 48rem) 20rem, 45vw";
/// The value of `sizes` for the picture of a row in an archive.
pub const ROW_SIZES: &str = "10rem";

/// How long nginx caches responses with articles and lists, in seconds.
pub const RESPONSE_SECONDS: u32 = 10;
/// How long nginx caches comments, in seconds.
pub const COMMENTS_SECONDS: u32 = 5;
/// How long nginx caches WordPress's own pages for readers without JavaScript, in seconds.
pub const PLAIN_SECONDS: u32 = 30;
/// How long browsers cache a file without a hash in its name, in seconds.
pub const FILE_SECONDS: u32 = 600;
/// How long browsers cache a file with a hash in its name, in seconds.
pub const HASHED_SECONDS: u32 = 31_536_000;

/// The kind of an address, which determines its first requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The server answers the address itself, so there are no requests.
    Server,
    /// Any other page of the app: only the requests common to all pages.
    Other,
    /// The front page.
    Front,
    /// A category.
    Section,
    /// A category with a parent category.
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

/// Regular expressions for a percent-encoded path with its query: the first match decides the kind. They work alike in
/// JavaScript and nginx; their named groups, `slug` and `parent`, fill the placeholders of requests.
pub fn to_kinds() -> Vec<(String, Kind)> {
    let own = own::to_patterns().into_iter();
    let own = own.map(|(pattern, is_own)| (pattern, if is_own { Kind::Server } else { Kind::Other }));
    let plain = format!(r"^/+\?([^?]*&)?({})=", plain::CHOICES.join("|"));
    let app = [
        // Plain permalinks, numbered pages and the parts of an article are left to the app.
        (r"^[^?]*\?([^?]*&)?(s|paged)=", Kind::Other),
        (&plain, Kind::Other),
        (r"^[^?]*/(comment-page-[^/?]*|[0-9]+|amp)/*(\?|$)", Kind::Other),
        (r"^/+(\?|$)", Kind::Front),
        (r"^/+category/+(?<slug>[\w%-]+)/*(\?|$)", Kind::Section),
        (r"^/+category/+(?<parent>[\w%-]+)/+(?<slug>[\w%-]+)/*(\?|$)", Kind::Subsection),
        (r"^/+(author|category|tag)([/?]|$)", Kind::Other),
        (r"^/+([^?]*/)?(?<slug>[\w%-]+)/*(\?|$)", Kind::Post),
    ];
    own.chain(app.map(|(pattern, kind)| (pattern.to_owned(), kind))).collect()
}

/// The requests common to all pages: the site and its menu.
pub fn to_common() -> [String; 2] {
    let base = ApiBase::new("");
    [base.to_site(), base.to_menu_items(1)]
}

/// The first request of a kind of address; nginx may embed its response into the page. Names in braces are
/// placeholders.
pub fn to_first(kind: Kind) -> Option<String> {
    let base = ApiBase::new("");
    match kind {
        Kind::Server | Kind::Other => None,
        Kind::Front => Some(base.to_sticky(LEADS)),
        Kind::Section => Some(to_template(&base.to_sections_by_slug(&[SLUG.to_owned()]))),
        Kind::Subsection => Some(to_template(&base.to_sections_by_slug(&[PARENT.to_owned(), SLUG.to_owned()]))),
        Kind::Post => Some(to_template(&base.to_post_by_slug(SLUG))),
    }
}

/// The request for the newest post, which leads a front page without sticky posts; nginx may embed its response too.
pub fn to_newest() -> String {
    ApiBase::new("").to_list(&Selection::Latest, 1, 1)
}

/// The request for the news feed of the front page.
pub fn to_feed() -> String {
    to_template(&ApiBase::new("").to_list(&Selection::Latest, 1, LENGTH))
}

/// The request for the categories that the front page shows.
pub fn to_top_sections() -> String {
    ApiBase::new("").to_top_sections()
}

/// The requests that need a category's id: its articles and its subcategories.
pub fn to_section_lists() -> Vec<String> {
    let base = ApiBase::new("");
    let urls = [base.to_list(&Selection::Section(ID), 1, LENGTH), base.to_sections_under(ID)];
    urls.iter().map(|url| to_template(url)).collect()
}

// Stand-ins for the values of placeholders; nothing else in a URL looks like these.
const SLUG: &str = "~slug~";
const PARENT: &str = "~parent~";
const ID: u64 = u64::MAX;
const LENGTH: u32 = u32::MAX;

fn to_template(url: &str) -> String {
    let url = url.replace(SLUG, "{slug}").replace(PARENT, "{parent}");
    url.replace(&ID.to_string(), "{id}").replace(&LENGTH.to_string(), "{length}")
}
