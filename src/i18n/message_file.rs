//! Decodes message files. Russian is compiled into the app; other languages are files that only sites in that language
//! load. Translators edit `messages/*.txt`, which have one message per line (`name = text`).

use std::cell::RefCell;

use super::{Language, Messages};

/// The Russian messages as the build script writes them: a hash of the names, then one value per line.
const RUSSIAN: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/messages.txt"));

thread_local! {
    static DECODED: RefCell<Vec<(Language, &'static Messages)>> = RefCell::default();
}

/// The error for a message file of another build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherBuild;

/// The messages of a language; Russian if its own have not been loaded.
pub fn find_messages(language: Language) -> &'static Messages {
    let find = |wanted| DECODED.with_borrow(|decoded| Some(decoded.iter().find(|(other, _)| *other == wanted)?.1));
    find(language).or_else(|| find(Language::Russian)).unwrap_or_else(|| decode(Language::Russian, RUSSIAN))
}

/// Decodes the messages of a language from the text of its file.
pub fn take(language: Language, text: String) -> Result<(), OtherBuild> {
    if text.lines().next() != RUSSIAN.lines().next() || text.lines().count() != RUSSIAN.lines().count() {
        return Err(OtherBuild);
    }
    decode(language, text.leak());
    Ok(())
}

/// The URL of a language's messages; the hash in it keeps caches from mixing builds.
pub fn to_address(language: Language) -> String {
    format!("/messages/{}.txt?{}", language.tag(), RUSSIAN.lines().next().unwrap_or_default())
}

fn decode(language: Language, text: &'static str) -> &'static Messages {
    let messages = Box::leak(Box::new(Messages::EMPTY));
    messages.read(&mut Lines(text.lines().skip(1)));
    DECODED.with_borrow_mut(|decoded| decoded.push((language, messages)));
    messages
}

/// The values that have not been decoded yet.
pub struct Lines(std::iter::Skip<std::str::Lines<'static>>);

/// A message, or a structure of messages, that is filled from consecutive lines.
pub trait ReadLines {
    /// The value before decoding.
    const EMPTY: Self;

    /// Decodes the next values.
    fn read(&mut self, lines: &mut Lines);

    /// Collects the names of the messages in the order of decoding, for the test that compares them with the files.
    #[cfg(not(target_arch = "wasm32"))]
    fn name(path: &str, names: &mut Vec<String>);
}

impl ReadLines for &'static str {
    const EMPTY: Self = "";

    #[inline(never)]
    fn read(&mut self, lines: &mut Lines) {
        // `take` has checked the number of lines.
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
        self.iter_mut().for_each(|message| message.read(lines));
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn name(path: &str, names: &mut Vec<String>) {
        names.extend(std::iter::repeat_n(path.to_owned(), COUNT));
    }
}

/// Declares a structure of messages; its fields must have the order of the files.
macro_rules! messages {
    ($(#[$about:meta])* pub struct $List:ident { $($(#[$sentence:meta])* pub $message:ident: $Kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $List { $($(#[$sentence])* pub $message: $Kind,)* }

        impl $crate::i18n::message_file::ReadLines for $List {
            const EMPTY: Self = Self { $($message: <$Kind as $crate::i18n::message_file::ReadLines>::EMPTY,)* };

            fn read(&mut self, lines: &mut $crate::i18n::message_file::Lines) {
                $(self.$message.read(lines);)*
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn name(path: &str, names: &mut Vec<String>) {
                let before = if path.is_empty() { String::new() } else { format!("{path}.") };
                $(
                    let path = format!("{before}{}", stringify!($message));
                    <$Kind as $crate::i18n::message_file::ReadLines>::name(&path, names);
                )*
            }
        }
    };
}
pub(super) use messages;
