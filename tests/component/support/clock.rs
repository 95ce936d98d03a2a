//! The page's clock, set by a test.

use gazeta::browser::clock;
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;

use super::now;

/// A clock of the page that a test has set; dropping it gives the device's back.
#[must_use = "the clock is set as long as this lives"]
pub struct SetClock {
    device: JsValue,
}

/// Sets the page's clock to `ms`; it runs on from there.
pub fn set_clock(ms: f64) -> SetClock {
    let date = find_date();
    let device = Reflect::get(&date, &"now".into()).expect("a clock");
    let body = format!("return {ms} + performance.now() - {}", now());
    Reflect::set(&date, &"now".into(), &Function::new_no_args(&body)).expect("a property");
    // An earlier response from a real server may have corrected the clock that was.
    clock::correct(ms);
    SetClock { device }
}

impl Drop for SetClock {
    fn drop(&mut self) {
        Reflect::set(&find_date(), &"now".into(), &self.device).expect("a property");
        clock::correct(js_sys::Date::now());
    }
}

fn find_date() -> JsValue {
    Reflect::get(&js_sys::global(), &"Date".into()).expect("Date")
}
