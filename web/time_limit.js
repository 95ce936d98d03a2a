// A pause, and the one time limit on the browser's storage: Cache Storage, IndexedDB, locks, service workers. In some
// browsers and modes it never answers; whoever asks goes on without it then.

const LIMIT = 2000;
// The kinds of storage that owe an answer. They are not asked again until they have given it.
const silent = new Set();

/** The result of `ask`, which asks the storage of this name; rejects if it does not answer in time. */
export function within(name, ask, limit = LIMIT) {
    return new Promise((done, fail) => {
        if (silent.has(name)) throw new Error(`${name} does not answer`);
        const timer = setTimeout(() => {
            silent.add(name);
            fail(new Error(`${name} does not answer`));
        }, limit);
        const settle = (act) => (value) => {
            clearTimeout(timer);
            silent.delete(name);
            act(value);
        };
        // In a promise, so that missing storage rejects too.
        new Promise((answer) => answer(ask())).then(settle(done), settle(fail));
    });
}

export function pause(ms) {
    return new Promise((done) => setTimeout(done, ms));
}
