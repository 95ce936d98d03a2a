//! The columns of the matrix: what goes wrong with a response, as the stub site plays it, and the message for it.

pub const UNREACHABLE: &str =
    "Сайт газеты не отвечает. Повторите чуть позже; если не открываются и другие сайты, проверьте интернет.";
pub const TIMEOUT: &str = "Сайт газеты не ответил вовремя. Повторите чуть позже.";
const SERVER: &str = "На сайте газеты что-то сломалось. Повторите через несколько минут.";
const FORBIDDEN: &str = "Сайт газеты не разрешает это читать. Редакция может открыть доступ в настройках.";
const TOO_MANY: &str = "Сайт газеты перегружен запросами. Подождите минуту и повторите.";
const UNREADABLE: &str = "Сайт газеты прислал непонятный ответ. Повторите; если не поможет, сообщите редакции.";
const NOT_FOUND: &str = "Этого на сайте газеты нет.";
const TOO_LARGE: &str =
    "Ответ сайта газеты слишком велик, чтобы его открыть. Повторите; если не поможет, сообщите редакции.";
const ELSEWHERE: &str =
    "Сайт газеты отправляет на чужой адрес, туда мы не идём. Повторите; если не поможет, сообщите редакции.";

/// What a fault leaves of the response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nothing: there is no response.
    Down,
    /// A refusal by WordPress (401, 403, 404, 429).
    Denied,
    /// Nothing that can be used.
    Unusable,
    /// JSON of wrong types: only the headers can be used.
    Headers,
    /// JSON of wrong types but for the ids.
    Ids,
    /// All of it, later.
    All,
}

/// A fault: its name, what it leaves, its message, and a JavaScript function from the request, a function that makes
/// the good response, and a function that notes activity, to a `Response`.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub name: &'static str,
    pub rest: Rest,
    pub sentence: &'static str,
    pub play: &'static str,
}

const fn fault(name: &'static str, rest: Rest, sentence: &'static str, play: &'static str) -> Fault {
    Fault { name, rest, sentence, play }
}

const REFUSAL: &str =
    "(request) => new Response(JSON.stringify({ code: 'rest_forbidden', message: 'Нельзя.', data: {} }),";

/// Turns the members of a response into other types; `KEEPS_IDS` tells whether ids stay.
const WRONG_TYPES: &str = "async (request, makeGood) => {
    const spoil = (value) => {
        if (value === null) return 0;
        if (Array.isArray(value)) return Object.fromEntries(value.map((member) => [JSON.stringify(member), member]));
        if (typeof value === 'string') return value.length;
        if (typeof value !== 'object') return String(value);
        if (!KEEPS_IDS || !('id' in value)) return Object.values(value);
        return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, key === 'id' ? it : spoil(it)]));
    };
    const good = makeGood();
    const body = await good.json();
    const spoilt = KEEPS_IDS && Array.isArray(body) ? body.map(spoil) : spoil(body);
    return new Response(JSON.stringify(spoilt), { headers: good.headers });
}";

/// The good response in two parts; after the first, the network fails.
const CUT: &str = "async (request, makeGood) => {
    const good = makeGood();
    const bytes = new Uint8Array(await good.arrayBuffer());
    return new Response(new ReadableStream({
        start: (body) => body.enqueue(bytes.slice(0, bytes.length / 2)),
        pull: (body) => body.error(new TypeError('network error')),
    }), { headers: good.headers });
}";

/// The good response in twenty parts, with pauses between them.
const SLOW: &str = "async (request, makeGood, note) => {
    const good = makeGood();
    const bytes = new Uint8Array(await good.arrayBuffer());
    const length = Math.ceil(bytes.length / 20);
    let sent = 0;
    return new Response(new ReadableStream({
        pull: async (body) => {
            await new Promise((done) => setTimeout(done, 5));
            note();
            body.enqueue(bytes.slice(sent, (sent += length)));
            if (bytes.length <= sent) body.close();
        },
    }), { headers: good.headers });
}";

const SILENT: &str = "(request) => new Promise((_, fail) =>
    request.signal.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError'))))";

const ENDLESS: &str = "() => new Response(new ReadableStream({
    pull: (body) => body.enqueue(new Uint8Array(1000000).fill(97)) }))";

const FOLLOWED: &str =
    "() => Object.defineProperties(new Response('[]', { headers: { 'Cache-Control': 'no-store' } }), {
    redirected: { value: true }, url: { value: 'https://other.example/wp-json/' } })";

/// Every fault.
pub fn list_faults() -> Vec<(Fault, String)> {
    let refusal = |status: u16| format!("{REFUSAL} {{ status: {status} }})");
    let types = |keeps_ids: &str| WRONG_TYPES.replace("KEEPS_IDS", keeps_ids);
    let unusable = Rest::Unusable;
    let own = |fault: Fault| (fault, fault.play.to_owned());
    vec![
        own(fault("refused", Rest::Down, UNREACHABLE, "() => { throw new TypeError('Failed to fetch'); }")),
        own(fault("silent", Rest::Down, TIMEOUT, SILENT)),
        own(fault("slow", Rest::All, "", SLOW)),
        own(fault("cut in the middle", Rest::Down, UNREACHABLE, CUT)),
        own(fault("200 with HTML", unusable, UNREADABLE, "() => new Response('<!doctype html><p>Войдите в сеть')")),
        own(fault("truncated JSON", unusable, UNREADABLE, "() => new Response('[{\"id\":1,\"title\":{\"rend')")),
        own(fault("empty body", unusable, UNREADABLE, "() => new Response('')")),
        (fault("wrong types", Rest::Headers, UNREADABLE, ""), types("false")),
        (fault("wrong types but ids", Rest::Ids, "", ""), types("true")),
        own(fault("304", unusable, UNREADABLE, "() => new Response(null, { status: 304 })")),
        (fault("401", Rest::Denied, FORBIDDEN, ""), refusal(401)),
        (fault("403", Rest::Denied, FORBIDDEN, ""), refusal(403)),
        (fault("404", Rest::Denied, NOT_FOUND, ""), refusal(404)),
        own(fault(
            "429",
            Rest::Denied,
            TOO_MANY,
            "() => new Response('Too many', { status: 429, headers: { 'Retry-After': '1' } })",
        )),
        (fault("500", unusable, SERVER, ""), refusal(500)),
        own(fault("502 with HTML", unusable, SERVER, "() => new Response('<h1>502 Bad Gateway', { status: 502 })")),
        own(fault("a redirect to who answers", unusable, ELSEWHERE, FOLLOWED)),
        // A redirect that is not followed has the status 0, as here.
        own(fault("a redirect to who does not", unusable, ELSEWHERE, "() => Response.error()")),
        own(fault("20 MB", unusable, TOO_LARGE, ENDLESS)),
    ]
}
