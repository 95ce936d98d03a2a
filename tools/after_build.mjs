// Trunk's post_build hook: makes a release smaller where it stands, before Trunk moves it to dist/. Every file that the page names
// with an integrity gets that of its new bytes, and a new name. Of a debug build it only moves the inline scripts. It never ships
// what it does not understand: it ends with 1 instead.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { moveScripts, sri } from "./move_scripts.mjs";
import { demand, MINIFIED } from "./shrink_shared.mjs";
import { shrinkProgram } from "./shrink_program.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const JS = [".js", ".mjs"];

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

// The same features as in Trunk's own run of wasm-opt: they are named in one place.
function wasmFeatures() {
  const source = readFileSync(process.env.TRUNK_HTML_FILE ?? join(ROOT, "index.html"), "utf8");
  const found = source.match(/data-wasm-opt-params="([^"]+)"/);
  demand(found, "index.html has no data-wasm-opt-params.");
  return found[1].split(/\s+/).filter((flag) => flag.startsWith("--enable-"));
}

async function minified(release, name) {
  const text = release.read(name).toString();
  // A module's own names are free to change; a script's are everybody's.
  const format = /^\s*(import|export)\b/m.test(text) ? "esm" : undefined;
  // What has to speak where the program cannot run is read by browsers of before modules.
  const target = name === "rescue.js" ? "es5" : MINIFIED.target;
  return (await transform(text, { ...MINIFIED, format, target })).code;
}

// Returns the glue with the new names in it.
async function shrinkSnippets(release, glue) {
  for (const name of release.names.filter((name) => name.startsWith("snippets/"))) {
    demand(JS.includes(extname(name)), `${name} is no JS.`);
    demand(!/["'`]\.\.?\//.test(release.read(name)), `${name} imports another file, whose name may change.`);
    const fresh = release.replace(name, await minified(release, name));
    glue = replaceAll(glue, name, fresh, "The glue");
  }
  return glue;
}

async function shrinkOthers(release, glue) {
  const others = release.names.filter((name) => JS.includes(extname(name)) && !name.startsWith("snippets/") && name !== glue);
  for (const name of others) {
    demand(!release.page.includes(sri(release.read(name))), `${name} has an integrity, and nothing here expects that.`);
    release.rewrite(name, await minified(release, name));
  }
}

async function shrink(folder) {
  const release = new Release(folder);
  const program = programOf(release);
  await shrinkOthers(release, program.glue);
  const glue = await shrinkSnippets(release, release.read(program.glue).toString());
  const small = await shrinkProgram({ glue, wasm: release.read(program.wasm), page: release.page, features: wasmFeatures() });
  // The program's name first: the page mentions it, and the glue has it as the default of a parameter that the page always gives.
  const name = release.replace(program.wasm, small.wasm);
  release.replace(program.glue, small.glue.replaceAll(/\b\w+_bg\.wasm\b/g, name));
  const shorten = async (text) => (await transform(text, { ...MINIFIED, format: "esm" })).code;
  const page = await moveScripts(release.page, shorten, (file, text) => release.add(file, text));
  demand(!/<script(?![^>]*(src=|application\/json))/.test(page), "index.html still has an inline script.");
  release.rewrite("index.html", page);
  console.log(`after_build: ${release.before} → ${release.after} bytes of wasm, JS and HTML`);
}

// What a debug build needs to run under the same policy.
async function moveOnly(folder) {
  const path = join(folder, "index.html");
  const page = await moveScripts(readFileSync(path, "utf8"), (text) => text, (file, text) => writeFileSync(join(folder, file), text));
  writeFileSync(path, page);
}

try {
  const finish = process.env.TRUNK_PROFILE === "release" ? shrink : moveOnly;
  await finish(process.env.TRUNK_STAGING_DIR);
} catch (error) {
  console.error(`\n✗ after_build: ${error.expected ? error.message : error.stack}`);
  process.exit(1);
}
