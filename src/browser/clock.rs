//! The time of now, and waking up later.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The longest sleep: a phone that sleeps does not count, so the clock is looked at again now and then.
const LONGEST_SLEEP_MS: f64 = 15.0 * 60_000.0;

/// Unix time in ms.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// The device's own offset, minutes east of Greenwich; only where the site's is not known.
#[expect(clippy::cast_possible_truncation, reason = "offsets are within ±14 hours")]
pub fn device_offset_minutes() -> i32 {
    -js_sys::Date::new_0().get_timezone_offset() as i32
}

/// Now as a clock shows it that is so many minutes east of Greenwich: `2024-04-19T10:15:00.000Z`.
pub fn to_local(offset_minutes: i32) -> String {
    let ms = now_ms() + f64::from(offset_minutes) * 60_000.0;
    js_sys::Date::new(&ms.into()).to_iso_string().into()
}

/// Unix time in whole seconds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "after 1970")]
pub fn now_seconds() -> u64 {
    (now_ms() / 1000.0) as u64
}

/// A moment as machines write it, `2026-11-24T10:15:00`; `ms` must be one that dates can have.
pub fn to_iso(ms: f64) -> String {
    let text = String::from(js_sys::Date::new(&ms.into()).to_iso_string());
    text.get(..19).unwrap_or_default().to_owned()
}

/// Calls back once, after `ms`, whatever becomes of the page.
pub fn later(ms: u32, callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    // A function of our own is always accepted.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
}

/// Calls back once, unless it is dropped before.
pub struct Timer {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Timer {
    /// Starts a timer of `ms`.
    #[expect(clippy::cast_possible_truncation, reason = "no timer is longer than the longest sleep")]
    pub fn start(ms: f64, callback: impl FnMut() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(callback);
        let id = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                callback.as_ref().unchecked_ref(),
                ms.min(LONGEST_SLEEP_MS) as i32,
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

/// A signal of the time of now, renewed after `sleep(now)` ms and whenever the reader returns to the tab.
pub fn use_now(sleep: impl Fn(f64) -> f64 + 'static) -> ReadSignal<f64> {
    let (now, set_now) = signal(now_ms());
    let timer = StoredValue::new_local(None::<Timer>);
    Effect::new(move |_| {
        // A millisecond more, so that the moment waited for has surely come.
        let ms = sleep(now.get()) + 1.0;
        timer.set_value(Some(Timer::start(ms, move || set_now.set(now_ms()))));
    });
    let listener = window_event_listener_untyped("visibilitychange", move |_| set_now.set(now_ms()));
    on_cleanup(move || {
        listener.remove();
        timer.set_value(None);
    });
    now
}
