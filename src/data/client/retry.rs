//! Which failures are worth another try, and after what pause; pure, and only ever asked about safe requests.

use crate::data::ErrorKind;

/// How often a question is asked at most.
pub const TRIES: u32 = 3;
/// The middle of the first pause; each next one is twice as long.
const FIRST_PAUSE_MS: f64 = 600.0;
/// A site that wants a longer one is asked again by the reader, who is told so, and not by the app behind a skeleton.
const LONGEST_PAUSE_MS: f64 = 5_000.0;

/// How long to wait before the next try; `None` when there is to be none. `told_ms` is what the server asked for,
/// `tries` how often it was asked, `chance` a number from 0 to 1, so that not all readers come back at once.
///
/// A time-out is not repeated: the reader has waited long enough, and a site that is overrun would be asked thrice as
/// much. Nor is 429 without `Retry-After`: it is a plea to be left alone.
pub fn find_pause_ms(kind: &ErrorKind, told_ms: Option<f64>, tries: u32, chance: f64) -> Option<f64> {
    let is_passing = match kind {
        ErrorKind::Unreachable(_) | ErrorKind::Refused { status: 500 | 502..=504, .. } => true,
        ErrorKind::Refused { status: 429, .. } => told_ms.is_some(),
        _ => false,
    };
    let own = FIRST_PAUSE_MS * f64::from(tries) * (0.5 + chance);
    let pause = told_ms.map_or(own, |told| told.max(own));
    (is_passing && tries < TRIES && pause <= LONGEST_PAUSE_MS).then_some(pause)
}

/// What `Retry-After` asks for, ms from now: seconds, or a date as `parse_date` reads it (Unix time in ms, or NaN).
pub fn read_retry_after(header: &str, now_ms: f64, parse_date: impl Fn(&str) -> f64) -> Option<f64> {
    let header = header.trim();
    let wait = match header.parse::<u32>() {
        Ok(seconds) => f64::from(seconds) * 1000.0,
        Err(_) => parse_date(header) - now_ms,
    };
    (!wait.is_nan()).then(|| wait.max(0.0))
}
