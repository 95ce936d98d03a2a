// Counts the pending tasks of a page: timers of at most ten seconds, idle callbacks, requests. Requests for the app's
// wasm do not count, because some tests delay them for ever. It runs before the app.
(() => {
    const pending = new Set();
    const track = (start, stop) => {
        const [begin, end] = [window[start], window[stop]];
        if (!begin) return;
        window[start] = (call, limit, ...rest) => {
            if (limit > 10000) return begin(call, limit, ...rest);
            const done = (...values) => {
                pending.delete(key);
                return call(...values);
            };
            const id = begin(done, limit, ...rest);
            const key = `${start} ${id}`;
            pending.add(key);
            return id;
        };
        window[stop] = (id) => {
            pending.delete(`${start} ${id}`);
            end(id);
        };
    };
    track("setTimeout", "clearTimeout");
    track("requestIdleCallback", "cancelIdleCallback");
    const send = window.fetch;
    window.fetch = (...request) => {
        if (String(request[0]?.url ?? request[0]).includes(".wasm")) return send(...request);
        const key = {};
        pending.add(key);
        return send(...request).finally(() => pending.delete(key));
    };
    Object.defineProperty(window, "pendingTasks", { get: () => pending.size });
})();
