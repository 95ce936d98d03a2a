// Writes FILE.br (quality 11) and FILE.gz (level 9) beside each text, script, sheet and program of a built folder, for servers that
// send what lies there: compress.mjs FOLDER. It never changes the files themselves, nor what is compressed already.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest"]);

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

// A twin that is larger than its file would cost readers more than it saves them, and an old one would be sent instead of the new file.
function writeTwin(path, twin, size) {
  if (twin.length < size) writeFileSync(path, twin);
  else rmSync(path, { force: true });
}

function compress(path) {
  const bytes = readFileSync(path);
  const twins = { br: brotli(bytes), gz: gzipSync(bytes, { level: 9 }) };
  for (const [ending, twin] of Object.entries(twins)) writeTwin(`${path}.${ending}`, twin, bytes.length);
  return { raw: bytes.length, br: twins.br.length, gz: twins.gz.length };
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
