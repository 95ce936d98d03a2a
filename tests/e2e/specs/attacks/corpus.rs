//! Reads the attacks from their files: one a line, `name | HTML`, with `NAME` in the place of its number.

use std::collections::HashSet;
use std::path::Path;

/// An attack.
pub struct Attack {
    /// File and name.
    pub name: String,
    text: String,
}

impl Attack {
    /// The HTML, with a number for the hook.
    pub fn html(&self, number: usize) -> String {
        // The files use placeholders for characters that a line cannot contain.
        self.text.replace("NAME", &number.to_string()).replace('⏎', "\n").replace('⇥', "\t")
    }

    /// The address of its first link, if it has one.
    pub fn find_address(&self, number: usize) -> Option<String> {
        let html = self.html(number);
        let (_, rest) = html.split_once("href=\"")?;
        Some(rest.split_once('"')?.0.to_owned())
    }
}

/// All attacks, in the order of their files.
pub fn read() -> Vec<Attack> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let attacks: Vec<Attack> = files.iter().flat_map(|file| read_file(file)).collect();
    let different: HashSet<&str> = attacks.iter().map(|attack| attack.text.as_str()).collect();
    assert!(200 <= different.len() && different.len() == attacks.len(), "the corpus holds too few, or one twice");
    attacks
}

fn read_file(file: &Path) -> Vec<Attack> {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let group = file.file_stem().unwrap_or_default().to_string_lossy();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let attacks = lines.map(|line| {
        let (name, text) = line.split_once(" | ").unwrap_or_else(|| panic!("{group} has a line without name: {line}"));
        assert!(text.contains("NAME"), "{group}/{name} cannot be told from others");
        Attack { name: format!("{group}/{name}"), text: text.to_owned() }
    });
    attacks.collect()
}
