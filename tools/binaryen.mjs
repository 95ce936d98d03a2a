// Binaryen's programs, with a folder for what they read and write. It decides nothing of what they do.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const BINARYEN = join(dirname(createRequire(import.meta.url).resolve("binaryen/package.json")), "bin");

/** What `work` answers. It gets `run(tool, content, ...args)`, which gives `content` to a tool as its file and answers what the tool has
 *  made of it and what it has printed; `features` are wasm-opt's --enable-… flags. */
export function withBinaryen(features, work) {
  const folder = mkdtempSync(join(tmpdir(), "gazeta-"));
  const [before, after] = [join(folder, "in"), join(folder, "out")];
  const run = (tool, content, ...args) => {
    writeFileSync(before, content);
    const all = [join(BINARYEN, tool), ...features, ...args, before, "-o", after];
    const printed = execFileSync(process.execPath, all, { encoding: "utf8", maxBuffer: 1e8 });
    return { made: readFileSync(after), printed };
  };
  try {
    return work(run, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
