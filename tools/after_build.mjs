// Trunk's post_build hook: makes a release smaller where it stands, before Trunk moves it to dist/. The program's JS becomes one
// module; whatever the page names gets an integrity and a name with its hash. Of a debug build it only moves the inline scripts. It
// never ships what it does not understand: it ends with 1 instead.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { INLINE, moveScripts, sri } from "./move_scripts.mjs";
import { fillShell } from "./fill_shell.mjs";
import { demand, MINIFIED, ON_DEMAND } from "./shrink_shared.mjs";
import { shrinkProgram } from "./shrink_program.mjs";
import { writeWorker } from "./write_worker.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const JS = [".js", ".mjs"];
// The program as the linker leaves it, with its notes (tools/build.sh), and what comes later of it.
const LINKED = "target/wasm32-unknown-unknown/release/gazeta.wasm";
const SECOND = "gazeta-second.wasm";
const SHEET = /^gazeta-\w+\.css$/;
const WORKER = join(ROOT, "src/browser/worker.js");
const MOST_BOOT = 1_500;

// The names are of the staging folder, with "/", as the page and the modules write them.
function filesIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
}

// Trunk's hash is that of the program before wasm-bindgen, so the same name could meet other bytes in a reader's cache.
function nameFor(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const end = name.match(/(-[0-9a-f]{12,16})?(?<rest>(_bg)?\.\w+)$/);
  return `${name.slice(0, end.index)}-${hash}${end.groups.rest}`;
}

function replaceAll(text, old, fresh, where) {
  demand(text.includes(old), `${where} does not mention ${old}.`);
  return text.replaceAll(old, fresh);
}

// What the release consists of, as it is and as it becomes: the page, and the text or bytes of what it loads.
class Release {
  constructor(folder) {
    this.folder = folder;
    this.names = filesIn(folder);
    this.page = readFileSync(join(folder, "index.html"), "utf8");
    this.before = 0;
    this.after = 0;
  }

  read(name) {
    return readFileSync(join(this.folder, name));
  }

  // Same name: for what is asked for by that name, and without an integrity.
  rewrite(name, content) {
    this.before += this.read(name).length;
    this.after += Buffer.byteLength(content);
    writeFileSync(join(this.folder, name), content);
  }

  add(name, content) {
    this.after += Buffer.byteLength(content);
    writeFileSync(join(this.folder, name), content);
  }

  remove(isMeant) {
    for (const name of this.names.filter(isMeant)) {
      this.before += this.read(name).length;
      rmSync(join(this.folder, name));
    }
  }

  // Returns the new name; the page already has it then.
  replace(name, content) {
    const old = sri(this.read(name));
    const fresh = nameFor(name, content);
    this.page = replaceAll(this.page, old, sri(content), "index.html");
    this.page = replaceAll(this.page, name, fresh, "index.html");
    this.rewrite(name, content);
    renameSync(join(this.folder, name), join(this.folder, fresh));
    return fresh;
  }
}

// wasm-bindgen's pair: the program and the JS that loads it.
function programOf(release) {
  const found = release.names.filter((name) => name.endsWith("_bg.wasm"));
  demand(found.length === 1, `There should be one program (…_bg.wasm) in ${release.folder}; there are ${found.length}.`);
  const glue = found[0].replace(/_bg\.wasm$/, ".js");
  demand(release.names.includes(glue), `${found[0]} has no ${glue} beside it.`);
  return { wasm: found[0], glue };
}

async function minified(release, name) {
  const text = release.read(name).toString();
  // A module's own names are free to change; a script's are everybody's.
  const format = /^\s*(import|export)\b/m.test(text) ? "esm" : undefined;
  // What has to speak where the program cannot run is read by browsers of before modules.
  const target = name === "rescue.js" ? "es5" : MINIFIED.target;
  return (await transform(text, { ...MINIFIED, format, target })).code;
}

// What has to speak where the program cannot run: the page names it, and lets it be nothing else.
async function shrinkRescue(release) {
  const name = "rescue.js";
  release.page = replaceAll(release.page, `src=/${name}`, `integrity=${sri(release.read(name))} src=/${name}`, "index.html");
  release.replace(name, await minified(release, name));
}

async function shrinkOnDemand(release) {
  for (const name of ON_DEMAND) release.rewrite(name, await minified(release, name));
}

// What asks for the first answers, and what dresses the shell, stand in the page itself: a file of its own would cost a slow phone one
// more way there and back. The policy knows them by their hashes.
async function inlineFirst(release, module) {
  const boot = (await minified(release, "boot.js")).trim();
  demand(boot.length <= MOST_BOOT, `src/boot.js has ${boot.length} bytes when it is minified; ${MOST_BOOT} are allowed.`);
  const script = "<script src=/boot.js></script>";
  const sheet = release.names.find((name) => SHEET.test(name));
  const css = release.read(sheet).toString().trim();
  // In a page of any address a relative one would be looked for beside each article.
  demand(!/<\/|url\((?!["']?data:)/i.test(css), `${sheet} has what cannot stand in the page.`);
  const [link] = release.page.match(new RegExp(`<link[^>]*${sheet}[^>]*>`)) ?? [];
  demand(link, `index.html does not name ${sheet}.`);
  release.page = replaceAll(release.page, script, `<script>${boot}</script>`, "index.html");
  release.page = replaceAll(release.page, link, `<style>${css}</style>`, "index.html");
  release.page = release.page.replace(/(gazeta-questions[^>]*>)([^<]*)/, (_, tag, json) => tag + JSON.stringify(JSON.parse(json)));
  release.remove((name) => name === "boot.js" || name === sheet);
  release.add("hashes.conf", toHashes({ boot, sheet: css }, module));
}

// What deploy/nginx.conf includes.
function toHashes(texts, { name, text }) {
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const lines = Object.entries(texts).map(([name, text]) => `set $hash_of_${name} "${hash(text)}";\n`);
  return `# What stands in index.html of this build: its script, src/boot.js, and its style sheet.
${lines.join("")}# The one module that it names.
set $module '</${name}>; rel=modulepreload; integrity="${sri(text)}"';
`;
}

// Trunk's own start keeps the program where every script can reach it, which nothing here wants; and what fails in it WebKit tells
// to nobody, but rescue.js has to hear of it. The service worker comes last, and only where the program runs.
function startOf(glue, shell) {
  return `import init from "./${glue}"; import { seeKept } from "./${shell}"; import { keepApp } from ${JSON.stringify(WORKER)};
    const ask = () => fetch(...JSON.parse(document.getElementById("gazeta-program").textContent));
    const program = globalThis.gazetaProgram ?? ask();
    seeKept().then(() => init({ module_or_path: program })).then(keepApp, reportError);`;
}

// Trunk's hint for the program becomes data, as `fetch` takes it: src/boot.js or the module asks for it when its time has come, and then
// all browsers look at its integrity, of which a hint tells them in vain.
function nameProgram(page) {
  const [hint] = page.match(/<link[^>]* as=["']?fetch\b[^>]*>/) ?? [];
  const find = (name) => hint?.match(new RegExp(` ${name}=["']?([^"' >]+)`))?.[1];
  const [url, integrity] = [find("href"), find("integrity")];
  demand(url && integrity, "index.html has no hint for the program with an integrity.");
  const block = `<script type=application/json id=gazeta-program>${JSON.stringify([url, { integrity }])}</script>`;
  return page.replace(hint, "").replace(/<script[^>]*gazeta-first/, (first) => block + first);
}

// In the place of Trunk's start, and of the hints for what has become a part of it.
function nameModule(page, name, text) {
  const tag = `<script type="module" src="/${name}" integrity="${sri(text)}" crossorigin></script>`;
  demand(page.split(INLINE).length === 3, "index.html has not one inline module that starts the app.");
  page = page.replace(INLINE, () => tag).replace(/<link[^>]* rel=["']?modulepreload\b[^>]*>/g, "");
  demand(!/modulepreload|<script(?![^>]*(src=|application\/json))/.test(page), "index.html has a script of an unknown shape.");
  return page;
}

async function shrink(folder) {
  const release = new Release(folder);
  const program = programOf(release);
  await shrinkRescue(release);
  await shrinkOnDemand(release);
  const glue = { name: program.glue, text: release.read(program.glue).toString() };
  const [wasmBefore, linked] = [release.read(program.wasm), readFileSync(join(ROOT, LINKED))];
  const small = shrinkProgram({ folder, glue, wasm: wasmBefore, linked, page: release.page });
  const wasm = release.replace(program.wasm, small.first);
  const second = nameFor(SECOND, small.second);
  release.add(second, small.second);
  const told = { address: `/${second}`, integrity: sri(small.second) };
  const shell = release.names.find((other) => other.endsWith("/src/browser/shell.js"));
  const text = (await small.join(startOf(program.glue, shell), told)).replaceAll(/\b\w+-\w+_bg\.wasm\b/g, wasm);
  const name = nameFor(program.glue, text);
  release.remove((other) => other === program.glue || other.startsWith("snippets/"));
  release.add(name, text);
  rmSync(join(folder, "snippets"), { recursive: true });
  release.page = nameProgram(complete(nameModule(release.page, name, text), folder));
  await inlineFirst(release, { name, text });
  release.rewrite("index.html", release.page);
  release.add("sw.js", await writeWorker(folder, filesIn(folder)));
  demand(filesIn(folder).filter((other) => JS.includes(extname(other))).length === 5, `There is JS in ${folder} that nothing here expects.`);
  console.log(`after_build: ${release.before} → ${release.after} bytes of wasm, JS and HTML`);
}

// The page in the language of its settings.
function complete(page, folder) {
  const settings = page.match(/gazeta-settings[^>]*>([^<]*)/);
  const { language = "ru" } = JSON.parse(settings?.[1] ?? "{}");
  const css = filesIn(folder).find((name) => SHEET.test(name));
  const read = (path) => readFileSync(path, "utf8");
  page = fillShell(page, read(join(folder, css)), read(join(ROOT, `src/locale/words/${language}.txt`)));
  return page.replace(/<html lang="?\w+"?/, `<html lang=${language}`);
}

// What a debug build needs to run under the same policy.
function moveOnly(folder) {
  const path = join(folder, "index.html");
  const page = moveScripts(readFileSync(path, "utf8"), (file, text) => writeFileSync(join(folder, file), text));
  writeFileSync(path, complete(page, folder));
}

try {
  const finish = process.env.TRUNK_PROFILE === "release" ? shrink : moveOnly;
  await finish(process.env.TRUNK_STAGING_DIR);
} catch (error) {
  console.error(`\n✗ after_build: ${error.expected ? error.message : error.stack}`);
  process.exit(1);
}
