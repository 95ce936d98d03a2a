//! The entry point of the wasm program: it only calls [`gazeta::start`].

fn main() {
    gazeta::start();
}
