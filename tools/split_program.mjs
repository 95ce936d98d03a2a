// Takes a program apart into two that share memory and table: the second holds what only its doors lead to (src/second.rs). Which that
// is stands in the linker's own notes, of functions and of data alike, so nothing that the first can reach is missing in it; what is
// missing all the same ends the build. It makes nothing smaller.
import { readLinks } from "./wasm_links.mjs";
import { demand } from "./shrink_shared.mjs";
import { namesIn, plainName, readData, readModule, writeData, writeSignature } from "./wat.mjs";

/** Module from which the second program imports what the first one holds. */
export const FIRST = "first";
// The methods of `gazeta::second::Second`, as Rust writes names (v0).
const DOOR = /^_RNvM\w*_6gazeta6second\w*_6Second\d+\w+$/;
// What only wasm-bindgen reads.
const DESCRIBED = /^__wbindgen_describe/;
// Stands in the table where the second program's functions will; the first never calls it.
const HOLE = "$hole";

function reach(starts, next, isEnd) {
  const [seen, left] = [new Set(), [...starts]];
  while (0 < left.length) {
    const node = left.pop();
    if (node === undefined || seen.has(node) || isEnd(node)) continue;
    seen.add(node);
    left.push(...next(node));
  }
  return seen;
}

/** Names of functions and pieces of data that only the doors lead to. */
function findLate(linked) {
  const { names, pieces, exports, edges } = readLinks(linked);
  const seen = new Set();
  const twice = new Set([...names.values()].filter((name) => seen.size === seen.add(name).size));
  const nodes = [...names].filter(([, name]) => DOOR.test(name)).map(([node]) => node);
  const next = (node) => edges.get(node) ?? [];
  const public_ = exports.filter(({ name }) => !DESCRIBED.test(name)).map(({ node }) => node);
  // A name that is not one function's says nothing of it.
  const unclear = [...names].filter(([, name]) => twice.has(name)).map(([node]) => node);
  const early = reach([...public_, ...unclear], next, (node) => nodes.includes(node));
  const late = [...reach(nodes, next, () => false)].filter((node) => !early.has(node));
  return {
    doors: nodes.map((node) => names.get(node)),
    functions: new Set(late.map((node) => names.get(node)).filter(Boolean)),
    data: late.map((node) => pieces.get(node)).filter(Boolean),
    earlyData: [...early].map((node) => pieces.get(node)).filter(Boolean),
  };
}

/** The functions in the table, from `start` on. */
function readTable(module) {
  demand(module.elem.length === 1, "The program fills its table in an unknown way.");
  const [, start] = module.elem[0].match(/\(i32\.const (\d+)\) func /) ?? [];
  demand(start, "The program fills its table in an unknown way.");
  const members = namesIn(module.elem[0].slice(module.elem[0].indexOf(" func ")));
  const size = Number(module.table[0].match(/^ \(table \$0 (\d+) \1 funcref\)/)?.[1]);
  demand(Number(start) + members.length === size, "The program's table is not full.");
  return { start: Number(start), members, size };
}

/** Which functions are in the first program, and which in the second. */
function divide(module, table, late) {
  const isLate = (name) => late.functions.has(plainName(name));
  const doors = [...module.func.keys()].filter((name) => late.doors.includes(plainName(name)));
  demand(0 < doors.length && doors.length === late.doors.length, "The program has lost a door: is it #[inline(never)]?");
  const next = (name) => module.func.get(name)?.calls ?? [];
  const exported = [...module.export, ...module.start].flatMap((form) => namesIn(form));
  const members = table.members.filter((name) => doors.includes(name) || !isLate(name));
  const first = reach([...exported, ...members], next, (name) => doors.includes(name));
  const strays = [...first].filter(isLate);
  demand(strays.length === 0, `The first program reaches what is in the second one: ${strays.slice(0, 5).join(", ")}`);
  const all = reach([...doors, ...table.members.filter(isLate)], next, () => false);
  const isOwn = (name) => module.func.has(name);
  return { doors, first: new Set([...first].filter(isOwn)), second: new Set([...all].filter((name) => !first.has(name) && isOwn(name))) };
}

/** The bytes of the data that are the second program's, each run with its address; they are taken out of `data`. */
function takeData(data, late) {
  const isLate = new Set();
  const each = (pieces, act) => {
    for (const [start, end] of pieces) for (let at = start; at < end; at += 1) act(at);
  };
  each(late.data, (at) => isLate.add(at));
  each(late.earlyData, (at) => isLate.delete(at));
  const runs = [];
  for (const { address, bytes } of data) {
    bytes.forEach((byte, index) => {
      if (!isLate.has(address + index)) return;
      const last = runs.at(-1);
      if (last && last.address + last.bytes.length === address + index) last.bytes.push(byte);
      else runs.push({ address: address + index, bytes: [byte] });
      bytes[index] = 0;
    });
  }
  return runs;
}

/** In the place of a door: a call to where it will stand in the table. */
function writeDoor({ name, params, results }, place) {
  const signature = writeSignature({ params, results });
  const args = params.map((_, index) => `(local.get ${index}) `).join("");
  return ` (func ${name}${signature}\n  (call_indirect $0${signature} ${args}(i32.const ${place})))\n`;
}

function writeFirst(module, table, { doors, first }, data, shared) {
  const isThere = (name) => first.has(name) || doors.includes(name) || module.import.has(name);
  const members = table.members.map((name) => (isThere(name) ? name : HOLE));
  const size = table.size + doors.length;
  return [
    "(module\n",
    ...module.type,
    ...[...module.import.values()].map(({ text }) => text),
    ...module.global,
    ...module.memory,
    ...data.map(writeData),
    ` (table $0 ${size} ${size} funcref)\n`,
    ...module.table.slice(1),
    ` (elem $0 (table $0) (i32.const ${table.start}) func ${members.join(" ")})\n`,
    ...module.export,
    ...shared.map(({ field, kind, name }) => ` (export "${field}" (${kind} ${name}))\n`),
    ...module.start,
    ` (func ${HOLE} (unreachable))\n`,
    ...doors.map((name, index) => writeDoor(module.func.get(name), table.size + index)),
    ...[...first].map((name) => module.func.get(name).text),
    ")\n",
  ].join("");
}

/** What the second program needs of the first: memory, table, and what its functions name. */
function findShared(module, { second, first }) {
  const own = [...second].map((name) => module.func.get(name));
  const used = (kind) => [...new Set(own.flatMap((each) => each[kind]))];
  const functions = used("calls").filter((name) => first.has(name)).map((name) => ({ kind: "func", name, ...module.func.get(name) }));
  const kindOf = (name) => (module.global.some((form) => form.startsWith(` (global ${name} `)) ? "global" : "table");
  const others = used("others").filter((name) => name !== "$0").map((name) => ({ kind: kindOf(name), name }));
  const all = [{ kind: "memory", name: "$0" }, { kind: "table", name: "$0" }, ...others, ...functions];
  return all.map((each, index) => ({ ...each, field: `${FIRST}_${index}` }));
}

/** Memory, tables and globals are imported as they are declared, but for what they begin with. */
function writeShared(module, table, doors, { kind, name, field, ...signature }) {
  const from = ` (import "${FIRST}" "${field}" `;
  const declared = (forms) => forms.find((form) => form.startsWith(` (${kind} ${name} `)).trim();
  if (kind === "func") return `${from}(func ${name}${writeSignature(signature)}))\n`;
  if (kind === "global") return `${from}${declared(module.global).replace(/ \(\w+\.const [^)]*\)\)$/, ")")})\n`;
  if (kind === "memory") return `${from}${declared(module.memory)})\n`;
  if (name !== "$0") return `${from}${declared(module.table)})\n`;
  return `${from}(table $0 ${table.size + doors.length} ${table.size + doors.length} funcref))\n`;
}

function writeSecond(module, table, { doors, second }, data, shared) {
  const places = [...table.members.map((name, index) => [table.start + index, name]), ...doors.map((name, index) => [table.size + index, name])];
  const filled = places.filter(([place, name]) => (doors.includes(name) ? table.size <= place : second.has(name)));
  const runs = [];
  for (const [place, name] of filled) {
    if (runs.at(-1)?.next === place) runs.at(-1).names.push(name);
    else runs.push({ start: place, names: [name] });
    runs.at(-1).next = place + 1;
  }
  return [
    "(module\n",
    ...module.type,
    ...[...module.import.values()].map(({ text }) => text),
    ...shared.map((each) => writeShared(module, table, doors, each)),
    ...data.map(writeData),
    ...runs.map(({ start, names }) => ` (elem (table $0) (i32.const ${start}) func ${names.join(" ")})\n`),
    ...[...second].map((name) => module.func.get(name).text),
    ")\n",
  ].join("");
}

/** The texts of both programs: of `wat`, which is wasm-bindgen's program as wasm-dis writes it, and `linked`, the linker's, which has
 *  the notes. */
export function splitProgram(wat, linked) {
  const late = findLate(linked);
  const module = readModule(wat);
  const table = readTable(module);
  const parts = divide(module, table, late);
  const data = module.data.map(readData);
  const lateData = takeData(data, late);
  const shared = findShared(module, parts);
  return { first: writeFirst(module, table, parts, data, shared), second: writeSecond(module, table, parts, lateData, shared) };
}
