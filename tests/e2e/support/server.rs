//! A test's own web server between the browser and the origin: it injects faults and records the requests.

mod blocks;
mod connection;
mod faults;
mod handler;
mod media_type;
mod origin;
pub mod policy;
mod streams;
mod upstream;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

pub use self::blocks::{find_first_response, find_inserted};
use self::handler::serve;
use self::origin::Origin;
pub use self::origin::find_dist;
use self::upstream::Upstream;
use super::console_recorder::{Report, is_ping};
use super::fault::Fault;
use super::nginx::Nginx;

/// The server; it stops when it is dropped.
pub struct Server {
    /// `http://127.0.0.1:PORT`
    pub home: String,
    shared: Arc<Shared>,
    address: SocketAddr,
    task: Mutex<JoinHandle<()>>,
    _nginx: Option<Nginx>,
}

struct Shared {
    origin: Origin,
    faults: Mutex<Vec<(String, Fault)>>,
    faults_changed: Notify,
    /// The server accepts no connections, and has closed the earlier ones.
    is_down: AtomicBool,
    requests: Mutex<Vec<String>>,
    answered: Mutex<Vec<String>>,
    aborted: Mutex<Vec<String>>,
    violations: Mutex<Vec<String>>,
    expected: Mutex<Vec<String>>,
    /// Whether responses forbid all caching.
    is_kept_out_of_caches: AtomicBool,
    report: Mutex<Report>,
}

impl Server {
    /// Starts the server before an nginx, or in the place of one. `is_read_only`: nobody changes what WordPress stores.
    pub async fn start(nginx: Option<Nginx>, is_read_only: bool) -> Self {
        let upstream = Upstream::new(nginx.as_ref().map(|nginx| nginx.home.clone()), is_read_only);
        let shared = Arc::new(Shared {
            origin: Origin::new(upstream),
            faults: Mutex::default(),
            faults_changed: Notify::new(),
            is_down: AtomicBool::new(false),
            requests: Mutex::default(),
            answered: Mutex::default(),
            aborted: Mutex::default(),
            violations: Mutex::default(),
            expected: Mutex::default(),
            is_kept_out_of_caches: AtomicBool::new(false),
            report: Mutex::default(),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let task = Mutex::new(serve(listener, Arc::clone(&shared)));
        Self { home: format!("http://{address}"), shared, address, task, _nginx: nginx }
    }

    /// Refuses connections until `resume_listening`.
    pub async fn stop_listening(&self) {
        self.task.lock().unwrap().abort();
        self.shared.is_down.store(true, Ordering::SeqCst);
        self.shared.faults_changed.notify_waiters();
        // Wait until the socket is closed.
        while tokio::net::TcpStream::connect(self.address).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Listens again at the same address.
    pub async fn resume_listening(&self) {
        let listener = TcpListener::bind(self.address).await.expect("the port is still ours");
        self.shared.is_down.store(false, Ordering::SeqCst);
        *self.task.lock().unwrap() = serve(listener, Arc::clone(&self.shared));
    }

    /// Requests that contain `part` get the fault; the most recently injected fault that matches wins.
    pub fn inject(&self, part: &str, fault: Fault) {
        self.shared.faults.lock().unwrap().insert(0, (part.to_owned(), fault));
        self.shared.faults_changed.notify_waiters();
    }

    /// Forbids browsers and the app to cache responses. Otherwise Firefox replaces a 304 that it did not request by the
    /// response in its cache.
    pub fn keep_out_of_caches(&self) {
        self.shared.is_kept_out_of_caches.store(true, Ordering::SeqCst);
    }

    /// Clears all faults.
    pub fn clear_faults(&self) {
        self.shared.faults.lock().unwrap().clear();
        self.shared.faults_changed.notify_waiters();
    }

    /// Requests so far that contain `part`, percent-decoded: `GET /wp-json/…?…`.
    pub fn requests(&self, part: &str) -> Vec<String> {
        self.shared.requests.lock().unwrap().iter().filter(|line| line.contains(part)).cloned().collect()
    }

    /// How many of the requests that contain `part` were answered so far.
    pub fn count_answered(&self, part: &str) -> usize {
        self.shared.answered.lock().unwrap().iter().filter(|line| line.contains(part)).count()
    }

    /// Whether the browser aborted a request that contains `part` before it was answered.
    pub fn is_aborted(&self, part: &str) -> bool {
        self.shared.aborted.lock().unwrap().iter().any(|line| line.contains(part))
    }

    /// Clears the recorded requests.
    pub fn clear_requests(&self) {
        self.shared.requests.lock().unwrap().clear();
        self.shared.answered.lock().unwrap().clear();
    }

    /// Takes what the console recorder of earlier pages has sent.
    pub fn take_report(&self) -> Report {
        std::mem::take(&mut self.shared.report.lock().unwrap())
    }

    /// The settings that the site comes with.
    pub fn settings(&self) -> Value {
        self.shared.origin.settings()
    }

    /// Puts other settings into `index.html`; `None` removes the block.
    pub fn set_settings(&self, settings: Option<&str>) {
        self.shared.origin.set_settings(settings);
    }

    /// Runs a script in every page before the app.
    pub fn run_before_app(&self, script: &str) {
        self.shared.origin.run_before_app(script);
    }

    /// Serves the app without its security headers, for tests of what is safe without them.
    pub fn drop_policy(&self) {
        self.shared.origin.drop_policy();
    }

    /// The policy allows requests to this server only: no picture, player or frame of another host.
    pub fn forbid_other_hosts(&self) {
        self.shared.origin.forbid_other_hosts();
    }

    /// The policy violations that browsers have reported, without the expected ones.
    pub fn violations(&self) -> Vec<String> {
        let expected = self.shared.expected.lock().unwrap();
        let is_unexpected = |report: &&String| !is_ping(report) && !expected.iter().any(|words| report.contains(words));
        self.shared.violations.lock().unwrap().iter().filter(is_unexpected).cloned().collect()
    }

    /// Violations that contain `words` do not fail the test.
    pub fn expect_violation(&self, words: &str) {
        self.shared.expected.lock().unwrap().push(words.to_owned());
    }

    /// Clears the recorded violations.
    pub fn clear_violations(&self) {
        self.shared.violations.lock().unwrap().clear();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.lock().unwrap().abort();
    }
}
