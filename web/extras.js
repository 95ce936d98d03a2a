// What only some readers of some articles need, fetched when they ask for it: frames of other sites, the viewer of pictures.

/** Puts the frame into the card, in the place of its title and button. */
export function frame(card, address, title, kind) {
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.loading = "lazy";
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.src = address;
    // Scripts of the frame stay within its own origin, and cannot lead the page away.
    frame.setAttribute("sandbox", "allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts");
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    const hadFocus = card.contains(document.activeElement);
    card.classList.add("is-open", kind === 1 ? "is-post" : "is-wide");
    card.replaceChildren(frame, card.lastElementChild);
    if (hadFocus) frame.focus();
}

/** Opens the viewer at one of the pictures. */
export function view(buttons, start, [counter, earlier, later, close, name]) {
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
        caption.textContent = buttons[at].closest("figure, dl, li")?.querySelector("figcaption, dd")?.textContent.trim() ?? "";
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
        removeEventListener("popstate", leave);
        buttons[at].focus();
    };
    // Another page of the app has come: the dialog would stay above it.
    const leave = () => dialog.close();
    addEventListener("popstate", leave);
    show(start);
    document.body.append(dialog);
    dialog.showModal();
}

function listenToSwipes(element, go) {
    let from = null;
    element.addEventListener("touchstart", ({ touches }) => (from = touches.length === 1 ? touches[0].clientX : null), { passive: true });
    element.addEventListener("touchend", ({ changedTouches }) => {
        const way = from === null ? 0 : changedTouches[0].clientX - from;
        if (Math.abs(way) > 40) go(way < 0 ? 1 : -1);
        from = null;
    });
}

function make(tag, name) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    return element;
}

function makeButton(place, sign, name, act) {
    const button = make("button", place);
    button.type = "button";
    button.ariaLabel = name;
    button.textContent = sign;
    button.onclick = act;
    return button;
}
