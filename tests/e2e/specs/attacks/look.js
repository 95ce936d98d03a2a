() => {
    // Triggers everything that an attack may have left, then returns what is left and which attacks have run so far.
    const texts = ".prose, .thread, .description, main h1, figcaption, .standfirst";
    // Where there is no sanitizer, an attack can replace `document.querySelectorAll`.
    const all = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];
    const inner = all(texts).flatMap((text) => [...text.querySelectorAll("*")]);
    const events = ["click", "mouseover", "pointerover", "focus", "focusin", "keydown", "toggle", "load", "scroll", "animationend"];
    for (const part of inner) {
        if (part.closest("button, .embed, a[href]")) continue;
        for (const kind of events) part.dispatchEvent(new Event(kind));
    }
    const isOdd = (link) => !/^(https?|mailto|tel|sms|viber|whatsapp|tg|sgnl|geo|webcal):$/.test(link.protocol);
    const links = all("a[href]");
    links.filter(isOdd).forEach((link) => link.click?.());
    scrollTo({ top: 0, behavior: "instant" });

    const show = (why) => (part) => `${why}: ${part.outerHTML.slice(0, 160)}`;
    const styles = /^(max-inline-size|--media|flex-grow)$/;
    const left = [
        ...all("body :is(script, style, link, meta, base, iframe, object, embed, frame, frameset, template, math, svg:not(header .sky), marquee, portal, map, slot)")
            .map(show("an element")),
        ...inner.filter((part) => part.matches("form, input, select, textarea, dialog, label, output")).map(show("a form")),
        ...all("body *").filter((part) => [...part.attributes].some(({ name }) => name.startsWith("on"))).map(show("a handler")),
        ...links.filter(isOdd).map(show("an address")),
        ...inner.filter((part) => part.id && !/^(user-content-|comment-\d+$)/.test(part.id)).map(show("an id")),
        ...inner.filter((part) => part.matches("[name], [is], [slot], [popover], [contenteditable], [autofocus], [target], [ping], [style*=url]")).map(show("an attribute")),
        ...inner.filter((part) => part.matches(".skip-link, .panel, .drawer, .lightbox, .prose, .menu")).map(show("a class")),
        ...inner.filter((part) => [...part.style].some((name) => !styles.test(name))).map(show("a style")),
    ];
    for (const id of ["main", "comments", "drawer", "reading-panel", "gazeta-settings"]) {
        const found = all(`[id="${id}"]`);
        if (1 < found.length) left.push(show("a second id")(found.at(-1)));
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (clientWidth < scrollWidth) {
        const wide = inner.filter((part) => clientWidth < part.getBoundingClientRect().right && !part.closest("table, pre"));
        left.push(`the page is ${scrollWidth} px wide`, ...wide.slice(0, 3).map(show("too wide")));
    }
    const bar = all("header .menu")[0]?.getBoundingClientRect();
    const top = bar && document.elementFromPoint(bar.x + bar.width / 2, bar.y + bar.height / 2);
    // With all attacks in it, the name of the paper is so long that the menu does not fit on the screen.
    if (!top?.closest("header") && bar?.top < innerHeight) left.push(top ? show("the menu is covered by")(top) : "the menu cannot be seen");
    return { fired: harmed.splice(0), left };
}
