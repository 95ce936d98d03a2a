async (stops, look, patienceMs) => {
    // Goes from page to page without a reload, so that delayed effects are noticed too, and inspects each page when it
    // shows its words. WebKit allows a page at most a hundred history changes in ten seconds.
    const paceMs = 110;
    let entry = 2 ** 31;
    const texts = "main :is(.prose, .description)";
    const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const says = (words) => [...document.querySelectorAll(texts)].some((text) => text.textContent.includes(words));
    const arrive = async ({ path, words }) => {
        const end = performance.now() + patienceMs;
        // With a number of its own, so that the app does not change the entry once more.
        history.pushState(++entry, "", path);
        dispatchEvent(new PopStateEvent("popstate"));
        while (!says(words)) {
            if (end < performance.now()) throw new Error(`${path} does not show «${words}»`);
            await rest(10);
        }
    };
    const all = { fired: [], left: [] };
    for (const stop of stops) {
        const next = performance.now() + paceMs;
        await arrive(stop);
        const { fired, left } = look();
        all.fired.push(...fired);
        all.left.push(...left.map((what) => `${stop.name}: ${what}`));
        await rest(next - performance.now());
    }
    return all;
}
