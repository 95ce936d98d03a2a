// Compares the measurements with the limits (bars): each bar, its measured value, and by how much it is missed. It
// never measures anything.

import { FIRST_VISIT } from "../budgets.mjs";

// The median over all rounds of the value at a path: `at(rounds, "a.first.lcp")`.
export function at(rounds, path) {
  const values = rounds.map((round) => path.split(".").reduce((part, name) => part?.[name], round));
  return median(values.filter((value) => typeof value === "number"));
}

export function median(values) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// The explanation in the last round that has one.
function reason(rounds, path) {
  const found = rounds.map((round) => path.split(".").reduce((part, name) => part?.[name], round));
  return found.filter(Boolean).at(-1) ?? "";
}

function atMost(name, value, bar, unit = "", why = "") {
  return { name, value, bar: `≤ ${bar.toLocaleString("en")}${unit}`, unit, held: value <= bar, missed: value - bar, why };
}

function ratios(rounds) {
  const ratio = (name, over, under, bar, why) => atMost(name, at(rounds, over) / at(rounds, under), bar, "", why);
  const first = reason(rounds, "a.first.why.lcp");
  return [
    ratio("first visit, LCP, A/B", "a.first.lcp", "b.first.lcp", 0.9, first),
    ratio("first visit, FCP, A/C", "a.first.fcp", "c.first.fcp", 1.15),
    ratio("first visit, LCP, A/C", "a.first.lcp", "c.first.lcp", 2, first),
    ratio("next article by a tap, A/B", "a.next", "b.next", 0.12),
    ratio("repeat visit, LCP, A/B", "a.repeat.lcp", "b.repeat.lcp", 0.5, reason(rounds, "a.repeat.why.lcp")),
  ];
}

const PAGES = { "a.first": "article", frontA: "front", sectionA: "section" };

function shifts(rounds) {
  const places = { ...PAGES, "a.repeat": "article again" };
  return Object.entries(places).map(([path, name]) =>
    atMost(`CLS, ${name}`, at(rounds, `${path}.cls`), 0.01, "", reason(rounds, `${path}.why.cls`)),
  );
}

const CATEGORIES = { performance: "performance", accessibility: "accessibility", "best-practices": "best practices", seo: "SEO" };

function scores(rounds) {
  const pairs = Object.entries(PAGES).flatMap(([path, page]) => Object.entries(CATEGORIES).map(([id, name]) => [path, page, id, name]));
  return pairs.map(([path, page, id, name]) => {
    const value = at(rounds, `${path}.scores.${id}`);
    const why = reason(rounds, `${path}.why.scores.${id}`);
    return { name: `Lighthouse, ${page}, ${name}`, value, bar: "100", unit: "", held: value === 100, missed: 100 - value, why };
  });
}

// Returns all bars of the bench. `reach` is the last result of `make bench-load`, if it was run.
export function toBars({ rounds, transfer, reach }) {
  const bars = [
    ...ratios(rounds),
    ...shifts(rounds),
    atMost("first visit, TBT", at(rounds, "a.first.tbt"), 110, " ms"),
    atMost("HTML, CSS, JS, wasm, brotli", transfer, FIRST_VISIT, " B"),
  ];
  if (reach !== undefined) bars.push(atMost("API requests that reach PHP (make bench-load)", reach * 100, 4, " %"));
  return [...bars, ...scores(rounds)];
}
