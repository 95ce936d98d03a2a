// Links that a reader may be about to follow: the one under the finger, the mouse or the keyboard, and those in view while nothing
// else happens. Whoever saves data, or waits long for each byte, is left alone.

// How long nothing may have changed or moved, ms, before links in view count; and how many count at a time.
const QUIET = 800;
const MOST = 4;

/** Calls `tell` with such links, with each once for every place in which it stands. */
export function watchLinks(tell) {
    const told = new WeakSet();
    const isWelcome = () => {
        const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
        return !saveData && !effectiveType.endsWith("2g");
    };
    const offer = (link) => {
        if (!link || told.has(link) || !isWelcome()) return;
        told.add(link);
        tell(link);
    };
    const isInView = (link) => {
        const { top, bottom, height } = link.getBoundingClientRect();
        return 0 < height && 0 <= top && bottom <= innerHeight;
    };
    const look = () => {
        if (document.hidden || !isWelcome()) return;
        const links = [...document.querySelectorAll("main a[href]")].filter((link) => !told.has(link) && isInView(link));
        links.slice(0, MOST).forEach(offer);
        // Many lead to no article.
        if (MOST < links.length) wait();
    };
    let timer;
    const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(look, QUIET);
    };
    for (const event of ["pointerover", "pointerdown", "focusin"])
        addEventListener(event, ({ target }) => offer(target.closest?.("a[href]")), { passive: true });
    addEventListener("scroll", wait, { passive: true });
    new MutationObserver(wait).observe(document.body, { childList: true, subtree: true });
}
