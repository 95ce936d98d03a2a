//! Decides whether and when a failed request is repeated; it sends nothing, and is used only for safe requests.

use crate::data::ErrorKind;

/// How often a request is sent at most.
pub const TRIES: u32 = 3;
/// The average of the first pause; the second is twice as long.
const FIRST_PAUSE_MS: f64 = 600.0;
/// The longest pause. If a site asks for a longer one, the reader gets an error with a retry button, not a skeleton.
const LONGEST_PAUSE_MS: f64 = 5_000.0;

/// How long to wait before the next try; `None` if there should be none.
///
/// `retry_after_ms` is the pause that the server asked for, `tries` the number of tries so far. `chance` is a random
/// number from 0 to 1: it spreads the tries, so that not all readers come back at once.
///
/// A request that timed out is not repeated: the reader has waited long enough, and an overloaded site would get three
/// times the requests. Nor is 429 without `Retry-After`, with which a site asks for fewer requests.
pub fn find_pause_ms(kind: &ErrorKind, retry_after_ms: Option<f64>, tries: u32, chance: f64) -> Option<f64> {
    let is_temporary = match kind {
        ErrorKind::Unreachable(_) | ErrorKind::Refused { status: 500 | 502..=504, .. } => true,
        ErrorKind::Refused { status: 429, .. } => retry_after_ms.is_some(),
        _ => false,
    };
    let own = FIRST_PAUSE_MS * f64::from(tries) * (0.5 + chance);
    let pause = retry_after_ms.map_or(own, |wanted| wanted.max(own));
    (is_temporary && tries < TRIES && pause <= LONGEST_PAUSE_MS).then_some(pause)
}

/// Decodes a `Retry-After` header into ms from now. It holds seconds or a date; `parse_date` returns Unix time
/// in ms, or NaN.
pub fn decode_retry_after(header: &str, now_ms: f64, parse_date: impl Fn(&str) -> f64) -> Option<f64> {
    let header = header.trim();
    let wait = match header.parse::<u32>() {
        Ok(seconds) => f64::from(seconds) * 1000.0,
        Err(_) => parse_date(header) - now_ms,
    };
    (!wait.is_nan()).then(|| wait.max(0.0))
}
