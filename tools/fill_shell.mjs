// Completes the shell of index.html: `{name}` becomes the words of that name (`{name.0}` the first of several), `class="card @"` gets
// the scope that stylers gave to the style sheet of `.card`. It knows nothing of what the words and the classes mean.
import { demand } from "./shrink_shared.mjs";

/** The words of a file of words, by name; where several have one name, in their order. */
function readWords(text) {
  const words = new Map();
  for (const [, name, value] of text.matchAll(/^([\w.]+) = (.*)$/gm)) words.set(name, [...(words.get(name) ?? []), value]);
  return words;
}

/** The page with its shell complete; `css` is the style sheet, `text` the file of words of the page's language. */
export function fillShell(page, css, text) {
  const words = readWords(text);
  const find = (name, index = 0) => {
    const found = words.get(name)?.[index];
    demand(found, `index.html asks for the words ${name}, and there are none such.`);
    return found;
  };
  const [start, end] = [page.search(/<div id="?shell/), page.indexOf("<noscript")];
  demand(0 < start && start < end, "index.html has no shell before its <noscript>.");
  const shell = page
    .slice(start, end)
    .replace(/=\{([a-z]\w*(?:\.[a-z]\w*)*)(?:\.(\d))?\}/g, (_, name, index) => `="${find(name, index)}"`)
    .replace(/\{([a-z]\w*(?:\.[a-z]\w*)*)(?:\.(\d))?\}/g, (_, name, index) => find(name, index))
    .replace(/class="([\w ]*?)([\w-]+) @/g, (_, before, name) => {
      const scope = css.match(new RegExp(`\\.${name}\\.(l-+\\d+)`));
      demand(scope, `index.html asks for the scope of .${name}, and no style sheet begins with it.`);
      return `class="${before}${name} ${scope[1]}`;
    });
  return page.slice(0, start) + shell + page.slice(end);
}
