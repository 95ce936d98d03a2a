//! End-to-end tests: a real browser uses the release build against a real WordPress. They test what readers perceive,
//! never the inner structure of the code.
//!
//! Each test has a browser and a server of its own. `make test-e2e` sets up everything that they need.
//! A test that fails leaves a screenshot and the page's source in `target/e2e/`.

mod specs;
mod support;
