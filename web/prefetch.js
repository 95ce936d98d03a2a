// Finds links worth prefetching: those that are touched, hovered or focused, and those in the viewport while the page
// is idle. Does nothing if the user saves data or has a very slow connection.

// How long the page must be idle, in ms, before links in the viewport count, and how many count at a time.
const IDLE = 800;
const MAX_COUNT = 4;

/** Calls `prefetch` with such links, once for each link element. */
export function watchLinks(prefetch) {
    const offered = new WeakSet();
    const isAllowed = () => {
        const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
        return !saveData && !effectiveType.endsWith("2g");
    };
    const offer = (link) => {
        if (!link || offered.has(link) || !isAllowed()) return;
        offered.add(link);
        prefetch(link);
    };
    const isInViewport = (link) => {
        const { top, bottom, height } = link.getBoundingClientRect();
        return 0 < height && 0 <= top && bottom <= innerHeight;
    };
    const offerVisible = () => {
        if (document.hidden || !isAllowed()) return;
        const isNew = (link) => !offered.has(link) && isInViewport(link);
        const links = [...document.querySelectorAll("main a[href]")].filter(isNew);
        links.slice(0, MAX_COUNT).forEach(offer);
        // Goes on with the rest, because many of these links may not lead to an article.
        if (MAX_COUNT < links.length) schedule();
    };
    let timer;
    const schedule = () => {
        clearTimeout(timer);
        timer = setTimeout(offerVisible, IDLE);
    };
    for (const event of ["pointerover", "pointerdown", "focusin"])
        addEventListener(event, ({ target }) => offer(target.closest?.("a[href]")), { passive: true });
    addEventListener("scroll", schedule, { passive: true });
    new MutationObserver(schedule).observe(document.body, { childList: true, subtree: true });
}
