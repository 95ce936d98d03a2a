//! The columns of the matrix: the faults, and the message for each.

use crate::support::{Fault, wordpress};

const UNREACHABLE: &str =
    "Сайт газеты не отвечает. Повторите чуть позже; если не открываются и другие сайты, проверьте интернет.";
const TIMEOUT: &str = "Сайт газеты не ответил вовремя. Повторите чуть позже.";
const SERVER: &str = "На сайте газеты что-то сломалось. Повторите через несколько минут.";
const FORBIDDEN: &str = "Сайт газеты не разрешает это читать. Редакция может открыть доступ в настройках.";
const TOO_MANY: &str = "Сайт газеты перегружен запросами. Подождите минуту и повторите.";
const UNREADABLE: &str = "Сайт газеты прислал непонятный ответ. Повторите; если не поможет, сообщите редакции.";
const NO_API: &str = "По этому адресу у сайта газеты ничего нет: он настроен неверно. Сообщите редакции.";
const TOO_LARGE: &str =
    "Ответ сайта газеты слишком велик, чтобы его открыть. Повторите; если не поможет, сообщите редакции.";
const ELSEWHERE: &str =
    "Сайт газеты отправляет на чужой адрес, туда мы не идём. Повторите; если не поможет, сообщите редакции.";

/// The texts in the cells.
pub const LEGEND: &str = "alert  a message and «Повторить», which recovered the part
quiet  nothing: the part is missing, and returned with the next page, the weather with the return to the tab
some   the part shows what can be decoded, and everything after a reload
shown  the part is there as usual
·      not played here: every fault with every request is in tests/component/fault_matrix.rs";

/// A fault and its message; there is none for a fault that only slows down the response or leaves something to show.
pub struct Trouble {
    pub name: &'static str,
    /// Whether every scene gets it, not only the sample: these need a server that is really down or silent.
    pub is_everywhere: bool,
    pub short: &'static str,
    pub sentence: Option<&'static str>,
    pub make: fn() -> Fault,
}

const fn trouble(name: &'static str, short: &'static str, sentence: &'static str, make: fn() -> Fault) -> Trouble {
    Trouble { name, is_everywhere: false, short, sentence: Some(sentence), make }
}

impl Trouble {
    const fn everywhere(self) -> Self {
        Self { is_everywhere: true, ..self }
    }
}

pub const REFUSED: &str = "refused";
pub const SILENCE: &str = "10 s silence";
pub const LOOSE: &str = "wrong types but ids";

pub static FAULTS: [Trouble; 20] = [
    // No response arrives until the server closes the connection.
    trouble(REFUSED, "refus", UNREACHABLE, || Fault::Silent).everywhere(),
    trouble("reset", "reset", UNREACHABLE, || Fault::Reset),
    trouble(SILENCE, "silen", TIMEOUT, || Fault::Silent).everywhere(),
    Trouble { name: "3 kB/s", is_everywhere: false, short: "3kB/s", sentence: None, make: || Fault::Slow(3_000) },
    trouble("cut in the middle", "cut  ", UNREACHABLE, || Fault::Cut),
    trouble("200 with HTML", "html ", UNREADABLE, || Fault::Html),
    trouble("200 with truncated JSON", "trunc", UNREADABLE, || Fault::Truncated),
    trouble("wrong types", "types", UNREADABLE, || Fault::wrong_types(false)),
    Trouble { name: LOOSE, is_everywhere: false, short: "loose", sentence: None, make: || Fault::wrong_types(true) },
    trouble("empty body", "empty", UNREADABLE, || Fault::Empty),
    trouble("304", "304  ", UNREADABLE, || Fault::NotModified),
    trouble("401", "401  ", FORBIDDEN, || Fault::Refusal(401, "rest_forbidden")),
    trouble("403", "403  ", FORBIDDEN, || Fault::Refusal(403, "rest_forbidden")),
    trouble("404", "404  ", NO_API, || Fault::Refusal(404, "rest_no_route")),
    trouble("429", "429  ", TOO_MANY, || Fault::TooMany(1)),
    trouble("500", "500  ", SERVER, || Fault::Refusal(500, "internal_server_error")),
    trouble("502 with HTML", "502  ", SERVER, || Fault::BadGateway),
    trouble("redirect to who answers", "redir", ELSEWHERE, || {
        Fault::Elsewhere(format!("{}/wp-json/", wordpress::address()))
    }),
    trouble("redirect to who does not", "lost ", ELSEWHERE, || {
        Fault::Elsewhere(format!("{}/wp-includes/images/blank.gif", wordpress::address()))
    }),
    trouble("20 MB", "20 MB", TOO_LARGE, || Fault::Huge),
];
