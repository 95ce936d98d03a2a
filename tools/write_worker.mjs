// Writes the service worker of a release: src/sw.js, with the names of what the release consists of and the integrity of each. It never
// changes another file.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { sri } from "./move_scripts.mjs";
import { demand, MINIFIED } from "./shrink_shared.mjs";

const SOURCE = join(dirname(dirname(fileURLToPath(import.meta.url))), "src/sw.js");
const CODE = [".js", ".mjs", ".wasm"];

// Words are asked for with the mark of the build, which is their first line (src/locale/words.rs).
function addressOf(name, bytes) {
  if (CODE.includes(extname(name))) return `/${name}`;
  return name.startsWith("words/") ? `/${name}?${bytes.toString().split("\n", 1)}` : null;
}

/** The worker for the files `names` of `folder`: other bytes for another build, so that browsers take it for a new one. */
export async function writeWorker(folder, names) {
  const files = {};
  for (const name of names.toSorted()) {
    const bytes = readFileSync(join(folder, name));
    const address = addressOf(name, bytes);
    if (address) files[address] = sri(bytes);
  }
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const missing = (page.match(/\/[\w-]+-[0-9a-f]{16}(_bg)?\.\w+/g) ?? []).filter((name) => !(name in files));
  demand(missing.length === 0, `index.html names ${missing}, which the service worker would not keep.`);
  const build = createHash("sha256").update(page + JSON.stringify(files)).digest("hex").slice(0, 16);
  const define = { BUILD: JSON.stringify(build), FILES: JSON.stringify(files) };
  return (await transform(readFileSync(SOURCE, "utf8"), { ...MINIFIED, define })).code;
}
