//! Aborts requests when their page is left or their time-out ends; also notifies a page of revalidated responses.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortController, AbortSignal};

use super::clock::{self, Timer};

/// Aborts all requests that were started with it.
#[derive(Debug, Clone)]
pub struct Abort(AbortController);

impl Default for Abort {
    fn default() -> Self {
        Self(new_controller())
    }
}

impl Abort {
    /// Aborts the requests. It passes no reason on purpose: gloo-net expects the rejection to be a JavaScript `Error`.
    pub fn abort(&self) {
        self.0.abort();
    }

    /// Whether the requests were aborted.
    pub fn is_aborted(&self) -> bool {
        self.0.signal().aborted()
    }

    /// Calls `react` when the requests are aborted; at once if they already are.
    pub fn on_abort(&self, mut react: impl FnMut() + 'static) -> AbortListener {
        if self.is_aborted() {
            react();
        }
        let signal = self.0.signal();
        let listener = Closure::<dyn FnMut()>::new(react);
        // Never fails on a signal that exists.
        let _ = signal.add_event_listener_with_callback("abort", listener.as_ref().unchecked_ref());
        AbortListener { signal, listener }
    }
}

impl Abort {
    /// The signal to pass to requests.
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }

    /// Calls `react` when the HTTP cache finds that a response has changed. The browser frees
    /// the listener together with the signal.
    pub fn on_revalidated(&self, react: impl FnMut() + 'static) {
        let listener = Closure::<dyn FnMut()>::new(react).into_js_value();
        // Never fails on a signal that exists.
        let _ = self.0.signal().add_event_listener_with_callback("revalidated", listener.unchecked_ref());
    }
}

/// A listener for an abort; dropping it removes the listener.
pub struct AbortListener {
    signal: AbortSignal,
    listener: Closure<dyn FnMut()>,
}

impl Drop for AbortListener {
    fn drop(&mut self) {
        let _ = self.signal.remove_event_listener_with_callback("abort", self.listener.as_ref().unchecked_ref());
    }
}

/// How long a server may be silent, before the response and between its chunks.
const SILENCE_MS: f64 = 10_000.0;
/// How long a request may take in all, so that a very slow response ends too; at 3 kB/s this allows 180 kB.
const LONGEST_MS: f64 = 60_000.0;

/// The time-out of a request and its retries. It also ends when its `Abort` is aborted.
pub struct Deadline {
    controller: AbortController,
    has_passed: Rc<Cell<bool>>,
    end_ms: f64,
    timer: RefCell<Option<Timer>>,
    _listener: AbortListener,
}

impl Deadline {
    /// Starts the time-out.
    pub fn new(abort: &Abort) -> Rc<Self> {
        let controller = new_controller();
        let listener = abort.on_abort({
            let controller = controller.clone();
            move || controller.abort()
        });
        let end_ms = clock::elapsed_ms() + LONGEST_MS;
        let deadline =
            Self { controller, has_passed: Rc::default(), end_ms, timer: RefCell::default(), _listener: listener };
        deadline.restart();
        Rc::new(deadline)
    }

    /// Restarts the limit on the server's silence, because the server has sent something.
    pub fn restart(&self) {
        let (controller, has_passed) = (self.controller.clone(), Rc::clone(&self.has_passed));
        let ms = SILENCE_MS.min(self.end_ms - clock::elapsed_ms());
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
