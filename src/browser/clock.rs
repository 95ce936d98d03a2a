//! The current time, timers, random numbers, and a signal of the current time.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::events;

/// The longest timer. Timers stop while a phone sleeps, so the time is checked again after at most this long.
const LONGEST_TIMER_MS: f64 = 15.0 * 60_000.0;

/// A difference to the server's time up to this is left alone: caches on the way may send a response with an old date.
const TOLERANCE_MS: f64 = 60.0 * 60_000.0;

thread_local! {
    /// By how much the device's clock is slow, in ms.
    static OFFSET: Cell<f64> = const { Cell::new(0.0) };
    /// The signals of [`use_now`].
    static SHOWN: RefCell<Vec<WriteSignal<f64>>> = RefCell::default();
}

/// The current Unix time in ms: the device's, corrected by the server's if the device's is wrong by more than an hour.
pub fn now_ms() -> f64 {
    js_sys::Date::now() + OFFSET.get()
}

/// The time since the page was opened in ms, on a clock that nobody sets. For durations.
pub fn elapsed_ms() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// Corrects the clock by what the server says the time is, Unix time in ms; NaN is ignored.
pub fn correct(server_ms: f64) {
    let Some(offset) = find_offset(server_ms, js_sys::Date::now(), OFFSET.get()) else { return };
    OFFSET.set(offset);
    SHOWN.with_borrow_mut(|shown| shown.retain(|set| set.try_set(now_ms()).is_none()));
}

/// The new offset of the device's clock in ms; `None` if it stays as `known` says.
pub fn find_offset(server_ms: f64, device_ms: f64, known: f64) -> Option<f64> {
    /// 2020: a server that says it is earlier has no clock itself.
    const EARLIEST_MS: f64 = 1_577_836_800_000.0;
    let wrong = Some(server_ms - device_ms).filter(|offset| TOLERANCE_MS < offset.abs()).unwrap_or_default();
    (EARLIEST_MS <= server_ms && TOLERANCE_MS < (wrong - known).abs()).then_some(wrong)
}

/// The device's own time zone in minutes east of UTC, for when the site's is not known.
#[expect(clippy::cast_possible_truncation, reason = "offsets are within ±14 hours")]
pub fn device_offset_minutes() -> i32 {
    -js_sys::Date::new_0().get_timezone_offset() as i32
}

/// The current local time in a time zone, in minutes east of UTC: `2024-04-19T10:15:00.000Z`, where the `Z` is to be
/// ignored.
pub fn to_local(offset_minutes: i32) -> String {
    let ms = now_ms() + f64::from(offset_minutes) * 60_000.0;
    js_sys::Date::new(&ms.into()).to_iso_string().into()
}

/// The current Unix time in whole seconds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the time is after 1970")]
pub fn now_seconds() -> u64 {
    (now_ms() / 1000.0) as u64
}

/// Formats a Unix time in ms as ISO 8601 in UTC, `2026-11-24T10:15:00`. `ms` must be in the range of JS dates.
pub fn to_iso(ms: f64) -> String {
    let text = String::from(js_sys::Date::new(&ms.into()).to_iso_string());
    text.get(..19).unwrap_or_default().to_owned()
}

/// Calls `callback` once after `ms`, even if the page is gone by then.
pub fn set_timeout(ms: u32, callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    // Never fails for a function.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
}

/// A random number from 0 to 1.
pub fn random() -> f64 {
    js_sys::Math::random()
}

/// Decodes a date of an HTTP header, `Tue, 24 Nov 2026 10:15:00 GMT`, into Unix time in ms; NaN if it is not a date.
pub fn parse_date(date: &str) -> f64 {
    js_sys::Date::parse(date)
}

/// A timer that calls back once; dropping it cancels it.
pub struct Timer {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Timer {
    /// Starts a timer of `ms`, cut to 15 minutes.
    #[expect(clippy::cast_possible_truncation, reason = "no timer is longer than LONGEST_TIMER_MS")]
    pub fn start(ms: f64, callback: impl FnMut() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(callback);
        let id = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                callback.as_ref().unchecked_ref(),
                ms.min(LONGEST_TIMER_MS) as i32,
            )
            .unwrap_or_default();
        Self { id, _callback: callback }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}

/// A signal of the current time. It is updated after `sleep(now)` ms, and whenever the reader returns to the tab.
pub fn use_now(sleep: impl Fn(f64) -> f64 + 'static) -> ReadSignal<f64> {
    let (now, set_now) = signal(now_ms());
    SHOWN.with_borrow_mut(|shown| shown.push(set_now));
    let timer = StoredValue::new_local(None::<Timer>);
    Effect::new(move |_| {
        // Timers may fire slightly early, hence one millisecond more.
        let ms = sleep(now.get()) + 1.0;
        timer.set_value(Some(Timer::start(ms, move || set_now.set(now_ms()))));
    });
    // Not when the reader leaves the tab: requests started then would be aborted at once.
    events::on_return(move || set_now.set(now_ms()));
    on_cleanup(move || timer.set_value(None));
    now
}
