//! The process of the driver; dropping it ends the session that is still open, and the process.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::Browser;

/// The clock of readers' devices: far from the paper's town, so that a date of the device is seen at once.
const DEVICE_ZONE: &str = "America/New_York";

/// A running driver.
pub struct Process {
    /// Where it listens.
    pub port: u16,
    /// The session that is open.
    pub session: Option<String>,
    child: Child,
    folder: PathBuf,
    // Closing the pipe would end a driver that still writes to it.
    output: BufReader<ChildStdout>,
}

impl Process {
    /// Starts it and waits until it listens.
    pub fn start(browser: Browser) -> Self {
        let mut command = browser.driver_command();
        let folder = make_folder();
        command.env("TZ", DEVICE_ZONE).env("TMPDIR", &folder);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
        let output = BufReader::new(child.stdout.take().expect("the output is piped"));
        let mut process = Self { port: 0, session: None, child, folder, output };
        let mut said = String::new();
        while process.port == 0 {
            let mut line = String::new();
            let length = process.output.read_line(&mut line).unwrap_or(0);
            assert!(0 < length, "{command:?} ended before it was ready: {said}");
            process.port = browser.find_port(&line).unwrap_or(0);
            said.push_str(&line);
        }
        process
    }

    /// Kills the browser, which the driver has started, and with it all its processes.
    pub fn kill_browser(&self) {
        // Any thread of the driver may have started it.
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.child.id())).expect("the driver runs");
        let children = threads.filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("children")).ok());
        let children = children.collect::<String>();
        assert!(!children.trim().is_empty(), "the driver has started no browser");
        let status = std::process::Command::new("kill").arg("-9").args(children.split_whitespace()).status();
        assert!(status.is_ok_and(|status| status.success()), "{children} cannot be killed");
    }

    /// A plain HTTP request, for there may be no runtime any more.
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
            // A browser that is gone already is closed well enough.
            let _ = self.end_session(&session);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        // Chromium may still be writing the last of its profile; a folder in the temporary one is no harm then.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A folder for one browser, which leaves its profiles behind otherwise.
fn make_folder() -> PathBuf {
    static STARTED: AtomicU32 = AtomicU32::new(0);
    let number = STARTED.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("gazeta-journey-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}
