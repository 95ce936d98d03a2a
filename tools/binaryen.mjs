// Binaryen's programs, with a folder for what they read and write. It decides nothing of what they do.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The folder of the programs. */
export const BINARYEN = join(dirname(createRequire(import.meta.url).resolve("binaryen/package.json")), "bin");

/** All that the oldest engines of the README have beyond the first edition of WebAssembly, of what Rust's compiler may use. */
export const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"].map(
  (feature) => `--enable-${feature}`,
);

/** What `work` answers. It gets `run(tool, content, ...args)`, which gives `content` to a tool as its file and answers what the tool has
 *  made of it and what it has printed. */
export function withBinaryen(work) {
  const folder = mkdtempSync(join(tmpdir(), "gazeta-"));
  const [before, after] = [join(folder, "in"), join(folder, "out")];
  const run = (tool, content, ...args) => {
    writeFileSync(before, content);
    const all = [join(BINARYEN, tool), ...FEATURES, ...args, before, "-o", after];
    const printed = execFileSync(process.execPath, all, { encoding: "utf8", maxBuffer: 1e8 });
    return { made: readFileSync(after), printed };
  };
  try {
    return work(run, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
