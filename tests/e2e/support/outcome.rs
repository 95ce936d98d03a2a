//! Records how a test ended, for the table of all tests and engines that `tools/e2e_table.mjs` prints.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use super::browser::Engine;

/// Prints a table even when the test passes: the output of `print!` is captured then.
pub fn show_table(table: &str) {
    std::io::stdout().write_all(table.as_bytes()).expect("the table can be printed");
}

pub enum Outcome {
    Passed,
    Failed,
    /// The test does not run in this engine, for this reason.
    NotApplicable(&'static str),
}

impl Outcome {
    /// Adds a line to `target/e2e/ENGINE.tsv`: test, outcome, seconds, reason.
    pub fn note(&self, took: Duration) {
        let (outcome, reason) = match self {
            Self::Passed => ("passed", ""),
            Self::Failed => ("failed", ""),
            Self::NotApplicable(reason) => ("not applicable", *reason),
        };
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("a test");
        println!("{test} in {}: {outcome} {reason}", Engine::chosen());
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e");
        std::fs::create_dir_all(&folder).expect("a folder for the outcomes");
        let path = folder.join(format!("{}.tsv", Engine::chosen()));
        let file = OpenOptions::new().create(true).append(true).open(path);
        let line = format!("{test}\t{outcome}\t{:.1}\t{reason}\n", took.as_secs_f64());
        file.and_then(|mut file| file.write_all(line.as_bytes())).expect("the outcome can be written down");
    }
}
