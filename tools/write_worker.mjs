// Writes the service worker of a release: web/service_worker.js, with the names of what the release consists of and the integrity of
// each. It never changes another file.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

const SOURCE = fileURLToPath(new URL("../web/service_worker.js", import.meta.url));
// The requests of an address, as build/tables.rs has written it.
const KINDS = new URL("../target/generated/kinds.json", import.meta.url);
const CODE = [".js", ".mjs", ".wasm"];

// Messages are requested with the mark of the build, which is their first line (src/i18n/message_file.rs).
function toAddress(name, bytes) {
  return name.startsWith("messages/") ? `/${name}?${bytes.toString().split("\n", 1)}` : `/${name}`;
}

/** The text of the worker for what lies in `folder`: another one for each build, so that browsers take it for a new one.
 *  `options` are esbuild's. */
export async function writeWorker(folder, options) {
  const files = {};
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  for (const name of names.filter((name) => CODE.includes(extname(name)) || name.startsWith("messages/")).toSorted()) {
    const bytes = readFileSync(join(folder, name));
    files[toAddress(name, bytes)] = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  }
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const missing = (page.match(/\/[\w-]+-[0-9a-f]{16}(_bg)?\.\w+/g) ?? []).filter((name) => !(name in files));
  if (0 < missing.length) throw new Error(`index.html names ${missing}, which the service worker would not keep.`);
  const build = createHash("sha256").update(page + JSON.stringify(files)).digest("hex").slice(0, 16);
  const define = { BUILD: JSON.stringify(build), FILES: JSON.stringify(files), KINDS: readFileSync(KINDS, "utf8") };
  const bundled = { ...options, define, entryPoints: [SOURCE], bundle: true, format: "iife", write: false };
  return (await bundle(bundled)).outputFiles[0].text;
}
