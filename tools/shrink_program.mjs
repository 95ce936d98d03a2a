// Makes wasm-bindgen's pair smaller: the program loses what only unused classes reach, and both lose the long names by which they
// know each other; all of the JS becomes one module, so that a reader asks for one file. The glue is read as text, in the shape
// that wasm-bindgen 0.2.130 writes; any other shape ends the build. It never writes to the release's folder, and never assumes
// that the program does not trap.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { nameByOrder } from "./order_functions.mjs";
import { demand, MINIFIED, ON_DEMAND } from "./shrink_shared.mjs";

const BINARYEN = join(dirname(createRequire(import.meta.url).resolve("binaryen/package.json")), "bin");
// Chosen by what brotli makes of the result. `--dealign` drops hints that today's processors have no use for.
const OPTIMIZE = ["--flatten", "--rereloop", "-Oz", "-Oz", "--dealign"];
const STRIP = ["--strip-debug", "--strip-producers", "--strip-target-features"];
// Each import and export gets a name of one or two letters. The plain pass leaves alone what is not from the module "env".
const RENAME = ["--minify-imports-and-exports-and-modules"];
const CLASS = /^export class (\w+) \{\n[\s\S]*?^\}\n/gm;
const EXPORTS = "export { initSync, __wbg_init as default };\n";
const IMPORTS = /^( {4}const import0 = \{\n {8}__proto__: null,\n)([\s\S]*?)(^ {4}\};\n)/m;
const MODULE = /^( {8})"\.\/\w+_bg\.js"(: import0,\n {4}\};\n)/m;

function namesOf(kind, wasm) {
  return WebAssembly.Module[kind](new WebAssembly.Module(wasm)).map((each) => each.name);
}

// A crate may export classes to JS (wasm-streams does, by way of leptos); where nobody names one, nobody can make or call it.
function dropUnusedClasses(glue, page) {
  const classes = [...glue.matchAll(CLASS)];
  demand(classes.length === glue.split(/^export class /m).length - 1, "The glue has a class of an unknown shape.");
  for (const [text, name] of classes) {
    const rest = glue
      .replace(text, "")
      .replace(new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\.prototype.*\n`, "m"), "")
      .replace(new RegExp(`^const ${name}Finalization = [\\s\\S]*?;\n`, "m"), "");
    if (!new RegExp(`\\b${name}(Finalization)?\\b`).test(rest + page)) glue = rest;
  }
  return glue;
}

// The other way to start, for workers. esbuild then drops the function, as it drops what only the classes used.
function dropInitSync(glue, page) {
  demand(glue.endsWith(EXPORTS), `The glue does not end with ${EXPORTS.trim()}`);
  demand(!page.includes("initSync"), "The page calls initSync.");
  return glue.slice(0, -EXPORTS.length) + EXPORTS.replace("initSync, ", "");
}

// What the start does for those who call it in other ways than ours (after_build.mjs), which names the program in an object.
function dropOtherStarts(glue) {
  const other = /(async function __wbg_init_once\(module_or_path\) \{\n)[\s\S]*?(\n    const imports = )/;
  demand(other.test(glue), "The glue starts in an unknown way.");
  return glue.replace(other, "$1    ({module_or_path} = module_or_path);\n$2");
}

// The exports that the glue names, which is all that JS can reach: the page never looks into the program.
function usedExports(glue, wasm) {
  demand(!/\bwasm\s*(\[|\?\.)/.test(glue), "The glue picks an export by a computed name.");
  const exported = namesOf("exports", wasm);
  const used = new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map((found) => found[1]));
  for (const name of used) demand(exported.includes(name), `The glue calls ${name}, and the program has no such export.`);
  for (const name of ["memory", "__wbindgen_start"]) demand(used.has(name), `The glue never uses the export ${name}.`);
  return [...used];
}

function graphOf(used) {
  const nodes = used.map((name) => ({ name: `export ${name}`, export: name }));
  return [{ name: "glue", root: true, reaches: nodes.map((node) => node.name) }, ...nodes];
}

// Returns the new program, and binaryen's list of what its imports ([module, name, short]) and exports ([name, short]) are called now.
function optimize(wasm, used, features) {
  const folder = mkdtempSync(join(tmpdir(), "gazeta-"));
  const file = (name) => join(folder, name);
  const run = (tool, ...args) =>
    execFileSync(process.execPath, [join(BINARYEN, tool), ...features, ...args], { encoding: "utf8", maxBuffer: 1e8 });
  try {
    writeFileSync(file("in.wasm"), wasm);
    writeFileSync(file("graph.json"), JSON.stringify(graphOf(used)));
    run("wasm-metadce", `--graph-file=${file("graph.json")}`, file("in.wasm"), "-o", file("used.wasm"));
    run("wasm-opt", ...OPTIMIZE, ...STRIP, file("used.wasm"), "-o", file("small.wasm"));
    writeFileSync(file("named.wasm"), nameByOrder(readFileSync(file("small.wasm"))));
    run("wasm-opt", "-g", "--reorder-functions-by-name", file("named.wasm"), "-o", file("ordered.wasm"));
    // The names of imports and exports come last, so that the list holds only what optimizing has left.
    const names = run("wasm-opt", ...STRIP, ...RENAME, file("ordered.wasm"), "-o", file("out.wasm"));
    return { wasm: readFileSync(file("out.wasm")), names: JSON.parse(names) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Keeps the functions that the program still imports, and checks that each is there.
function keepImports(glue, imported) {
  const found = glue.match(IMPORTS);
  demand(found, "The glue has no import0 of the known shape.");
  // An entry goes from its name, eight spaces in, to the next one.
  const entries = found[2].split(/^(?= {8}\w+: )/m).map((text) => [text.match(/^ {8}(\w+): /)?.[1], text]);
  const offered = new Map(entries);
  for (const name of imported) demand(offered.has(name), `The program imports ${name}, and the glue has no such function.`);
  const kept = entries.filter(([name]) => imported.has(name)).map(([, text]) => text);
  return glue.replace(IMPORTS, (_, start, __, end) => start + kept.join("") + end);
}

// The one module that a program of wasm-bindgen imports from; binaryen calls it "a".
function renameModule(glue, names, wasm) {
  const modules = new Set(names.imports.map(([module]) => `"${module}"`));
  const [short, ...more] = new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map((each) => each.module));
  demand(modules.size === 1 && more.length === 0, "The program imports from more than one module.");
  demand(MODULE.test(glue) && modules.has(glue.match(MODULE)[0].match(/"[^"]+"/)[0]), `The glue does not offer ${[...modules]}.`);
  return glue.replace(MODULE, (_, start, end) => `${start}${short}${end}`);
}

// esbuild renames properties wherever they stand, so a name must be that of an import or export and of nothing else.
function demandOwnNames(glue, exported, imported) {
  for (const name of exported) {
    demand(!new RegExp(`(?<!\\bwasm)\\.${name}\\b|["'\`]${name}["'\`]`).test(glue), `${name} is not only an export in the glue.`);
  }
  for (const name of imported) {
    demand(glue.split(new RegExp(`\\b${name}\\b`)).length === 2, `${name} stands more than once in the glue.`);
  }
}

// `folder` is where the glue's own imports are found; what the page names by an address from the root is fetched when it is needed.
async function bundle(folder, glue, start, renamed) {
  const { loader, ...minified } = MINIFIED;
  const { outputFiles, warnings } = await build({
    ...minified,
    stdin: { contents: start, resolveDir: folder, loader },
    plugins: [{ name: "glue", setup: (esbuild) => esbuild.onLoad({ filter: new RegExp(`${glue.name}$`) }, () => ({ contents: glue.text, loader })) }],
    external: ON_DEMAND.map((name) => `/${name}`),
    bundle: true,
    format: "esm",
    write: false,
    mangleProps: new RegExp(`^(${Object.keys(renamed).join("|")})$`),
    mangleCache: renamed,
  });
  demand(warnings.length === 0, `esbuild warns of the glue: ${warnings[0]?.text}`);
  const [{ text }] = outputFiles;
  const left = Object.keys(renamed).filter((name) => text.includes(name) && name !== "memory");
  demand(left.length === 0, `Names are left in the glue: ${left.join(", ")}.`);
  return text;
}

/** The program's bytes, smaller, and `join`, which makes one module of the glue, its imports in `folder`, and the text that starts
 *  the program. `glue` has a name and a text, `page` is index.html, `features` are wasm-opt's --enable-… flags. */
export function shrinkProgram({ folder, glue, wasm, page, features }) {
  const text = dropOtherStarts(dropInitSync(dropUnusedClasses(glue.text, page), page));
  const { wasm: small, names } = optimize(wasm, usedExports(text, wasm), features);
  const imported = names.imports.map(([, name, short]) => [name, short]);
  const importNames = new Set(imported.map(([name]) => name));
  const kept = renameModule(keepImports(text, importNames), names, small);
  demandOwnNames(kept, names.exports.map(([name]) => name), importNames);
  const renamed = Object.fromEntries([...imported, ...names.exports]);
  return { wasm: small, join: (start) => bundle(folder, { name: glue.name, text: kept }, start, renamed) };
}
