// Measures how many items of the menu fit into its row.

/** Calls `tell` with the number of items that fit into one line, whenever the size of the list changes. The last item,
 *  which opens those that do not fit, takes room only if there are any. */
export function watch(list, tell) {
    const measure = () => {
        // It is no row on a narrow screen, which hides it, and before its styles have come.
        const isRow = list.offsetWidth && getComputedStyle(list).display === "flex";
        if (!isRow) return tell(list.children.length - 1);
        // Hidden items have no width: the attribute shows all of them, until the next paint at the latest.
        list.dataset.measuring = "";
        const gap = parseFloat(getComputedStyle(list).columnGap) || 0;
        const widths = Array.from(list.children, (item) => item.getBoundingClientRect().width + gap);
        // One pixel more, because widths are rounded.
        const room = list.getBoundingClientRect().width + gap + 1;
        delete list.dataset.measuring;
        tell(count(widths.slice(0, -1), room, widths.at(-1)));
    };
    // Without an observer the row has several lines.
    if (globalThis.ResizeObserver) new ResizeObserver(measure).observe(list);
}

function count(widths, room, last) {
    const all = widths.reduce((sum, width) => sum + width, 0);
    if (all <= room) return widths.length;
    let left = room - last;
    return widths.findIndex((width) => (left -= width) < 0);
}
