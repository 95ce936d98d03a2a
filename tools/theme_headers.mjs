// The headers of the app's pages, read from deploy/nginx.conf, so that the theme sends the same. It never writes a file.

// The owner's server decides about this one: it would bind all that the host serves.
const OMITTED = ["Strict-Transport-Security"];

/** `policy`: the sources of each directive, with the variables of nginx left as placeholders; `others`: further headers. */
export function readHeaders(conf, tables) {
  const [server] = conf.split(/^ *location /m);
  const variables = readVariables(server);
  const [, hosts] = tables.match(/\$embed_hosts \{[^"]*"([^"]+)"/) ?? [];
  if (!variables.policy || !hosts) throw new Error("deploy/nginx.conf has no policy, or the tables have no embed hosts.");
  const directives = variables.policy.replace("$embed_hosts", hosts).split("; ").map((directive) => {
    const [name, ...sources] = directive.split(" ");
    // "'self'$api": the value of such a variable begins with a space in nginx.
    return [name, sources.join(" ").replace(/(?<=\S)\$/g, " $")];
  });
  const headers = [...server.matchAll(/^ *add_header ([\w-]+) (.+) always;$/gm)].map(([, name, value]) => [name, value]);
  const others = headers.filter(([name]) => name !== "Content-Security-Policy" && !OMITTED.includes(name));
  const fill = (value) => variables[value.replace("$", "")] ?? value.replace(/^"|"$/g, "");
  return {
    policy: Object.fromEntries(directives),
    others: Object.fromEntries(others.map(([name, value]) => [name, fill(value)])),
  };
}

/** What `set $name "…"` has made of each variable. */
function readVariables(server) {
  const variables = {};
  for (const [, name, value] of server.matchAll(/set \$(policy|permissions) "([^"]*)";/g)) {
    variables[name] = value.replace(`$${name}`, variables[name] ?? "");
  }
  return variables;
}
