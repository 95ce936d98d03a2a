// Trunk's post_build hook, for releases: cargo's program → wasm-split → wasm-bindgen → wasm-opt → esbuild. What Trunk made
// of the program is replaced by the result, and whatever the page names gets an integrity and a name with its hash.
// It ends with 1 where the page or a tool's output is not as expected.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { wasmOpt } from "./wasm_opt.mjs";
import { writeWorker } from "./write_worker.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LINKED = join(ROOT, "target/wasm32-unknown-unknown/release/gazeta.wasm");
// Where the tools write; removed before each release.
const WORK = join(ROOT, "target/release-parts");
// Chosen by what brotli makes of the result.
const OPTIMIZE = ["--flatten", "--rereloop", "-Oz", "-Oz", "--dealign"];
const STRIP = ["--strip-debug", "--strip-producers", "--strip-target-features"];
const MINIFIED = { minify: true, target: "es2022", charset: "utf8", legalComments: "inline" };
// Fetched by these names, when a page needs them.
const ON_DEMAND = ["extras.js", "purify.es.mjs"];
const MOST_BOOT = 1_500;

const staging = process.env.TRUNK_STAGING_DIR;
const read = (name) => readFileSync(join(staging, name), "utf8");
const write = (name, content) => writeFileSync(join(staging, name), content);
const remove = (name) => rmSync(join(staging, name), { recursive: true });
const hash = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const sri = (bytes) => `sha384-${hash(bytes, "sha384", "base64")}`;

function demand(condition, sentence) {
  if (!condition) throw new Error(sentence);
}

/** `text` with the one `old` in it replaced. */
function replaceOnce(text, old, fresh) {
  demand(text.split(old).length === 2, `Not found, or found more than once: ${old}`);
  return text.replace(old, () => fresh);
}

/** Writes a file whose name holds its hash; `name` has a * where that goes. */
function writeHashed(name, content) {
  const address = `/${name.replace("*", hash(content, "sha256", "hex").slice(0, 16))}`;
  write(address, content);
  return { address, integrity: sri(content), content };
}

function optimize(name) {
  const small = join(WORK, `small-${name}`);
  wasmOpt(join(WORK, name), small, ...OPTIMIZE, ...STRIP);
  return readFileSync(small);
}

/** The program and its lazy chunk, small; the JavaScript that goes with them stands in WORK. */
function makeProgram() {
  rmSync(WORK, { recursive: true, force: true });
  const run = (tool, ...args) => execFileSync(tool, args, { stdio: "inherit" });
  run("wasm-split-cli", LINKED, WORK, "--out-name", "gazeta");
  const options = ["--out-dir", WORK, "--out-name", "gazeta", "--target", "web", "--keep-lld-exports", "--no-typescript"];
  run("wasm-bindgen", join(WORK, "gazeta.wasm"), ...options);
  const [chunk, ...more] = readdirSync(WORK).filter((name) => /^split.*\.wasm$/.test(name));
  demand(chunk && more.length === 0, "wasm-split has not made exactly one chunk: see src/comments/lazy_chunk.rs.");
  const program = writeHashed("gazeta-*_bg.wasm", optimize("gazeta_bg.wasm"));
  return { program, chunk: { name: chunk, ...writeHashed("gazeta-comments-*.wasm", optimize(chunk)) } };
}

/** Our own modules, as wasm-bindgen has copied them. */
function findSnippet(path) {
  const [crate] = readdirSync(join(WORK, "snippets")).filter((name) => name.startsWith("gazeta-"));
  return `./snippets/${crate}/${path}`;
}

/** wasm-split's loader fetches without integrity and time limit; second.js knows both. */
function useOwnFetch({ name, address, integrity }) {
  const loader = join(WORK, "__wasm_split.js");
  const call = `fetchChunk(${JSON.stringify(address)}, ${JSON.stringify(integrity)})`;
  const text = replaceOnce(readFileSync(loader, "utf8"), `fetch(new URL("./${name}", import.meta.url))`, call);
  writeFileSync(loader, `import { fetchChunk } from "${findSnippet("web/lazy_chunk.js")}";\n${text}`);
}

/** The one module of the page: it starts the program, which web/boot.js may have asked for already. A failed start is
 *  reported, for boot_error.js has to hear of it. The service worker comes last, and only where the program runs. */
async function bundle() {
  const start = `import init from "./gazeta.js"; import { seeKept } from "${findSnippet("web/paint.js")}";
    import { keepApp } from ${JSON.stringify(join(ROOT, "web/register_worker.js"))};
    const ask = () => fetch(...JSON.parse(document.getElementById("gazeta-program").textContent));
    const program = globalThis.gazetaProgram ?? ask();
    seeKept().then(() => init({ module_or_path: program })).then(keepApp, reportError);`;
  const { outputFiles, warnings } = await build({
    ...MINIFIED,
    stdin: { contents: start, resolveDir: WORK },
    external: ON_DEMAND.map((name) => `/${name}`),
    bundle: true,
    format: "esm",
    write: false,
  });
  demand(warnings.length === 0, `esbuild warns: ${warnings[0]?.text}`);
  return writeHashed("gazeta-*.js", outputFiles[0].text);
}

async function minify(name, options) {
  return (await transform(read(name), { ...MINIFIED, ...options })).code;
}

/** In the place of Trunk's start of the program, and of its hints. */
function nameProgram(page, module, { address, integrity }) {
  page = page.replaceAll(/<link[^>]* rel=["']?(modulepreload|preload)\b[^>]*>/g, "");
  const [start, ...more] = page.match(/<script type="?module"?>[\s\S]*?<\/script>/g) ?? [];
  demand(start && more.length === 0, "index.html has not one inline module that starts the app.");
  const own = `<script type="module" src="${module.address}" integrity="${module.integrity}" crossorigin></script>`;
  page = replaceOnce(page, start, own);
  const [data] = page.match(/<script[^>]*gazeta-program[^>]*>/) ?? [];
  return replaceOnce(page, data, data + JSON.stringify([address, { integrity }]));
}

/** Puts the boot script and the style sheet into the page: as files, they would cost a slow phone one more round trip. */
async function inlineFirst(page) {
  const boot = (await minify("boot.js")).trim();
  demand(boot.length <= MOST_BOOT, `web/boot.js has ${boot.length} bytes when minified; ${MOST_BOOT} are allowed.`);
  const [link, sheet] = page.match(/<link[^>]*href="?\/?(gazeta-\w+\.css)[^>]*>/) ?? [];
  demand(sheet, "index.html names no style sheet.");
  const css = read(sheet).trim();
  demand(!/<\/|url\((?!["']?data:)/i.test(css), "The style sheet has what cannot stand in a page of any address.");
  page = replaceOnce(page, "<script src=/boot.js></script>", `<script>${boot}</script>`);
  page = replaceOnce(page, link, `<style>${css}</style>`);
  ["boot.js", sheet].forEach(remove);
  return { page, boot, css };
}

/** What deploy/nginx.conf includes: hashes for the policy, and the hint for the module. */
function writeHashes({ boot, css }, { address, integrity }) {
  const quote = (text) => `"'sha256-${hash(text, "sha256", "base64")}'"`;
  write("hashes.conf", `# What stands in index.html of this build: its script, web/boot.js, and its style sheet.
set $hash_of_boot ${quote(boot)};
set $hash_of_sheet ${quote(css)};
# The one module that it names.
set $module '<${address}>; rel=modulepreload; integrity="${integrity}"';
`);
}

async function makeRelease() {
  readdirSync(staging).filter((name) => /^gazeta-\w+(_bg\.wasm|\.js)$|^snippets$/.test(name)).forEach(remove);
  const { program, chunk } = makeProgram();
  useOwnFetch(chunk);
  const module = await bundle();
  // Speaks where the program cannot run, so browsers of before modules read it too.
  const boot_error = writeHashed("boot_error-*.js", await minify("boot_error.js", { target: "es5" }));
  remove("boot_error.js");
  for (const name of ON_DEMAND) write(name, await minify(name, { format: "esm" }));
  const first = await inlineFirst(nameProgram(read("index.html"), module, program));
  const page = replaceOnce(first.page, "src=/boot_error.js", `integrity=${boot_error.integrity} src=${boot_error.address}`);
  write("index.html", page);
  writeHashes(first, module);
  write("sw.js", await writeWorker(staging, MINIFIED));
}

if (process.env.TRUNK_PROFILE === "release") {
  await makeRelease().catch((error) => {
    console.error(`\n✗ tools/release.mjs: ${error.stack}`);
    process.exit(1);
  });
}
