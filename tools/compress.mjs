// Writes FILE.br (quality 11) and FILE.gz (level 9) beside each compressible file of a built folder, for servers that
// send precompressed files: compress.mjs FOLDER. It never changes the files themselves, nor files that are compressed
// already.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest"]);

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

// A compressed file that is larger than its source is of no use; one from an earlier build would be sent instead of the
// new file.
function writeCompressed(path, copy, size) {
  if (copy.length < size) writeFileSync(path, copy);
  else rmSync(path, { force: true });
}

function compress(path) {
  const bytes = readFileSync(path);
  const compressed = { br: brotli(bytes), gz: gzipSync(bytes, { level: 9 }) };
  for (const [ending, copy] of Object.entries(compressed)) writeCompressed(`${path}.${ending}`, copy, bytes.length);
  return { raw: bytes.length, br: compressed.br.length, gz: compressed.gz.length };
}

function findFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const folder = process.argv[2];
if (!folder || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`✗ There is no folder ${folder ?? "named"}. \`make build\` makes dist/; then: node tools/compress.mjs dist`);
  process.exit(1);
}
const sizes = findFiles(folder).filter((path) => COMPRESSIBLE.has(extname(path))).map(compress);
const sum = (key) => sizes.reduce((all, size) => all + size[key], 0).toLocaleString("en");
console.log(`• ${sizes.length} files, ${sum("raw")} bytes: ${sum("br")} as .br, ${sum("gz")} as .gz`);
