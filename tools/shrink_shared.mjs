// What both halves of after_build.mjs share: how they give up, and how JS is minified. It never reads or writes a file.

// The page needs top-level await already, which is ES2022; Cyrillic stays as it is.
export const MINIFIED = { loader: "js", target: "es2022", charset: "utf8", minify: true, legalComments: "inline" };

/** Modules that are fetched by their names, when a page needs them. */
export const ON_DEMAND = ["extras.js", "purify.es.mjs"];

// Ends the build with a sentence rather than a stack.
export function demand(condition, sentence) {
  if (!condition) throw Object.assign(new Error(sentence), { expected: true });
}
