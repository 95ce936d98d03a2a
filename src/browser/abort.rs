//! Giving up requests: by the page that asked, and by the time that has passed; and the other way, news of an answer.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortController, AbortSignal};

use super::clock::{self, Timer};

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

    /// Calls `react` when the requests are ended, at once where they are already.
    pub fn on_abort(&self, mut react: impl FnMut() + 'static) -> Leaving {
        if self.is_aborted() {
            react();
        }
        let signal = self.0.signal();
        let listener = Closure::<dyn FnMut()>::new(react);
        // A listener on a live signal is always accepted.
        let _ = signal.add_event_listener_with_callback("abort", listener.as_ref().unchecked_ref());
        Leaving { signal, listener }
    }
}

impl Abort {
    /// Its signal.
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }

    /// Calls `react` when the store has another answer; the browser frees the listener together with the signal.
    pub fn on_revalidated(&self, react: impl FnMut() + 'static) {
        let listener = Closure::<dyn FnMut()>::new(react).into_js_value();
        // A listener on a live signal is always accepted.
        let _ = self.0.signal().add_event_listener_with_callback("news", listener.unchecked_ref());
    }
}

/// What is done when requests are given up; nothing any more once it is dropped.
pub struct Leaving {
    signal: AbortSignal,
    listener: Closure<dyn FnMut()>,
}

impl Drop for Leaving {
    fn drop(&mut self) {
        let _ = self.signal.remove_event_listener_with_callback("abort", self.listener.as_ref().unchecked_ref());
    }
}

/// How long a server may be silent: before it answers, and between the parts of its answer.
const SILENCE_MS: f64 = 10_000.0;
/// How long a question may take in all, so that an answer which only drips has an end; at 3 kB/s this is 180 kB.
const LONGEST_MS: f64 = 60_000.0;

/// The time-out of one question, which also ends when its `Abort` does.
pub struct Deadline {
    controller: AbortController,
    has_passed: Rc<Cell<bool>>,
    end_ms: f64,
    timer: RefCell<Option<Timer>>,
    _leaving: Leaving,
}

impl Deadline {
    /// Starts the clock.
    pub fn new(abort: &Abort) -> Rc<Self> {
        let controller = new_controller();
        let leaving = abort.on_abort({
            let controller = controller.clone();
            move || controller.abort()
        });
        let end_ms = clock::now_ms() + LONGEST_MS;
        let deadline =
            Self { controller, has_passed: Rc::default(), end_ms, timer: RefCell::default(), _leaving: leaving };
        deadline.renew();
        Rc::new(deadline)
    }

    /// The server was heard: its silence begins anew.
    pub fn renew(&self) {
        let (controller, has_passed) = (self.controller.clone(), Rc::clone(&self.has_passed));
        let ms = SILENCE_MS.min(self.end_ms - clock::now_ms());
        let timer = Timer::start(ms, move || {
            has_passed.set(true);
            controller.abort();
        });
        self.timer.replace(Some(timer));
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

fn new_controller() -> AbortController {
    AbortController::new().expect("every browser that runs WebAssembly has AbortController")
}
