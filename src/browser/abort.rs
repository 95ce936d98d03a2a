//! Giving up requests: by the page that asked, and by the time that has passed.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortController, AbortSignal};

use super::clock::Timer;

/// Ends all requests that were started with it.
#[derive(Debug, Clone)]
pub struct Abort(AbortController);

impl Default for Abort {
    fn default() -> Self {
        Self(new_controller())
    }
}

impl Abort {
    /// Ends the requests. Without a reason on purpose: gloo-net can only tell errors from errors.
    pub fn abort(&self) {
        self.0.abort();
    }

    /// Whether the requests were ended.
    pub fn is_aborted(&self) -> bool {
        self.0.signal().aborted()
    }
}

/// The time-out of one request, which also ends when its `Abort` does.
pub struct Deadline {
    controller: AbortController,
    has_passed: Rc<Cell<bool>>,
    parent: AbortSignal,
    listener: Closure<dyn FnMut()>,
    _timer: Timer,
}

impl Deadline {
    /// Starts the clock.
    pub fn new(abort: &Abort, seconds: u32) -> Self {
        let controller = new_controller();
        let has_passed = Rc::new(Cell::new(false));
        let parent = abort.0.signal();
        let listener = Closure::<dyn FnMut()>::new({
            let controller = controller.clone();
            move || controller.abort()
        });
        if parent.aborted() {
            controller.abort();
        }
        // A listener on a live signal is always accepted.
        let _ = parent.add_event_listener_with_callback("abort", listener.as_ref().unchecked_ref());
        let timer = Timer::start(f64::from(seconds) * 1000.0, {
            let (controller, has_passed) = (controller.clone(), Rc::clone(&has_passed));
            move || {
                has_passed.set(true);
                controller.abort();
            }
        });
        Self { controller, has_passed, parent, listener, _timer: timer }
    }

    /// The signal for the request.
    pub fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// Whether the time ran out.
    pub fn has_passed(&self) -> bool {
        self.has_passed.get()
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        let _ = self.parent.remove_event_listener_with_callback("abort", self.listener.as_ref().unchecked_ref());
    }
}

fn new_controller() -> AbortController {
    AbortController::new().expect("every browser that runs WebAssembly has AbortController")
}
