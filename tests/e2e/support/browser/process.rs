//! The process of the driver. Dropping it ends an open session and all processes.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::{Engine, program, webkit};

/// The time zone of the browser: far from the paper's town, so that a test notices a date in the device's zone.
const DEVICE_ZONE: &str = "America/New_York";
/// The time limit for a driver to start listening.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Kills the driver's process group when the test process ends in any way: this closes the input of the shell.
const WATCHDOG: &str = "trap '' INT TERM HUP; read -r _; kill -9 \"-$0\"";

/// The drivers that tests have kept for the next ones.
static CACHED: Mutex<Vec<Process>> = Mutex::new(Vec::new());

/// A running driver.
pub struct Process {
    /// The port that it listens on.
    pub port: u16,
    /// The open session.
    pub session: Option<String>,
    child: Child,
    watchdog: Child,
    folder: PathBuf,
}

impl Process {
    /// Starts it and waits until it listens.
    pub fn start(engine: Engine) -> Self {
        let port = find_free_port();
        let mut command = driver_command(engine, port);
        let folder = make_folder();
        command.env("TZ", DEVICE_ZONE).env("TMPDIR", &folder).process_group(0);
        let log = File::create(folder.join("driver.log")).expect("the folder takes a log");
        command.stdin(Stdio::null()).stdout(log.try_clone().expect("a log")).stderr(log);
        let child = command.spawn().unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
        let watchdog = Command::new("sh").args(["-c", WATCHDOG, &child.id().to_string()]).stdin(Stdio::piped()).spawn();
        let watchdog = watchdog.expect("a shell can be started");
        let mut process = Self { port, session: None, child, watchdog, folder };
        process.await_port(&format!("{command:?}"));
        process
    }

    fn await_port(&mut self, command: &str) {
        let end = Instant::now() + TIMEOUT;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let has_ended = self.child.try_wait().is_ok_and(|status| status.is_some());
            let said = || std::fs::read_to_string(self.folder.join("driver.log")).unwrap_or_default();
            assert!(!has_ended && Instant::now() < end, "{command} does not listen: {}", said());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Keeps it for the next test.
    pub fn keep(self) {
        CACHED.lock().unwrap().push(self);
    }

    /// Takes a driver that an earlier test has kept.
    pub fn take_kept() -> Option<Self> {
        CACHED.lock().unwrap().pop()
    }

    /// Changes the settings of the desktop, which the browser follows.
    pub fn set_desktop(&self, settings: &str) {
        std::fs::write(self.folder.join("desktop"), settings).expect("the desktop has settings");
        let pid = std::fs::read_to_string(self.folder.join("desktop.pid")).expect("the desktop runs");
        let status = Command::new("kill").args(["-HUP", pid.trim()]).status();
        assert!(status.is_ok_and(|status| status.success()), "the desktop {pid} is gone");
    }

    /// Kills the browser, which the driver has started, with all its processes.
    pub fn kill_browser(&self) {
        // Any thread of the driver may have started it.
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.child.id())).expect("the driver runs");
        let children = threads.filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("children")).ok());
        let children = children.collect::<String>();
        assert!(!children.trim().is_empty(), "the driver has started no browser");
        let status = Command::new("kill").arg("-9").args(children.split_whitespace()).status();
        assert!(status.is_ok_and(|status| status.success()), "{children} cannot be killed");
    }

    /// Sends a plain HTTP request, because there may be no async runtime any more.
    fn end_session(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "DELETE /session/{session} HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n")?;
        stream.read_exact(&mut [0; 12])
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // A browser that no longer exists needs no closing.
            let _ = self.end_session(&session);
        }
        // Closing its input makes the watchdog kill everything that the driver has started.
        drop(self.watchdog.stdin.take());
        let _ = self.watchdog.wait();
        let _ = self.child.kill();
        let _ = self.child.wait();
        // The browser may still be writing its profile; then the folder is left among the temporary files.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn driver_command(engine: Engine, port: u16) -> Command {
    let named = |variable: &str, default: &str| Command::new(program(variable, default));
    let mut command = match engine {
        Engine::Chromium => named("CHROMEDRIVER", "chromedriver"),
        Engine::Firefox => named("GECKODRIVER", "geckodriver"),
        Engine::WebKit => webkit::driver_command(),
    };
    match engine {
        Engine::Chromium => command.arg(format!("--port={port}")),
        // Scripts in Firefox's own interface need this permission.
        Engine::Firefox => {
            command.args(["--allow-system-access", "--websocket-port=0", "--log=fatal"]).arg(format!("--port={port}"))
        }
        Engine::WebKit => command.arg(port.to_string()),
    };
    command
}

/// Not every driver reports the port that it has chosen.
fn find_free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A folder for one browser, because browsers leave their profiles behind.
fn make_folder() -> PathBuf {
    static STARTED: AtomicU32 = AtomicU32::new(0);
    let number = STARTED.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("gazeta-e2e-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}
