// Writes the service worker of a release or of the theme: web/service_worker.js, with the names of what it caches and the
// integrity of each. It never changes another file.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

const SOURCE = fileURLToPath(new URL("../web/service_worker.js", import.meta.url));
// The requests of an address, as build/tables.rs has written it.
const KINDS = new URL("../target/generated/kinds.json", import.meta.url);
const PAGES = fileURLToPath(new URL("../web/worker/", import.meta.url));
const CODE = [".js", ".mjs", ".wasm"];

// Messages are requested with the mark of the build, which is their first line (src/i18n/message_file.rs).
function toAddress(name, bytes) {
  return name.startsWith("messages/") ? `/${name}?${bytes.toString().split("\n", 1)}` : `/${name}`;
}

/** The text of the worker for the release that lies in `folder`: another one for each build, so that browsers take it for
 *  a new one. `options` are esbuild's. */
export async function writeWorker(folder, options) {
  const files = findFiles(folder);
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const missing = (page.match(/\/[\w-]+-[0-9a-f]{16}(_bg)?\.\w+/g) ?? []).filter((name) => !(name in files));
  if (0 < missing.length) throw new Error(`index.html names ${missing}, which the service worker would not keep.`);
  return bundleWorker("one_page.js", options, { BUILD: page, FILES: files, APP: "" });
}

/** The text of the worker for the files of the theme in `folder`. The theme defines GAZETA_APP, where that folder lies. */
export function writeThemeWorker(folder, options) {
  return bundleWorker("printed_pages.js", options, { BUILD: "", FILES: findFiles(folder), APP: null });
}

/** The files that a worker caches, by their addresses, with the integrity of each. */
function findFiles(folder) {
  const files = {};
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  for (const name of names.filter((name) => CODE.includes(extname(name)) || /^messages\/.*\.txt$/.test(name)).toSorted()) {
    const bytes = readFileSync(join(folder, name));
    files[toAddress(name, bytes)] = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  }
  return files;
}

async function bundleWorker(pages, options, { BUILD, FILES, APP }) {
  const build = createHash("sha256").update(BUILD + JSON.stringify(FILES)).digest("hex").slice(0, 16);
  const define = {
    APP: APP === null ? "GAZETA_APP" : JSON.stringify(APP),
    BUILD: JSON.stringify(build),
    FILES: JSON.stringify(FILES),
    KINDS: readFileSync(KINDS, "utf8"),
  };
  const alias = { pages: join(PAGES, pages) };
  const bundled = { ...options, alias, define, entryPoints: [SOURCE], bundle: true, format: "iife", write: false };
  return (await bundle(bundled)).outputFiles[0].text;
}
