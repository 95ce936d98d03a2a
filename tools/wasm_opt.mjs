// wasm-opt of npm's binaryen, called with the features that a release may use.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const WASM_OPT = fileURLToPath(new URL("../node_modules/.bin/wasm-opt", import.meta.url));
// All that the oldest browsers of the README have beyond the first edition of WebAssembly, of what Rust may use.
const FEATURES =
  ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

/** Runs wasm-opt from one file to another; it throws what wasm-opt has printed. */
export function wasmOpt(from, to, ...options) {
  const features = ["--mvp-features", ...FEATURES.map((feature) => `--enable-${feature}`)];
  execFileSync(WASM_OPT, [...features, ...options, from, "-o", to], { stdio: "pipe" });
}
