// Trunk's post_build hook, for releases: cargo's program → wasm-split → wasm-bindgen → wasm-opt → esbuild. What Trunk made
// of the program is replaced by the result, and whatever the page names gets an integrity and a name with its hash.
// It ends with 1 where the page or a tool's output is not as expected.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { binaryen } from "./wasm_opt.mjs";
import { writeWorker } from "./write_worker.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LINKED = join(ROOT, "target/wasm32-unknown-unknown/release/gazeta.wasm");
// Where the tools write; removed before each release.
const WORK = join(ROOT, "target/release-parts");
// Chosen by what brotli makes of the result. Low memory holds the end of the stack: Rust links with --stack-first.
const OPTIMIZE = ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz", "--dealign"];
const STRIP = ["--strip-debug", "--strip-producers", "--strip-target-features"];
// Our own modules, as wasm-bindgen has copied them; each may be in the bundle only once.
const COPIED = /^.*\/snippets\/gazeta-\w+\//;
// Exports for which a page has no use: the classes that wasm-streams has for streams made in Rust.
const UNUSED = /^main$|intounderlying/;
const MINIFIED = { minify: true, target: "es2022", charset: "utf8", legalComments: "inline" };
// Fetched when a page needs them. Some servers know no .mjs.
const ON_DEMAND = ["extras.js", "purify.es.mjs"];
const toServed = (name) => name.replace(/\.mjs$/, ".js");
const BUNDLED = { ...MINIFIED, bundle: true, format: "esm", write: false };
const MAX_BOOT = 1_500;
// wasm-split's names of the lazy chunks: by the word in `#[wasm_split(…)]`, or a number for what several chunks share.
const CHUNK = /^(split|chunk)_(\w+)\.wasm$/;

const staging = process.env.TRUNK_STAGING_DIR;
const read = (name) => readFileSync(join(staging, name), "utf8");
const write = (name, content) => writeFileSync(join(staging, name), content);
const remove = (name) => rmSync(join(staging, name), { recursive: true });
const hash = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

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
  return { address, integrity: `sha384-${hash(content, "sha384", "base64")}` };
}

/** The file made small, and the new names that wasm-opt has given, where the options say so. */
function optimize(name, ...options) {
  const small = join(WORK, `small-${name}`);
  const printed = binaryen("wasm-opt", join(WORK, name), small, ...OPTIMIZE, ...STRIP, ...options);
  return { small: readFileSync(small), names: printed && JSON.parse(printed) };
}

/** Takes the exports out that a page has no use for, and what only they lead to. */
function dropUnused(file) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(file)));
  const used = exports.map(({ name }) => name).filter((name) => !UNUSED.test(name));
  const graph = [{ name: "page", root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))];
  writeFileSync(`${file}.json`, JSON.stringify(graph));
  binaryen("wasm-metadce", file, file, "--graph-file", `${file}.json`);
}

/** The program and its lazy chunks, small; the JavaScript that goes with them stands in WORK. */
function makeProgram() {
  rmSync(WORK, { recursive: true, force: true });
  const run = (tool, ...args) => execFileSync(tool, args, { stdio: "inherit" });
  run("wasm-split-cli", LINKED, WORK, "--out-name", "gazeta");
  const options = ["--out-name", "gazeta", "--target", "bundler", "--keep-lld-exports", "--no-typescript"];
  run("wasm-bindgen", join(WORK, "gazeta.wasm"), "--out-dir", WORK, ...options);
  const chunks = readdirSync(WORK).filter((name) => CHUNK.test(name)).map((name) => {
    const served = name.replace(CHUNK, (_, kind, word) => `gazeta-${kind === "split" ? word : "shared"}-*.wasm`);
    return { name, ...writeHashed(served, optimize(name).small) };
  });
  demand(0 < chunks.length, "wasm-split has made no chunk: see src/comments/lazy_chunk.rs.");
  dropUnused(join(WORK, "gazeta_bg.wasm"));
  const { small, names } = optimize("gazeta_bg.wasm", "--minify-imports-and-exports-and-modules");
  demand(!names.imports.some(([, name]) => UNUSED.test(name)), "The program now uses what UNUSED has dropped.");
  return { program: writeHashed("gazeta-*_bg.wasm", small), names, chunks };
}

/** wasm-split's loader fetches without integrity and time limit; web/lazy_chunk.js knows both. */
function useOwnFetch(chunks) {
  const loader = join(WORK, "__wasm_split.js");
  const text = chunks.reduce((text, { name, address, integrity }) => {
    const call = `fetchChunk(new URL(${JSON.stringify(`.${address}`)}, import.meta.url), ${JSON.stringify(integrity)})`;
    return replaceOnce(text, `fetch(new URL("./${name}", import.meta.url))`, call);
  }, readFileSync(loader, "utf8"));
  writeFileSync(loader, `import { fetchChunk } from ${JSON.stringify(join(ROOT, "web/lazy_chunk.js"))};\n${text}`);
}

/** The one module of the page, with the short names that wasm-opt has given to the program's imports and exports. */
async function bundle({ imports, exports }, chunks) {
  const pages = chunks.filter(({ name }) => name !== "split_comments.wasm");
  const list = imports.map(([module, name, short]) => `export { ${name} as ${short} } from ${JSON.stringify(module)};`);
  writeFileSync(join(WORK, "imports.js"), list.join("\n"));
  writeFileSync(join(WORK, "gazeta.js"), `export * from ${JSON.stringify(join(ROOT, "web/program.js"))};`);
  const define = exports.map(([name, short]) => [`SHORT.${name}`, JSON.stringify(short)]);
  const toOriginal = ({ path }) => ({ path: path.replace(COPIED, ROOT) });
  // Beside the module, wherever that lies: a theme's folder is not the root of its site.
  const toNeighbour = ({ path }) => ({ path: `.${toServed(path)}`, external: true });
  const onDemand = new RegExp(`^/(${ON_DEMAND.join("|")})$`);
  const { outputFiles, warnings } = await build({
    ...BUNDLED,
    entryPoints: [join(WORK, "gazeta.js")],
    alias: { gazeta: join(WORK, "gazeta_bg.js"), imports: join(WORK, "imports.js") },
    plugins: [{
      name: "places",
      setup: ({ onResolve }) => {
        onResolve({ filter: COPIED }, toOriginal);
        onResolve({ filter: onDemand }, toNeighbour);
      },
    }],
    mangleProps: new RegExp(`^(${exports.map(([name]) => name).join("|")})$`),
    mangleCache: Object.fromEntries(exports),
    // The lazy chunks know these by their long names.
    reserveProps: /^(memory|__indirect_function_table|__wasm_split_shared0)$/,
    // Without the symbol, esbuild leaves the classes out that nobody uses.
    define: {
      ...Object.fromEntries(define),
      "Symbol.dispose": "undefined",
      PAGES_CHUNK: JSON.stringify(pages.map(({ address, integrity }) => [`.${address}`, integrity])),
    },
  });
  demand(warnings.length === 0, `esbuild warns: ${warnings[0]?.text}`);
  return writeHashed("gazeta-*.js", outputFiles[0].text);
}

const minify = async (name, options) => (await transform(read(name), { ...MINIFIED, ...options })).code;

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
  demand(boot.length <= MAX_BOOT, `web/boot.js has ${boot.length} bytes when minified; ${MAX_BOOT} are allowed.`);
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
  const { program, names, chunks } = makeProgram();
  useOwnFetch(chunks);
  const module = await bundle(names, chunks);
  // Speaks where the program cannot run, so browsers of before modules read it too.
  const { address, integrity } = writeHashed("boot_error-*.js", await minify("boot_error.js", { target: "es5" }));
  remove("boot_error.js");
  for (const name of ON_DEMAND) {
    const code = await minify(name, { format: "esm" });
    remove(name);
    write(toServed(name), code);
  }
  const first = await inlineFirst(nameProgram(read("index.html"), module, program));
  write("index.html", replaceOnce(first.page, "src=/boot_error.js", `integrity=${integrity} src=${address}`));
  writeHashes(first, module);
  write("sw.js", await writeWorker(staging, MINIFIED));
}

if (process.env.TRUNK_PROFILE === "release") await makeRelease();
