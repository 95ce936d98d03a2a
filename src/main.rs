//! Mounts the app, and nothing else.

fn main() {
    gazeta::start();
}
