// Finds the pages to compare, and makes the limit: the same article as one file with its styles and no script. It never
// measures anything.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const gazeta = `http://127.0.0.1:${process.env.GAZETA_PORT}`;
const theme = `http://127.0.0.1:${process.env.THEME_PORT}`;
const ARTICLE = "uroven-reki";

async function load(route) {
  const response = await fetch(`${gazeta}/wp-json/wp/v2/${route}`);
  if (!response.ok) throw new Error(`The local WordPress responds ${response.status} to ${route}: is it seeded? \`make wordpress-reset\``);
  return response.json();
}

const toText = (html) => html.replace(/<[^>]*>/g, "");

// Makes a page with what an article shows above the fold, with the app's own classes where they matter.
function toHtml({ title, date, content, _embedded }, sheet) {
  const [author] = _embedded.author;
  const photo = _embedded["wp:featuredmedia"]?.[0];
  const sizes = Object.values(photo?.media_details.sizes ?? {}).filter((size) => size.width / size.height > 1.01);
  const srcset = sizes.map((size) => `${size.source_url} ${size.width}w`).join(", ");
  const { width, height } = photo?.media_details ?? {};
  const lead = photo
    ? `<figure><img fetchpriority="high" width="${width}" height="${height}" sizes="100vw" srcset="${srcset}" src="${photo.source_url}" alt="${photo.alt_text}"></figure>`
    : "";
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>${toText(title.rendered)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${sheet}</style><link rel="icon" href="data:,">
<body><main><article><h1>${title.rendered}</h1><p>${author.name}, <time datetime="${date}">${date.slice(0, 10)}</time></p>
${lead}<div class="prose">${content.rendered}</div></article></main></body></html>\n`;
}

function writeLimit(post, root) {
  const [, sheet] = readFileSync(join(root, "target/bench/site/index.html"), "utf8").match(/<style>(.*?)<\/style>/s);
  const folder = join(root, "target/bench/limit", ARTICLE);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), toHtml(post, sheet));
}

// Returns the addresses of all pages that a round opens.
export async function findPages(root) {
  const [post] = await load(`posts?slug=${ARTICLE}&_embed=author,wp:featuredmedia`);
  const [next] = await load(`posts?after=${post.date}&order=asc&per_page=1&_fields=title,link`);
  const [section] = await load(`categories?orderby=count&order=desc&per_page=1&_fields=link`);
  writeLimit(post, root);
  return {
    a: `${gazeta}/${ARTICLE}/`,
    b: `${theme}/${ARTICLE}/`,
    c: `${gazeta}/limit/${ARTICLE}/`,
    frontA: `${gazeta}/`,
    frontB: `${theme}/`,
    sectionA: gazeta + new URL(section.link).pathname,
    next: { address: new URL(next.link).pathname, title: toText(next.title.rendered) },
  };
}
