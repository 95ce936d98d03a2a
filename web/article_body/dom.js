// What the modules for an article's body share.

/** A new element with a text. */
export function make(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}

/** Puts an element into a new one with a class, and returns that. */
export function wrap(element, tag, name) {
    const wrapper = document.createElement(tag);
    wrapper.className = name;
    element.replaceWith(wrapper);
    wrapper.append(element);
    return wrapper;
}

/** Frames and the picture viewer, which few page views need. */
export function loadExtras() {
    return import("/extras.js");
}
