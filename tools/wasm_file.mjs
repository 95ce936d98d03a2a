// The binary format of WebAssembly, as far as the tools read it (WebAssembly Core 2.0, 5 Binary Format).

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

/** How many functions it imports: its own are counted from there. */
export function countImports(wasm) {
  return WebAssembly.Module.imports(new WebAssembly.Module(wasm)).filter(({ kind }) => kind === "function").length;
}
