// Measures how many items of the menu fit into its row.

/** Calls `tell` with the number of items that fit into one line, whenever it changes. The last item, which opens those
 *  that do not fit, takes room only if there are any. */
export function watch(list, tell) {
    let known;
    const observer = globalThis.ResizeObserver && new ResizeObserver(() => {
        const fitting = measure(list);
        if (fitting === known) return;
        known = fitting;
        // Items that appear or go change the height of the list. To change in its own call what it observes is an error
        // of an observer, so the list is observed again from the next frame on. If that frame brings another width, the
        // first call is about it.
        observer.disconnect();
        requestAnimationFrame(() => observer.observe(list));
        tell(fitting);
    });
    // Without an observer the row has several lines.
    observer?.observe(list);
}

function measure(list) {
    // It is no row on a narrow screen, which hides it, and before its styles have come.
    const { display, columnGap } = getComputedStyle(list);
    if (!list.offsetWidth || display !== "flex") return list.children.length - 1;
    // Hidden items have no width: the attribute shows all of them, until the next paint at the latest.
    list.dataset.measuring = "";
    const gap = parseFloat(columnGap) || 0;
    const widths = Array.from(list.children, (item) => item.getBoundingClientRect().width + gap);
    // One pixel more, because widths are rounded.
    const room = list.getBoundingClientRect().width + gap + 1;
    delete list.dataset.measuring;
    return count(widths.slice(0, -1), room, widths.at(-1));
}

function count(widths, room, last) {
    const all = widths.reduce((sum, width) => sum + width, 0);
    if (all <= room) return widths.length;
    let left = room - last;
    return widths.findIndex((width) => (left -= width) < 0);
}
