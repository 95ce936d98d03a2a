// Sums up the files of a release by kind, raw and as brotli, and exits with 1 above a budget. It never writes a file.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { COMMENTS_CHUNK, FIRST_VISIT, OTHER_FIRST_VISIT } from "./budgets.mjs";

const dist = process.argv[2];

// What a first visit always loads, by extension; the rest (icons, robots.txt) is not part of the budget.
// The style sheet of a release is inlined in the page.
const FIRST = { ".html": "HTML", ".css": "CSS", ".js": "JS", ".mjs": "JS", ".wasm": "wasm" };
// Loaded only by the browsers or the pages that need them.
const ON_DEMAND = /(^|\/)((purify|extras|sw|gazeta-(comments|pages|shared))[.-]|messages\/)/;
// Compressed copies, which `make dist` puts beside the files.
const COMPRESSED = /\.(br|gz)$/;

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

function rowOf(path) {
  const bytes = readFileSync(join(dist, path));
  const kind = ON_DEMAND.test(path) ? "on demand" : FIRST[extname(path)];
  return { path, kind, raw: bytes.length, brotli: brotli(bytes) };
}

function sum(rows, name) {
  const total = (key) => rows.reduce((all, row) => all + row[key], 0);
  return { name, raw: total("raw"), brotli: total("brotli") };
}

function print({ name, raw, brotli }) {
  const number = (value) => value.toLocaleString("en").padStart(11);
  console.log(`${name.padEnd(26)}${number(raw)}${number(brotli)}`);
}

const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const rows = files
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(dist, "/").length))
  .filter((path) => !COMPRESSED.test(path) && (extname(path) in FIRST || ON_DEMAND.test(path)))
  .map(rowOf);

console.log(`${"".padEnd(26)}${"bytes".padStart(11)}${"brotli 11".padStart(11)}`);
for (const kind of new Set(Object.values(FIRST))) print(sum(rows.filter((row) => row.kind === kind), kind));
const first = sum(rows.filter((row) => row.kind !== "on demand"), "first visit");
print(first);
for (const row of rows.filter((row) => row.kind === "on demand")) print({ name: `on demand: ${row.path}`, ...row });

function checkBudget(what, cost, budget) {
  if (cost <= budget) return console.log(`${what}: ${budget - cost} bytes of the budget of ${budget} are left.`);
  console.error(`✗ ${what} costs ${cost} bytes, which is ${cost - budget} above the budget of ${budget}.`);
  process.exitCode = 1;
}

const costOf = (pattern) => sum(rows.filter((row) => pattern.test(row.path)), "chunks").brotli;
console.log("");
checkBudget("A first visit to an article", first.brotli, FIRST_VISIT);
checkBudget("A first visit to another page", first.brotli + costOf(/^gazeta-(pages|shared)-/), OTHER_FIRST_VISIT);
checkBudget("The comments chunk", costOf(/^gazeta-comments-/), COMMENTS_CHUNK);
