//! Where the words come from: Russian is part of the program, other languages are files beside it that only the sites
//! fetch that ask for them. The words themselves are in `messages/*.txt`, one to a line (`name = words`), for translators.

use std::cell::RefCell;

use super::{Language, Messages};

/// The Russian words as the build script writes them: a mark of the build, then one value a line.
const RUSSIAN: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/messages.txt"));

thread_local! {
    static TAKEN: RefCell<Vec<(Language, &'static Messages)>> = RefCell::default();
}

/// Why words were not taken; for the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherBuild;

/// The words of a language; Russian where its own have not been taken.
pub fn find_messages(language: Language) -> &'static Messages {
    let find = |wanted| TAKEN.with_borrow(|taken| Some(taken.iter().find(|(other, _)| *other == wanted)?.1));
    find(language).or_else(|| find(Language::Russian)).unwrap_or_else(|| put(Language::Russian, RUSSIAN))
}

/// Takes the words of a language from its file.
pub fn take(language: Language, text: String) -> Result<(), OtherBuild> {
    if text.lines().next() != RUSSIAN.lines().next() || text.lines().count() != RUSSIAN.lines().count() {
        return Err(OtherBuild);
    }
    put(language, text.leak());
    Ok(())
}

/// Where the words of a language are; the mark keeps caches from mixing builds.
pub fn to_address(language: Language) -> String {
    format!("/messages/{}.txt?{}", language.tag(), RUSSIAN.lines().next().unwrap_or_default())
}

fn put(language: Language, text: &'static str) -> &'static Messages {
    let messages = Box::leak(Box::new(Messages::EMPTY));
    messages.read(&mut Lines(text.lines().skip(1)));
    TAKEN.with_borrow_mut(|taken| taken.push((language, messages)));
    messages
}

/// The values that are still to be read.
pub struct Lines(std::iter::Skip<std::str::Lines<'static>>);

/// A word, or a list of words that are filled one after the other.
pub trait ReadLines {
    /// Before anything is read.
    const EMPTY: Self;

    /// Reads the next values.
    fn read(&mut self, lines: &mut Lines);

    /// Names the words as the files do, in the order of reading; for the test that compares both.
    #[cfg(not(target_arch = "wasm32"))]
    fn name(path: &str, names: &mut Vec<String>);
}

impl ReadLines for &'static str {
    const EMPTY: Self = "";

    #[inline(never)]
    fn read(&mut self, lines: &mut Lines) {
        // There are as many as there are words.
        *self = lines.0.next().unwrap_or_default();
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn name(path: &str, names: &mut Vec<String>) {
        names.push(path.to_owned());
    }
}

impl<const COUNT: usize> ReadLines for [&'static str; COUNT] {
    const EMPTY: Self = [""; COUNT];

    fn read(&mut self, lines: &mut Lines) {
        self.iter_mut().for_each(|word| word.read(lines));
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn name(path: &str, names: &mut Vec<String>) {
        names.extend(std::iter::repeat_n(path.to_owned(), COUNT));
    }
}

/// Declares a list of words; its fields stand in the order of the files.
macro_rules! messages {
    ($(#[$about:meta])* pub struct $List:ident { $($(#[$sentence:meta])* pub $word:ident: $Kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $List { $($(#[$sentence])* pub $word: $Kind,)* }

        impl $crate::i18n::message_file::ReadLines for $List {
            const EMPTY: Self = Self { $($word: <$Kind as $crate::i18n::message_file::ReadLines>::EMPTY,)* };

            fn read(&mut self, lines: &mut $crate::i18n::message_file::Lines) {
                $(self.$word.read(lines);)*
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn name(path: &str, names: &mut Vec<String>) {
                let before = if path.is_empty() { String::new() } else { format!("{path}.") };
                $(<$Kind as $crate::i18n::message_file::ReadLines>::name(&format!("{before}{}", stringify!($word)), names);)*
            }
        }
    };
}
pub(super) use messages;
