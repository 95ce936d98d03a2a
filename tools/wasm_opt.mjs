// The tools of npm's binaryen, called with the features that a release may use.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const TOOLS = fileURLToPath(new URL("../node_modules/.bin/", import.meta.url));
// All that the oldest browsers of the README have beyond the first edition of WebAssembly, of what Rust may use.
const FEATURES = "bulk-memory multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext".split(" ");

/** Runs `tool` from one file to another and returns what it prints; it throws what the tool says of an error. */
export function binaryen(tool, from, to, ...options) {
  const features = ["--mvp-features", ...FEATURES.map((feature) => `--enable-${feature}`)];
  return execFileSync(TOOLS + tool, [...features, ...options, from, "-o", to], { stdio: "pipe", encoding: "utf8" });
}
