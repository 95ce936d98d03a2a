// JSON with something around it, as some sites send it: a byte order mark, PHP's notices before it, the comment of a
// caching plugin after it.

// Where JSON may begin, if anything precedes it: after a tag, or in a line of its own. It is a list or an object.
const START = /(^|[>\n\ufeff])[ \t\r]*(?=\[\s*[\]{]|\{\s*")/g;
// What may follow it.
const END = /^\s*(<|$)|^[ \t\r]*\n/;
// A whole page is no answer, whatever JSON its scripts hold.
const PAGE = /<(!doctype|html|head|body)\b/i;
// Strings, in which brackets do not count; brackets.
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"|[[\]{}]/g;
let isReported = false;

/** The JSON in a text. Throws if there is none, or if it is not clear which part is meant. */
export function findJson(text) {
    try {
        JSON.parse(text);
        return text;
    } catch (error) {
        const all = findAll(text);
        // An empty list between other JSON is part of a notice: «array [] given».
        const full = all.filter((json) => !/^\[\s*\]$/.test(json));
        const [json, ...others] = 0 < full.length ? full : all;
        if (!json || 0 < others.length || PAGE.test(text.replace(json, ""))) throw error;
        JSON.parse(json);
        if (!isReported) console.warn("The site sends text around its JSON, such as PHP's notices.");
        isReported = true;
        return json;
    }
}

function findAll(text) {
    const found = [];
    START.lastIndex = 0;
    for (let match; (match = START.exec(text)); ) {
        const start = START.lastIndex;
        const end = findEnd(text, start);
        // JSON that is cut off: its members are not the answer.
        if (!end) return [];
        if (END.test(text.slice(end, end + 99))) found.push(text.slice(start, end));
        START.lastIndex = end;
    }
    return found;
}

function findEnd(text, start) {
    let depth = 0;
    TOKEN.lastIndex = start;
    for (let token; (token = TOKEN.exec(text)); ) {
        if ("[{".includes(token[0])) depth += 1;
        else if ("]}".includes(token[0])) depth -= 1;
        if (depth === 0) return TOKEN.lastIndex;
    }
    return 0;
}
