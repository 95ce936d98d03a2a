// Makes wasm-bindgen's pair smaller: the program is taken apart into what a first visit needs and the rest, loses what only unused
// classes reach, and all lose the long names by which they know each other; all of the JS becomes one module, so that a reader asks for
// one file. The glue is read as text, in the shape
// that wasm-bindgen 0.2.130 writes; any other shape ends the build. It never writes to the release's folder, and never assumes
// that the program does not trap.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { withBinaryen } from "./binaryen.mjs";
import { nameByOrder } from "./order_functions.mjs";
import { demand, MINIFIED, ON_DEMAND } from "./shrink_shared.mjs";
import { FIRST, splitProgram } from "./split_program.mjs";
import { renameImports, withNamesOnly } from "./wasm_file.mjs";

// Chosen by what brotli makes of the result. `--dealign` drops hints that today's processors have no use for.
const OPTIMIZE = ["--flatten", "--rereloop", "-Oz", "-Oz", "--dealign"];
const STRIP = ["--strip-debug", "--strip-producers", "--strip-target-features"];
// Each import and export gets a name of one or two letters. The plain pass leaves alone what is not from the module "env".
const RENAME = ["--minify-imports-and-exports-and-modules"];
// What binaryen calls the module of the glue, and what the first program is called in the second.
const [SHORT_GLUE, SHORT_FIRST] = ["a", "b"];
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

// Smaller, its functions in order.
function optimize(run, wasm) {
  const small = run("wasm-opt", wasm, ...OPTIMIZE, ...STRIP).made;
  return run("wasm-opt", nameByOrder(small), "-g", "--reorder-functions-by-name").made;
}

// Short names that nothing has yet.
function* freshNames(taken) {
  for (let count = 0; ; count += 1) {
    const name = `z${count.toString(36)}`;
    if (!taken.has(name)) yield name;
  }
}

// The names by which the second program imports, as the first one and the glue know them; those that only it imports are added.
function renameSecond(second, names) {
  const exported = new Map(names.exports);
  const imported = new Map(names.imports.map(([, name, short]) => [name, short]));
  const fresh = freshNames(new Set([...exported.values(), ...imported.values()]));
  const shortOf = (module, name) => {
    if (!imported.has(name)) {
      imported.set(name, fresh.next().value);
      names.imports.push([module, name, imported.get(name)]);
    }
    return imported.get(name);
  };
  return renameImports(second, (module, name) =>
    module === FIRST ? [SHORT_FIRST, exported.get(name)] : [SHORT_GLUE, shortOf(module, name)],
  );
}

// Returns both programs, and what imports ([module, name, short]) and exports of the first ([name, short]) are called now.
function shrinkBoth(wasm, linked, glue) {
  return withBinaryen((run, folder) => {
    const parts = splitProgram(run("wasm-dis", withNamesOnly(wasm)).made.toString(), linked);
    const [first, whole] = [parts.first, parts.second].map((text) => run("wasm-as", text, "-g").made);
    const second = run("wasm-opt", optimize(run, whole), ...STRIP).made;
    const shared = WebAssembly.Module.imports(new WebAssembly.Module(second)).filter(({ module }) => module === FIRST);
    const used = [...usedExports(glue, first), ...shared.map(({ name }) => name)];
    const graph = join(folder, "graph.json");
    writeFileSync(graph, JSON.stringify(graphOf(used)));
    const ordered = optimize(run, run("wasm-metadce", first, `--graph-file=${graph}`).made);
    // The names of imports and exports come last, so that the list holds only what optimizing has left.
    const { made, printed } = run("wasm-opt", ordered, ...STRIP, ...RENAME);
    const names = JSON.parse(printed);
    return { first: made, second: renameSecond(second, names), names };
  });
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
  demand(modules.size === 1 && more.length === 0 && short === SHORT_GLUE, "The program imports from an unknown module.");
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

// What there is to fetch, and what it imports, for src/browser/second.js.
function tellSecond(glue, { address, integrity }) {
  const call = /\bbringSecond\((arg0 !== 0)\)/g;
  demand(glue.match(call)?.length === 1, "The glue brings the second program in an unknown way.");
  return glue.replace(call, `bringSecond($1, { ${SHORT_GLUE}: import0, ${SHORT_FIRST}: wasm }, "${address}", "${integrity}")`);
}

/** Both programs' bytes, smaller, and `join`, which makes one module of the glue, its imports in `folder`, the text that starts the
 *  program, and address and integrity of the second. `glue` has a name and a text, `page` is index.html, `linked` the program as the
 *  linker leaves it. */
export function shrinkProgram({ folder, glue, wasm, linked, page }) {
  const text = dropOtherStarts(dropInitSync(dropUnusedClasses(glue.text, page), page));
  const { first, second, names } = shrinkBoth(wasm, linked, text);
  const imported = names.imports.map(([, name, short]) => [name, short]);
  const importNames = new Set(imported.map(([name]) => name));
  const kept = renameModule(keepImports(text, importNames), names, first);
  // The rest of the exports is between the programs.
  const exported = names.exports.filter(([name]) => new RegExp(`\\bwasm\\.${name}\\b`).test(kept));
  demandOwnNames(kept, exported.map(([name]) => name), importNames);
  const renamed = Object.fromEntries([...imported, ...exported]);
  const join = (start, told) => bundle(folder, { name: glue.name, text: tellSecond(kept, told) }, start, renamed);
  return { first, second, join };
}
