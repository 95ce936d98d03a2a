// Draws the tables as a picture. It never changes a number.
import { withBrowser } from "./browser.mjs";

const STYLE = `body { font: 15px/1.5 system-ui, sans-serif; margin: 0; padding: 24px; width: max-content; max-width: 1100px; color: #1a1a1a; background: #fff }
table { border-collapse: collapse; margin-bottom: 24px } th { text-align: right; border-bottom: 2px solid #1a1a1a }
td { text-align: right; border-bottom: 1px solid #ddd; font-variant-numeric: tabular-nums }
th, td { padding: 2px 12px } th:first-child, td:first-child, td.verdict { text-align: left }
.held { color: #17692f } .missed { color: #b3261e; font-weight: 600 }`;

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function toCell(word) {
  const kind = word === "held" ? "verdict held" : word.startsWith("MISSED") ? "verdict missed" : "";
  return `<td class="${kind}">${escape(word)}</td>`;
}

function toHtml(tables, caption) {
  const parts = tables.map(({ head, rows }) => {
    const names = head.map((name) => `<th>${escape(name)}</th>`).join("");
    return `<table><tr>${names}</tr>${rows.map((row) => `<tr>${row.map(toCell).join("")}</tr>`).join("")}</table>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body><p>${escape(caption)}</p>${parts.join("")}</body>`;
}

export async function paint(tables, caption, path) {
  await withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1160, height: 600, deviceScaleFactor: 2 });
    await page.setContent(toHtml(tables, caption));
    await (await page.$("body")).screenshot({ path });
  });
}
