// Moves the inline scripts of a debug build into files of their own, with an integrity: a strict Content-Security-Policy runs no
// inline script. Data blocks stay, and so does what `trunk serve` adds to reload the page, for it is filled in only when it is sent.
import { createHash } from "node:crypto";
import { demand } from "./shrink_shared.mjs";

/** Trunk's own start of the app. */
export const INLINE = /<script type="?module"?(?: nonce="[^"]*")?>([\s\S]*?)<\/script>/g;

/** The sha384 of some bytes, as an `integrity` names it. */
export function sri(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

/** The page without inline modules; `write` gets name and text of each. */
export function moveScripts(page, write) {
  const found = [...page.matchAll(INLINE)];
  demand(0 < found.length, "index.html has no inline module that starts the app.");
  for (const [tag, code] of found) {
    const name = `start-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.js`;
    write(name, code);
    page = page.replace(tag, () => `<script type="module" src="/${name}" integrity="${sri(code)}" crossorigin="anonymous"></script>`);
  }
  return page;
}
