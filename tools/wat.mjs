// The text format of WebAssembly as wasm-dis writes it, as far as split_program.mjs reads it: a form a line or more, functions by
// their names. It changes nothing.

const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()";]+)`;
const FUNCTION = new RegExp(`^ \\(func (${NAME})([^\\n]*)`);
const IMPORT = new RegExp(`^ \\(import ("(?:[^"\\\\]|\\\\.)*") ("(?:[^"\\\\]|\\\\.)*") \\((\\w+) (${NAME})(.*)\\)\\)$`, "m");
const CALLED = new RegExp(`\\((?:return_)?(?:call|ref\\.func) (${NAME})`, "g");
const OTHERS = new RegExp(`\\((?:global|table)\\.\\w+ (${NAME})`, "g");
const DATA = /^ \(data \$\S+ \(i32\.const (\d+)\) "((?:[^"\\]|\\.)*)"\)/;
const SIMPLE = { t: 9, n: 10, r: 13, '"': 34, "'": 39, "\\": 92 };

export const namesIn = (text) => [...text.matchAll(new RegExp(NAME, "g"))].map(([name]) => name);
/** Without `$`, quotes and escapes, as the linker knows it. */
export const plainName = (name) => name.replace(/^\$"?|"$/g, "").replace(/\\(.)/g, "$1");

/** Types of what a function takes and answers. */
function signatureOf(line) {
  const all = (kind) => [...line.matchAll(new RegExp(`\\(${kind} (?:\\$\\S+ )?([^)$]+)\\)`, "g"))].flatMap(([, types]) => types.split(" "));
  return { params: all("param"), results: all("result") };
}

function readFunction(text) {
  const [, name, line] = text.match(FUNCTION);
  const found = (pattern) => [...new Set([...text.matchAll(pattern)].map(([, other]) => other))];
  return { name, text, ...signatureOf(line), calls: found(CALLED), others: found(OTHERS) };
}

function readImport(text) {
  const [, module, field, kind, name, rest] = text.match(IMPORT);
  return { module, field, kind, name, rest, text };
}

/** The forms of a module by their kind: `func` and `import` are maps by name, all others lists of texts. */
export function readModule(wat) {
  const [, ...forms] = wat.replace(/\n\)\s*$/, "\n").split(/^(?= \()/m);
  const byKind = { type: [], import: [], global: [], memory: [], data: [], table: [], elem: [], export: [], start: [], func: [] };
  for (const form of forms) byKind[form.match(/^ \((\w+)/)[1]].push(form);
  const byName = (all) => new Map(all.map((each) => [each.name, each]));
  return { ...byKind, func: byName(byKind.func.map(readFunction)), import: byName(byKind.import.map(readImport)) };
}

/** Address and bytes of a piece of data. */
export function readData(form) {
  const [, address, text] = form.match(DATA);
  const bytes = [...text.matchAll(/\\([0-9a-f]{2})|\\(.)|([^\\])/gs)].flatMap(([, hex, simple, plain]) =>
    hex ? [parseInt(hex, 16)] : simple ? [SIMPLE[simple]] : [...Buffer.from(plain)],
  );
  return { address: Number(address), bytes };
}

export function writeData({ address, bytes }) {
  const text = bytes.map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("");
  return ` (data (i32.const ${address}) "${text}")\n`;
}

export const writeSignature = ({ params, results }) =>
  (params.length ? ` (param ${params.join(" ")})` : "") + (results.length ? ` (result ${results.join(" ")})` : "");
