//! Updates of the zip: the files of the two releases before stay, so that pages of a cache keep working.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use crate::support::theme::{find_data, find_release};

const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// A site of its own, which is updated while it is served.
struct Site {
    data: PathBuf,
    port: u16,
    server: Child,
}

impl Site {
    async fn start() -> Self {
        let data = Path::new(PROJECT).join("target/e2e/update");
        let _ = fs::remove_dir_all(&data);
        fs::create_dir_all(data.join("database"))
            .and_then(|()| fs::create_dir_all(data.join("log")))
            .expect("a folder");
        // WordPress's files are shared by hard links: an update replaces files and never writes into one.
        run(Command::new("cp").arg("-al").arg(find_data().join("site")).arg(data.join("site")));
        fs::copy(find_data().join("database/seeded-site.sqlite"), data.join("database/site.sqlite"))
            .expect("a database");
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let mut command = Command::new(Path::new(PROJECT).join("tests/wordpress/start.sh"));
        command.env("WORDPRESS_DATA", &data).env("WORDPRESS_PORT", port.to_string()).env_remove("WORDPRESS_DATABASE");
        let server = command.spawn().expect("the site can be started");
        let site = Self { data, port, server };
        for _ in 0..100 {
            if site.get("/wp-json/").await.0 == 200 {
                return site;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("the site did not start");
    }

    /// Status and length of an address, and its text.
    async fn get(&self, path: &str) -> (u16, usize, String) {
        let Ok(response) = reqwest::get(format!("http://127.0.0.1:{}{path}", self.port)).await else {
            return (0, 0, String::new());
        };
        let status = response.status().as_u16();
        let bytes = response.bytes().await.unwrap_or_default();
        (status, bytes.len(), String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Waits until pages name the files of a release: PHP of another process looks for changed files every two seconds.
    async fn see_release(&self, version: usize) {
        let mark = format!("/{}/", format!("{version}").repeat(12));
        for _ in 0..40 {
            let (status, _, page) = self.get("/uroven-reki/").await;
            let named = find_named(&page);
            if status == 200 && 3 <= named.len() && named.iter().all(|name| name.contains(&mark)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("the pages do not name the files of release {version}");
    }

    fn find_theme(&self) -> PathBuf {
        self.data.join("site/wp-content/themes/gazeta")
    }

    /// Makes the zip of a later release, and has WordPress update to it.
    fn update(&self, version: usize, how: &str) {
        let folder = self.data.join(format!("zip-{version}"));
        fs::create_dir_all(&folder).expect("a folder");
        run(Command::new("cp").arg("-r").arg(Path::new(PROJECT).join("target/theme/gazeta")).arg(&folder));
        let theme = folder.join("gazeta");
        let release = find_release(&theme);
        let mark = release.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let fresh = format!("{version}").repeat(12);
        fs::rename(&release, release.with_file_name(&fresh)).expect("the release gets another mark");
        for (file, old, new) in [
            ("app/release.php", mark, fresh),
            ("style.css", "Version: 0.1.0".to_owned(), format!("Version: 0.1.{version}")),
        ] {
            let text = fs::read_to_string(theme.join(file)).expect("the file can be read");
            assert!(text.contains(&old), "{file} has no {old}");
            fs::write(theme.join(file), text.replace(&old, &new)).expect("the file can be written");
        }
        run(Command::new("zip").args(["-qr", "gazeta.zip", "gazeta"]).current_dir(&folder));
        let script = Path::new(PROJECT).join("tests/wordpress/update-theme.php");
        run(Command::new("php").arg(script).arg(self.data.join("site")).arg(folder.join("gazeta.zip")).arg(how));
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // The script stops its server when it is told to end.
        let _ = Command::new("kill").arg(self.server.id().to_string()).status();
        let _ = self.server.wait();
    }
}

fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The files of the theme that a page names.
fn find_named(html: &str) -> Vec<String> {
    let parts = html.split("/wp-content/themes/gazeta/").skip(1);
    let mut named: Vec<_> = parts.map(|part| part.split(['"', '\\']).next().unwrap_or_default().to_owned()).collect();
    named.sort();
    named.dedup();
    named
}

#[tokio::test]
async fn a_page_of_the_release_before_still_finds_its_files() {
    let site = Site::start().await;
    let (_, _, page) = site.get("/uroven-reki/").await;
    let named = find_named(&page);
    assert!(3 <= named.len(), "module, fallback and program: {named:?}");
    let release = named[0].rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default();
    // What the module imports beside itself, and what the theme compresses.
    let more = ["extras.js", "purify.es.js", "messages/en.txt"].map(|name| format!("{release}/{name}"));
    let behind = named.iter().map(|name| name.replacen("app/", "files.php/", 1));
    let all: Vec<_> = named.iter().cloned().chain(more).chain(behind).collect();
    let mut lengths = Vec::new();
    for name in &all {
        lengths.push(site.get(&format!("/wp-content/themes/gazeta/{name}")).await.1);
    }
    for (version, how) in [(1, "update"), (2, "upload")] {
        site.update(version, how);
        site.see_release(version).await;
        for (name, length) in all.iter().zip(&lengths) {
            let (status, now, _) = site.get(&format!("/wp-content/themes/gazeta/{name}")).await;
            assert_eq!((status, now), (200, *length), "{name} after {version} updates");
            assert!(100 < now, "{name} is empty");
        }
        let style = fs::read_to_string(site.find_theme().join("style.css")).unwrap_or_default();
        assert!(style.contains(&format!("Version: 0.1.{version}")), "{how}: WordPress has not updated it");
    }
    // The third update takes the first release away, and leaves the others.
    site.update(3, "upload");
    assert!(!site.find_theme().join(&release).exists(), "{release} is kept for ever");
    for mark in ["111111111111", "222222222222", "333333333333"] {
        assert!(site.find_theme().join("app").join(mark).join("extras.js").exists(), "{mark}");
    }
}
