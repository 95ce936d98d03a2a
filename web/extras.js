// Frames of other sites and the picture viewer; loaded on demand, because few page views need them.

/** Replaces a card's title and button with the frame. */
export function frame(card, address, title, kind) {
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.loading = "lazy";
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.src = address;
    // The frame's scripts stay within its own origin and cannot navigate the page.
    const rights = ["forms", "popups", "popups-to-escape-sandbox", "presentation", "same-origin", "scripts"];
    frame.setAttribute("sandbox", rights.map((right) => `allow-${right}`).join(" "));
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    const hadFocus = card.contains(document.activeElement);
    card.classList.add("is-open", kind === 1 ? "is-post" : "is-wide");
    card.replaceChildren(frame, card.lastElementChild);
    if (hadFocus) frame.focus();
}

/** Opens the picture viewer at the picture of index `start`; `overlay` tells the history of it. */
export function view(buttons, start, [counter, earlier, later, close, name], overlay) {
    const dialog = make("dialog", "lightbox");
    dialog.ariaLabel = name;
    const image = make("img", "");
    const caption = make("figcaption", "");
    const figure = make("figure", "");
    const count = make("p", "count");
    count.role = "status";
    const back = makeButton("back", "‹", earlier, () => show(at - 1));
    const on = makeButton("on", "›", later, () => show(at + 1));
    const out = makeButton("close", "×", close, () => dialog.close());
    out.autofocus = true;
    let at = start;
    function show(index) {
        at = (index + buttons.length) % buttons.length;
        const small = buttons[at].querySelector("img");
        image.alt = small?.alt ?? "";
        image.src = buttons[at].dataset.large;
        const text = buttons[at].closest("figure, dl, li")?.querySelector("figcaption, dd")?.textContent;
        caption.textContent = text?.trim() ?? "";
        count.textContent = counter.replace("{}", at + 1).replace("{}", buttons.length);
    }
    dialog.append(figure, count, out);
    figure.append(image, caption);
    if (buttons.length > 1) dialog.append(back, on);
    dialog.onkeydown = ({ key }) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
        if (step && buttons.length > 1) show(at + step);
    };
    listenToSwipes(dialog, (step) => buttons.length > 1 && show(at + step));
    dialog.onclick = ({ target }) => target === dialog && dialog.close();
    dialog.onclose = () => {
        dialog.remove();
        overlay.closeOverlay();
        buttons[at].focus();
    };
    show(start);
    document.body.append(dialog);
    dialog.showModal();
    overlay.openOverlay(() => dialog.close());
}

function listenToSwipes(element, go) {
    let from = null;
    const start = ({ touches }) => (from = touches.length === 1 ? touches[0].clientX : null);
    element.addEventListener("touchstart", start, { passive: true });
    element.addEventListener("touchend", ({ changedTouches }) => {
        const distance = from === null ? 0 : changedTouches[0].clientX - from;
        if (Math.abs(distance) > 40) go(distance < 0 ? 1 : -1);
        from = null;
    });
}

function make(tag, className) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    return element;
}

function makeButton(className, sign, name, act) {
    const button = make("button", className);
    button.type = "button";
    button.ariaLabel = name;
    button.textContent = sign;
    button.onclick = act;
    return button;
}
