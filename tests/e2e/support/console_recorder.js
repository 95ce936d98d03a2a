// Records the console and the requests of a page, in engines whose drivers provide neither. It runs before the app.
// When the page is left, it sends what was not yet read to the test's server.
(() => {
    let entries = [];
    let requests = [location.href];
    let leaving = false;
    // When a page is left, Firefox and WebKit abort its requests while its scripts still run, and the app reports that
    // as failures.
    const isCausedByLeaving = (text) => leaving && /NetworkError when attempting to fetch resource|operation was aborted|Load failed/.test(text);
    const note = (text, isFromScript) => {
        if (!isCausedByLeaving(text)) entries.push({ text, isFromScript });
    };
    addEventListener("beforeunload", () => (leaving = true));
    const show = (part) => (part instanceof Error ? `${part}\n${part.stack}` : String(part));
    for (const level of ["error", "warn"]) {
        const own = console[level];
        console[level] = (...parts) => {
            note(parts.map(show).join(" "), true);
            own.apply(console, parts);
        };
    }
    const onError = ({ target, message, filename, lineno }) => {
        if (target === window) return note(`${message} (${filename}:${lineno})`, false);
        const address = String(target.currentSrc || target.src || target.href);
        if (address.startsWith("http")) note(`${address} was not loaded`, false);
    };
    addEventListener("error", onError, true);
    addEventListener("unhandledrejection", ({ reason }) => note(`unhandled rejection: ${show(reason)}`, false));
    addEventListener("securitypolicyviolation", ({ effectiveDirective: rule, blockedURI: uri, sourceFile: file, sample }) =>
        note(`${rule} refuses ${uri} (${file}) ${sample}`, false));
    performance.setResourceTimingBufferSize(2000);
    const noteRequests = (found) => requests.push(...found.map(({ name }) => name));
    const observer = new PerformanceObserver((list) => noteRequests(list.getEntries()));
    observer.observe({ type: "resource", buffered: true });
    const take = () => {
        noteRequests(observer.takeRecords());
        const taken = { entries, requests };
        entries = [];
        requests = [];
        return taken;
    };
    addEventListener("pagehide", () => navigator.sendBeacon("/console-recorder", JSON.stringify(take())));
    Object.defineProperty(window, "consoleRecorder", { value: take });
})();
