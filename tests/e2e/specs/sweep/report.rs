//! The table of a sweep, and what was found in which article.

use std::fmt::Write;

use super::Visit;
use super::items::Item;
use crate::support::outcome::show_table;

/// How many lost words of one article are named.
const NAMED: usize = 12;

/// The sums over all articles and pages, and one line for each finding.
#[derive(Debug, Default)]
pub struct Report {
    posts: usize,
    words: usize,
    words_lost: usize,
    pictures: usize,
    pictures_lost: usize,
    embeds_lost: usize,
    wide: usize,
    problems: usize,
    findings: Vec<String>,
}

impl Report {
    pub fn add(&mut self, item: &Item, visit: Visit, wide: &[String], problems: Vec<String>) {
        self.posts += 1;
        self.words += visit.words;
        self.words_lost += visit.lost.len();
        self.pictures += visit.pictures;
        self.pictures_lost += visit.wrong.len();
        self.embeds_lost += visit.embeds.len();
        self.wide += usize::from(!wide.is_empty());
        self.problems += problems.len();
        let mut note = |what: &str, detail: String| self.findings.push(format!("{}: {what}: {detail}", item.path));
        if !visit.lost.is_empty() {
            let named = visit.lost.iter().take(NAMED).cloned().collect::<Vec<_>>().join(" ");
            note("words", format!("{} lost under «{}»: {named}", visit.lost.len(), visit.title));
        }
        visit.wrong.into_iter().for_each(|wrong| note("picture", wrong));
        visit.embeds.into_iter().for_each(|host| note("embed", format!("of {host} lost")));
        if !wide.is_empty() {
            note("wide", wide.join(", "));
        }
        problems.into_iter().for_each(|problem| note("axe", problem));
    }

    /// Prints the table, and below it what was found.
    pub fn show(&self, name: &str) {
        let mut table = format!("\n{name}\n");
        let rows = [
            ("pages", self.posts),
            ("words", self.words),
            ("words lost", self.words_lost),
            ("pictures", self.pictures),
            ("pictures lost or doubled", self.pictures_lost),
            ("embeds lost", self.embeds_lost),
            ("pages that scroll sideways", self.wide),
            ("found by axe", self.problems),
        ];
        for (label, number) in rows {
            writeln!(table, "  {label:<28}{number:>7}").expect("a text takes more text");
        }
        for finding in &self.findings {
            writeln!(table, "  {finding}").expect("a text takes more text");
        }
        show_table(&table);
    }

    /// Fails for anything that is not as it should be, and for a sweep that has seen nothing.
    pub fn assert_clean(&self) {
        let has_seen_enough = 40 < self.posts && 1000 < self.words && 10 < self.pictures;
        assert!(has_seen_enough, "the sweep has seen too little: {} pages, {} words", self.posts, self.words);
        assert!(self.findings.is_empty(), "{} findings; the table lists them", self.findings.len());
    }
}
