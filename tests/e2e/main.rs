//! End-to-end tests: what readers do, in a real browser, on the release build, against a real WordPress; never how the
//! app is made.
//!
//! Each test has a browser and a server of its own. `make test-e2e` brings all that they need.
//! A test that fails leaves a picture and the page's source in `target/e2e/`.

mod specs;
mod support;
