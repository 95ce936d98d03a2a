// What refers to what in a program as the linker leaves it with --emit-relocs (WebAssembly tool conventions, Linking.md): its functions
// and its data, by the linker's own notes. It guesses nothing, and changes nothing.
import { Reader, countImports, namesOf, sectionsOf, textOf } from "./wasm_file.mjs";

const [CUSTOM, EXPORT, CODE, DATA] = [0, 7, 10, 11];
const [FUNCTION, MEMORY, SECTION] = [0, 1, 3];
const SYMBOLS = 8;
const [UNDEFINED, EXPLICIT_NAME] = [0x10, 0x40];
// Notes that name a function, notes that name data, and notes of types, globals and tables.
const TO_FUNCTION = [0, 1, 2];
const TO_DATA = [3, 4, 5];
const TO_OTHERS = [6, 7, 20];

function customOf(sections, wanted) {
  for (const { content } of sections.filter(({ id }) => id === CUSTOM)) {
    const reader = new Reader(content);
    if (textOf(reader) === wanted) return reader;
  }
  throw new Error(`The program has no section ${wanted}: it is not linked with --emit-relocs.`);
}

const contentOf = (sections, wanted) => new Reader(sections.find(({ id }) => id === wanted).content);
const times = (reader, read) => Array.from({ length: reader.number() }, read);

function readSymbol(reader) {
  const [kind, flags] = [reader.byte(), reader.number()];
  const isDefined = !(flags & UNDEFINED);
  if (kind === MEMORY) {
    textOf(reader);
    return isDefined ? { kind, segment: reader.number(), offset: reader.number(), size: reader.number() } : { kind };
  }
  const symbol = { kind, index: reader.number() };
  if (kind !== SECTION && (isDefined || flags & EXPLICIT_NAME)) textOf(reader);
  return symbol;
}

function readSymbols(sections) {
  const reader = customOf(sections, "linking");
  reader.number();
  for (;;) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind === SYMBOLS) return times(part, () => readSymbol(part));
  }
}

/** Where in its section a note stands, and which symbol it names; of those that name functions or data. */
function readNotes(sections, name) {
  const reader = customOf(sections, name);
  reader.number();
  const notes = times(reader, () => {
    const note = { kind: reader.byte(), at: reader.number(), symbol: reader.number() };
    if (TO_DATA.includes(note.kind)) reader.number();
    else if (![...TO_FUNCTION, ...TO_OTHERS].includes(note.kind)) throw new Error(`The linker notes something of an unknown kind, ${note.kind}.`);
    return note;
  });
  return notes.filter(({ kind }) => !TO_OTHERS.includes(kind));
}

/** Where in its section each segment of data begins, and at which address of the memory. */
function readSegments(sections) {
  const reader = contentOf(sections, DATA);
  return times(reader, () => {
    const [mode, constant, address, end] = [reader.number(), reader.byte(), reader.number(), reader.byte()];
    if (mode !== 0 || constant !== 0x41 || end !== 0x0b) throw new Error("The program has data of an unknown shape.");
    const length = reader.number();
    const at = reader.at;
    reader.take(length);
    return { at, address };
  });
}

function readBodies(sections, imported) {
  const reader = contentOf(sections, CODE);
  return times(reader, () => {
    const start = reader.at;
    reader.take(reader.number());
    return { start, end: reader.at };
  }).map((body, index) => ({ ...body, node: `function ${imported + index}` }));
}

function readExports(sections) {
  const reader = contentOf(sections, EXPORT);
  const all = times(reader, () => ({ name: textOf(reader), kind: reader.byte(), index: reader.number() }));
  return all.filter(({ kind }) => kind === FUNCTION).map(({ name, index }) => ({ name, node: `function ${index}` }));
}

/** The nodes are functions and pieces of data: `names` of the functions, `pieces` [address, end] of the data, `exports`, and `edges`
 *  from each node to those that it refers to. */
export function readLinks(wasm) {
  const sections = [...sectionsOf(wasm)];
  const [symbols, segments] = [readSymbols(sections), readSegments(sections)];
  const [pieces, spans, edges] = [new Map(), [], new Map()];
  for (const symbol of symbols.filter(({ kind, segment }) => kind === MEMORY && segments[segment])) {
    const { at, address } = segments[symbol.segment];
    symbol.node = `data ${address + symbol.offset} ${symbol.size}`;
    pieces.set(symbol.node, [address + symbol.offset, address + symbol.offset + symbol.size]);
    spans.push({ node: symbol.node, start: at + symbol.offset, end: at + symbol.offset + symbol.size });
  }
  const nodeOf = ({ kind, index, node }) => (kind === FUNCTION ? `function ${index}` : node);
  const connect = (notes, spans) => {
    const holders = [];
    for (const { node, start, end } of spans) for (let at = start; at < end; at += 1) (holders[at] ??= []).push(node);
    for (const { at, symbol } of notes) {
      if (!holders[at]) throw new Error("The linker notes something of a place that is nobody's.");
      for (const node of holders[at]) (edges.get(node) ?? edges.set(node, []).get(node)).push(nodeOf(symbols[symbol]));
    }
  };
  connect(readNotes(sections, "reloc.CODE"), readBodies(sections, countImports(wasm)));
  connect(readNotes(sections, "reloc.DATA"), spans);
  const names = new Map([...namesOf(wasm)].map(([index, name]) => [`function ${index}`, name]));
  return { names, pieces, exports: readExports(sections), edges };
}
