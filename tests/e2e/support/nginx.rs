//! Debian's nginx before the built site, with `deploy/nginx.conf` except for addresses, ports and certificates.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::server::{find_dist, policy};
use super::wordpress;

/// The folder of nginx's modules on Debian.
const MODULES: &str = "/usr/lib/nginx/modules";

/// A running nginx. Dropping it stops it.
pub struct Nginx {
    /// `http://127.0.0.1:PORT`
    pub home: String,
    child: Child,
    folder: PathBuf,
}

impl Nginx {
    /// Starts it on a free port and waits until it listens.
    pub fn start() -> Self {
        Self::start_before(&local())
    }

    /// Starts it before another WordPress than the local one: `127.0.0.1:PORT`.
    pub fn start_before(address: &str) -> Self {
        Self::start_with(policy::read_conf(), address)
    }

    /// Starts it for tests that were not written for nginx. It does not put articles into pages, because faults are
    /// injected behind it. It does not cache for tests that write to the database and then read: nginx would serve the
    /// old response for some seconds.
    pub fn start_for_all(writes: bool) -> Self {
        let conf = replace_lines(policy::read_conf(), &[("if ($first) { return 420; }", String::new())]);
        let is_used = |line: &&str| !writes || !line.trim().starts_with("proxy_cache_valid ");
        Self::start_with(conf.lines().filter(is_used).collect::<Vec<_>>().join("\n"), &local())
    }

    /// Starts it with `deploy/theme.conf` before a WordPress with the theme, whose files are in `root`.
    pub fn start_before_theme(address: &str, root: &Path) -> Self {
        Self::start_site(|folder, port| to_theme_site(address, root, folder, port))
    }

    fn start_with(conf: String, upstream: &str) -> Self {
        Self::start_site(|folder, port| to_site(conf, upstream, folder, port))
    }

    fn start_site(to_site: impl FnOnce(&Path, u16) -> String) -> Self {
        let folder = make_folder();
        let port = find_free_port();
        write(&folder, "site.conf", &to_site(&folder, port));
        write(&folder, "nginx.conf", &to_frame(&folder));
        let mut command = Command::new(program());
        command.arg("-e").arg("stderr").arg("-c").arg(folder.join("nginx.conf")).arg("-p").arg(&folder);
        // nginx would take an environment variable NGINX for a list of inherited sockets.
        let child = command.env_remove("NGINX").stdin(Stdio::null()).spawn();
        let child = child.unwrap_or_else(|error| panic!("{command:?}: {error}; `make setup` installs it"));
        let mut nginx = Self { home: format!("http://127.0.0.1:{port}"), child, folder };
        nginx.wait_until_it_listens(port);
        nginx
    }

    fn wait_until_it_listens(&mut self, port: u16) {
        let end = Instant::now() + Duration::from_secs(10);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = self.child.try_wait().expect("the state of a child");
            assert!(ended.is_none() && Instant::now() < end, "nginx does not start with deploy/nginx.conf: {ended:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The host and port of the local WordPress.
fn local() -> String {
    wordpress::address().trim_start_matches("http://").to_owned()
}

/// Debian installs nginx where only root's PATH looks.
fn program() -> String {
    std::env::var("NGINX").unwrap_or_else(|_| "/usr/sbin/nginx".to_owned())
}

/// The configuration with this machine's addresses and paths.
fn to_site(conf: String, upstream: &str, folder: &Path, port: u16) -> String {
    let address = wordpress::address();
    let mut lines = to_local_server(folder, port);
    lines.extend([
        ("server 127.0.0.1:8081;", format!("server {upstream};")),
        (
            "map \"\" $files { default \"\"; }",
            format!("map \"\" $files {{ default \"{}\"; }}", policy::to_origin(&address)),
        ),
        // The address that readers use is the one that WordPress is set to; here their ports differ.
        ("proxy_set_header Host $host;", format!("proxy_set_header Host {};", address.trim_start_matches("http://"))),
        (
            "proxy_cache_path /var/cache/gazeta levels=1:2 keys_zone=gazeta:10m max_size=200m inactive=1m use_temp_path=off;",
            format!("proxy_cache_path {}/cache levels=1:2 keys_zone=gazeta:10m use_temp_path=off;", folder.display()),
        ),
        (policy::HASHES, policy::read_hashes()),
        (policy::TABLES, policy::read_tables()),
        ("root /var/www/gazeta;", format!("root {};", find_dist().display())),
        ("proxy_pass https://api.open-meteo.com/v1/forecast;", "proxy_pass http://wordpress;".to_owned()),
    ]);
    replace_lines(conf, &lines)
}

/// The configuration for the theme, with this machine's addresses and paths.
fn to_theme_site(address: &str, root: &Path, folder: &Path, port: u16) -> String {
    let host = address.trim_start_matches("http://");
    let mut lines = to_local_server(folder, port);
    lines.extend([
        ("server 127.0.0.1:8081;", format!("server {host};")),
        ("proxy_set_header Host $host;", format!("proxy_set_header Host {host};")),
        (
            "proxy_cache_path /var/cache/gazeta levels=1:2 keys_zone=gazeta:10m max_size=200m inactive=10m use_temp_path=off;",
            format!("proxy_cache_path {}/cache levels=1:2 keys_zone=gazeta:10m use_temp_path=off;", folder.display()),
        ),
        ("root /var/www/wordpress;", format!("root {};", root.display())),
    ]);
    replace_lines(policy::read("deploy/theme.conf"), &lines)
}

/// What is different on this machine in any configuration: a port without a certificate.
fn to_local_server(folder: &Path, port: u16) -> Vec<(&'static str, String)> {
    vec![
        ("listen 80;", format!("listen unix:{}/redirect.sock;", folder.display())),
        ("listen [::]:80;", String::new()),
        ("listen 443 ssl http2;", format!("listen 127.0.0.1:{port};")),
        ("listen [::]:443 ssl http2;", String::new()),
        ("ssl_certificate /etc/letsencrypt/live/paper.example/fullchain.pem;", String::new()),
        ("ssl_certificate_key /etc/letsencrypt/live/paper.example/privkey.pem;", String::new()),
    ]
}

/// Each of the lines must be there once, or the test would not test the shipped configuration.
fn replace_lines(conf: String, lines: &[(&str, String)]) -> String {
    lines.iter().fold(conf, |conf, (line, ours)| {
        let count = conf.lines().filter(|found| found.trim() == *line).count();
        assert_eq!(count, 1, "deploy/nginx.conf has {count} lines `{line}`");
        conf.lines()
            .map(|found| if found.trim() == *line { ours } else { found })
            .fold(String::new(), |all, line| all + line + "\n")
    })
}

/// A main configuration like Debian's own nginx.conf, without any path outside the folder.
fn to_frame(folder: &Path) -> String {
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let paths = temporary.map(|name| format!("    {name}_temp_path {}/{name};\n", folder.display())).concat();
    format!(
        "load_module {MODULES}/ngx_http_brotli_static_module.so;\ndaemon off;\nmaster_process off;\npid {0}/pid;\nevents {{}}\nhttp {{\n    include /etc/nginx/mime.types;\n    \
         default_type application/octet-stream;\n    access_log off;\n{paths}    include {0}/site.conf;\n}}\n",
        folder.display()
    )
}

fn find_free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

fn make_folder() -> PathBuf {
    static STARTED: AtomicU32 = AtomicU32::new(0);
    let number = STARTED.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("gazeta-nginx-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap_or_else(|error| panic!("{name}: {error}"));
}
