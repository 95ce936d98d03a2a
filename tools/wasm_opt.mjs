// The tools of npm's binaryen, called with the features that a release may use.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const TOOLS = fileURLToPath(new URL("../node_modules/.bin/", import.meta.url));
// All that the oldest browsers of the README have beyond the first edition of WebAssembly, of what Rust may use.
const FEATURES = "bulk-memory multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext".split(" ");

/** Runs `tool` from one file to another and returns what it prints; it throws what the tool says of an error. */
export function binaryen(tool, from, to, ...options) {
  const features = ["--mvp-features", ...FEATURES.map((feature) => `--enable-${feature}`)];
  const args = [...features, ...options, from, "-o", to];
  const run = () => execFileSync(TOOLS + tool, args, { stdio: "pipe", encoding: "utf8" });
  const printed = run();
  // Seen once in some thirty runs: it ends without an error, and has written nothing.
  return existsSync(to) ? printed : run();
}
