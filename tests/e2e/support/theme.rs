//! The local WordPress with the theme: its pages as they come, without a browser, its database, and a stub of plugins.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tokio::sync::{Mutex, MutexGuard};

/// What stands in for plugins; each part does nothing unless a request names it in its query.
const STUB: &str = include_str!("theme/plugins.php");

/// Held by tests that change what the site stores, and by those that compare two of its answers.
static ALONE: Mutex<()> = Mutex::const_new(());

/// Waits until no other test changes what the site stores.
pub async fn alone() -> MutexGuard<'static, ()> {
    ALONE.lock().await
}

/// `http://127.0.0.1:8083`.
pub fn address() -> String {
    std::env::var("GAZETA_THEME").unwrap_or_else(|_| "http://127.0.0.1:8083".to_owned())
}

/// The folder of the site, its database and its logs.
pub fn find_data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordpress/.data/theme")
}

/// A copy of the theme beside it, which `?stub_theme=NAME` makes that of one request; removed at the end.
pub struct Copy {
    pub name: String,
    pub folder: PathBuf,
}

impl Copy {
    pub fn new(about: &str) -> Self {
        install_stub();
        let themes = find_data().join("site/wp-content/themes");
        let name = format!("gazeta-{about}");
        let folder = themes.join(&name);
        let _ = fs::remove_dir_all(&folder);
        let copied = Command::new("cp").arg("-r").arg(themes.join("gazeta")).arg(&folder).status();
        assert!(copied.is_ok_and(|status| status.success()), "the theme can be copied");
        Self { name, folder }
    }

    /// The folder of its release.
    pub fn find_release(&self) -> PathBuf {
        find_release(&self.folder)
    }

    /// The address of a page that it prints.
    pub fn to_path(&self, path: &str) -> String {
        format!("{path}{}stub_theme={}", if path.contains('?') { '&' } else { '?' }, self.name)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of the release in a theme, which is the only one in `app/`.
pub fn find_release(theme: &Path) -> PathBuf {
    let entries = fs::read_dir(theme.join("app")).expect("the theme has a release").filter_map(Result::ok);
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    assert_eq!(folders.len(), 1, "{folders:?}");
    folders.remove(0)
}

/// The cookies of the administrator, for `fetch_with`.
pub async fn log_in() -> String {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let request = client.post(format!("{}/wp-login.php", address()));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let request = request.header("cookie", "wordpress_test_cookie=WP%20Cookie%20check");
    let response = request.body("log=admin&pwd=gazeta&testcookie=1").send().await.expect("WordPress answers");
    assert_eq!(response.status().as_u16(), 302, "the administrator is not logged in");
    let cookies = response.headers().get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    cookies.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
}

/// Puts the stub among the plugins of the site.
pub fn install_stub() {
    let file = find_data().join("site/wp-content/mu-plugins/stub.php");
    if !fs::read_to_string(&file).is_ok_and(|known| known == STUB) {
        // Other tests read the file at the same time, so it is there at once or not at all.
        let draft = file.with_extension(format!("{:?}", std::thread::current().id()));
        fs::write(&draft, STUB).and_then(|()| fs::rename(&draft, &file)).expect("the stub can be written");
    }
}

/// Runs an SQL statement on the site; `?1`, `?2` … are the values.
pub fn sql(statement: &str, values: &[&str]) -> Vec<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordpress/sql.sh");
    let output = Command::new(script).arg(statement).args(values).env("WORDPRESS_DATA", find_data()).output();
    let output = output.expect("sql.sh can be started");
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{statement}: {error}: {text}{}", String::from_utf8_lossy(&output.stderr)))
}

/// Sets a column of an article, which there must be.
pub fn set_article(slug: &str, column: &str, value: &str) {
    find_article(slug, "ID");
    sql(&format!("UPDATE wp_posts SET {column} = ?2 WHERE post_name = ?1"), &[slug, value]);
    // As the theme does when WordPress tells it of a change.
    sql("DELETE FROM wp_options WHERE option_name LIKE '%_gazeta_shared'", &[]);
}

/// A column of an article as text.
pub fn find_article(slug: &str, column: &str) -> String {
    let found = sql(&format!("SELECT CAST({column} AS TEXT) AS found FROM wp_posts WHERE post_name = ?1"), &[slug]);
    let first = found.first().unwrap_or_else(|| panic!("the site has no article {slug}"));
    first["found"].as_str().unwrap_or_default().to_owned()
}

/// A page as WordPress sends it.
pub struct Printed {
    pub status: u16,
    /// The header `Content-Security-Policy`; empty if there is none.
    pub policy: String,
    pub headers: reqwest::header::HeaderMap,
    pub html: String,
}

/// Requests a page as a reader without cookies.
pub async fn fetch(path: &str) -> Printed {
    fetch_with(path, "accept", "*/*").await
}

/// Requests a page with a header.
pub async fn fetch_with(path: &str, name: &str, value: &str) -> Printed {
    let url = format!("{}{path}", address());
    let request = reqwest::Client::new().get(&url).header(name, value);
    let response = request.send().await.unwrap_or_else(|error| panic!("{url}: {error}"));
    let headers = response.headers().clone();
    let policy = headers.get("content-security-policy").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let policy = policy.to_owned();
    Printed {
        status: response.status().as_u16(),
        policy,
        headers,
        html: String::from_utf8_lossy(&response.bytes().await.unwrap_or_default()).into_owned(),
    }
}

impl Printed {
    /// A header; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// How often a text occurs.
    pub fn count(&self, text: &str) -> usize {
        self.html.matches(text).count()
    }

    /// What stands between two texts; empty if they are not there.
    pub fn between(&self, start: &str, end: &str) -> &str {
        let rest = self.html.split_once(start).map_or("", |(_, rest)| rest);
        rest.split_once(end).map_or("", |(found, _)| found)
    }

    /// A data block, parsed.
    pub fn block(&self, name: &str) -> Value {
        let text = self.between(&format!("id=\"gazeta-{name}\">"), "</script>");
        serde_json::from_str(text).unwrap_or_else(|error| panic!("gazeta-{name}: {error}: {text}"))
    }

    /// The page without its data blocks: what a reader without scripts gets.
    pub fn without_blocks(&self) -> String {
        let mut parts = self.html.split("<script");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |kept, part| kept + part.split_once("</script>").map_or("", |(_, rest)| rest))
    }
}
