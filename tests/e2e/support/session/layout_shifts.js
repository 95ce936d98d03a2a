// Records what moves on the screen without user input, by `layout-shift` entries; where an engine has none, by
// comparing the positions in each frame. `window.shifts` holds how much of the screen moved, how far, and what.
window.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    const show = ({ node, previousRect: a, currentRect: b }) => `${node?.nodeName}.${node?.className ?? ""} ${a.top}→${b.top} h ${a.height}→${b.height}`;
    const note = ({ value, startTime, sources }) =>
        window.shifts.push({ value, moved: `${value.toFixed(3)} at ${Math.round(startTime)} ms: ${sources.map(show).join(" | ")}` });
    const observer = new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput).forEach(note));
    observer.observe({ type: "layout-shift", buffered: true });
} else {
    const isSeen = ({ top, bottom, width, height }) => 0 < bottom && top < innerHeight && 0 < width * height;
    // The elements without children, with their positions.
    const look = () => {
        const leaves = [...document.querySelectorAll("body *")].filter((element) => element.childElementCount === 0 && element.checkVisibility());
        return new Map(leaves.map((element) => [element, element.getBoundingClientRect()]));
    };
    let scrolled = 0;
    // What only scrolls keeps its position in the document; what scroll anchoring holds keeps its position on the
    // screen.
    const distance = (a, b) => Math.max(Math.min(Math.abs(b.top - a.top), Math.abs(b.top - a.top + scrolled)), Math.abs(b.left - a.left));
    const compare = (before, after) => {
        const moved = [...after].filter(([element, box]) => {
            const old = before.get(element);
            // An element that was empty has appeared, not moved.
            return old && 0 < old.width * old.height && 3 < distance(old, box) && (isSeen(old) || isSeen(box));
        });
        if (moved.length === 0) return;
        const boxes = moved.flatMap(([element, box]) => [before.get(element), box]);
        const part = (from, to, size) => (Math.min(size, Math.max(...to)) - Math.max(0, Math.min(...from))) / size;
        const area = part(boxes.map(({ top }) => top), boxes.map(({ bottom }) => bottom), innerHeight) *
            part(boxes.map(({ left }) => left), boxes.map(({ right }) => right), innerWidth);
        const far = Math.max(...moved.map(([element, box]) => distance(before.get(element), box))) / Math.max(innerWidth, innerHeight);
        const names = moved.slice(0, 5).map(([element, box]) => `${element.nodeName}.${element.className} ${before.get(element).top}→${box.top}`);
        window.shifts.push({ value: area * Math.min(1, far), moved: `at ${Math.round(performance.now())} ms: ${names.join(" | ")}` });
    };
    let before = new Map();
    let place = 0;
    const frame = () => {
        const after = look();
        scrolled = scrollY - place;
        place = scrollY;
        compare(before, after);
        before = after;
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
}
