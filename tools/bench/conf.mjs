// Writes the nginx configuration for the bench: deploy/nginx.conf with other addresses, ports and certificates, and a
// server for the theme as a careful host would configure it. It never starts nginx, and fails when a line that it must
// change is missing.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [root, folder, dist] = process.argv.slice(2);
const { GAZETA_PORT, THEME_PORT, PHP_PORT } = process.env;
const theme = `http://127.0.0.1:${THEME_PORT}`;

const CHANGES = [
  ["server 127.0.0.1:8081;", `server 127.0.0.1:${PHP_PORT};`],
  ['map "" $files { default ""; }', `map "" $files { default " ${theme}"; }`],
  ["listen 80;", `listen unix:${folder}/redirect.sock;`],
  ["listen [::]:80;", ""],
  ["listen 443 ssl http2;", `listen 127.0.0.1:${GAZETA_PORT};`],
  ["listen [::]:443 ssl http2;", ""],
  ["ssl_certificate /etc/letsencrypt/live/paper.example/fullchain.pem;", ""],
  ["ssl_certificate_key /etc/letsencrypt/live/paper.example/privkey.pem;", ""],
  ["include /var/www/gazeta/hashes.conf;", `include ${dist}/hashes.conf;`],
  ["include /var/www/gazeta/tables.conf;", `include ${dist}/tables.conf;`],
  // The static page (the limit) is on the same server: one page with its styles and nothing else.
  ["root /var/www/gazeta;", `root ${dist}; location ^~ /limit/ { root ${root}/target/bench; set $caching no-cache; }`],
  ["proxy_pass https://api.open-meteo.com/v1/forecast;", "proxy_pass http://wordpress;"],
];
const CACHE = /^proxy_cache_path \/var\/cache\/gazeta /m;

function change(conf, [line, ours]) {
  const lines = conf.split("\n");
  const at = lines.findIndex((found) => found.trim() === line);
  if (at < 0 || lines.some((found, other) => other !== at && found.trim() === line)) {
    throw new Error(`deploy/nginx.conf must have the line \`${line}\` once; tools/bench/conf.mjs changes it for the bench.`);
  }
  return [...lines.slice(0, at), ours, ...lines.slice(at + 1)].join("\n");
}

function toSite() {
  const conf = readFileSync(join(root, "deploy/nginx.conf"), "utf8");
  if (!CACHE.test(conf)) throw new Error("deploy/nginx.conf has no proxy_cache_path for /var/cache/gazeta.");
  return CHANGES.reduce(change, conf.replace(CACHE, `proxy_cache_path ${folder}/cache `));
}

// The theme gets what a good host provides: static files from the disk, cached for long, everything compressed.
const toTheme = () => `
server {
    listen 127.0.0.1:${THEME_PORT};
    root ${root}/tests/wordpress/.data/site;
    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;
    location ~* \\.(css|gif|ico|jpe?g|js|png|svg|webp|woff2?)$ { expires max; try_files $uri =404; }
    location / { proxy_set_header Host $http_host; proxy_pass http://wordpress; }
}`;

function toFrame() {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `    ${name}_temp_path ${folder}/${name};`);
  return `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
user root;
worker_processes 1;
pid ${folder}/pid;
events { worker_connections 1024; }
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
${temporary.join("\n")}
    include ${folder}/site.conf;
    include ${folder}/theme.conf;
}
`;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of [["site.conf", toSite()], ["theme.conf", toTheme()], ["nginx.conf", toFrame()]]) {
  writeFileSync(join(folder, name), text);
}
