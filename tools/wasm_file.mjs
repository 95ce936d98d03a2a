// The binary format of WebAssembly, as far as the tools read it (WebAssembly Core 2.0, 5 Binary Format).

const FUNCTION_NAMES = 1;

export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned LEB128. */
  number() {
    let [number, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      number += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte & 128);
    return number;
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** Its sections: id, content, and both with their lengths. */
export function* sectionsOf(wasm) {
  const reader = new Reader(wasm);
  reader.take(8);
  while (reader.at < wasm.length) {
    const start = reader.at;
    const id = reader.byte();
    const content = reader.take(reader.number());
    yield { id, content, whole: wasm.subarray(start, reader.at) };
  }
}

/** The bodies of its own functions, in their order. */
export function bodiesOf(code) {
  const reader = new Reader(code);
  return Array.from({ length: reader.number() }, () => Buffer.from(reader.take(reader.number())).toString("latin1"));
}

export const textOf = (reader) => Buffer.from(reader.take(reader.number())).toString();

/** The names of its functions, by their numbers. */
export function namesOf(wasm) {
  const custom = [...sectionsOf(wasm)].filter(({ id }) => id === 0).map(({ content }) => new Reader(content));
  const names = custom.find((reader) => textOf(reader) === "name");
  while (names && names.at < names.bytes.length) {
    const kind = names.byte();
    const part = new Reader(names.take(names.number()));
    if (kind === FUNCTION_NAMES) return new Map(Array.from({ length: part.number() }, () => [part.number(), textOf(part)]));
  }
  throw new Error("The program has no names.");
}

/** How many functions it imports: its own are counted from there. */
export function countImports(wasm) {
  return WebAssembly.Module.imports(new WebAssembly.Module(wasm)).filter(({ kind }) => kind === "function").length;
}

/** An unsigned LEB128, as bytes. */
export function encode(number) {
  const bytes = [];
  for (; 127 < number; number = Math.floor(number / 128)) bytes.push((number & 127) | 128);
  return [...bytes, number];
}

export const withLength = (bytes) => [...encode(bytes.length), ...bytes];
export const encodeText = (text) => withLength([...Buffer.from(text)]);

/** The program with only those of its sections for which nobody but tools has a use that tell the names of its functions. */
export function withNamesOnly(wasm) {
  const isKept = ({ id, content }) => id !== 0 || textOf(new Reader(content)) === "name";
  return Buffer.concat([wasm.subarray(0, 8), ...[...sectionsOf(wasm)].filter(isKept).map(({ whole }) => whole)]);
}

function skipLimits(reader) {
  const hasMost = reader.byte() & 1;
  reader.number();
  if (hasMost) reader.number();
}

// What an import is: a function of a type, a table, a memory, or a global.
const SKIP = [
  (reader) => reader.number(),
  (reader) => skipLimits(reader, reader.byte()),
  skipLimits,
  (reader) => reader.take(2),
];

/** The program with other names for what it imports: `rename` gets module and name of each, and answers both. */
export function renameImports(wasm, rename) {
  const sections = [...sectionsOf(wasm)].map(({ id, content, whole }) => {
    if (id !== 2) return whole;
    const reader = new Reader(content);
    const count = reader.number();
    const imports = Array.from({ length: count }, () => {
      const names = rename(textOf(reader), textOf(reader)).flatMap(encodeText);
      const start = reader.at;
      SKIP[reader.byte()](reader);
      return [...names, ...content.subarray(start, reader.at)];
    });
    return Buffer.from([id, ...withLength([...encode(count), ...imports.flat()])]);
  });
  return Buffer.concat([wasm.subarray(0, 8), ...sections]);
}
