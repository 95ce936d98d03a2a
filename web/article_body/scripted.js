// What worked by a script or a form, before sanitizing: playlists become players, lists of choices become links, and a
// form becomes a link to the same page on the site, where it works.

import { OWN_PAGE } from "../../target/generated/own_page.js";
import { text } from "../sanitizer.js";
import { HIDDEN, MEDIA, create } from "./dom.js";

const FIELDS = "input:not([type=hidden]), select, textarea, button";
// What has its place among the words; anything else stands within a line.
const BLOCKS = "blockquote, dd, details, div, dl, dt, fieldset, figure, h1, h2, h3, h4, h5, h6, li, ol, p, section, "
    + "table, tbody, td, th, tr, ul";
const LINES = "dd, dt, li, p, td, th";

/** Replaces a form with what it says beside its fields, and with a link of the class `is-form`. */
export function toPageLink(form, link) {
    const box = create("div");
    // A range, because a form's fields can hide its own properties and methods, such as `replaceWith`.
    const range = new Range();
    range.selectNodeContents(form);
    box.append(range.extractContents());
    range.selectNode(form);
    range.deleteContents();
    range.insertNode(box);
    const fields = [...box.querySelectorAll(FIELDS)];
    const lists = fields.filter((field) => linkOptions(field));
    if (lists.length || !fields.length) return box.replaceWith(...box.childNodes);
    fields.forEach((field) => dropName(field, box));
    fields.forEach((field) => dropField(field));
    box.querySelectorAll(`label, legend, ${HIDDEN}`).forEach((part) => part.remove());
    for (const part of [...box.querySelectorAll("*")].reverse()) {
        if (!part.textContent.trim() && !part.matches(MEDIA) && !part.querySelector(MEDIA)) part.remove();
    }
    const toPage = create("a", "is-form wp-block-button__link");
    // WordPress's own page of this address. Its words are a message, which enhance.js fills in.
    toPage.setAttribute("href", `${link}${link.includes("?") ? "&" : "?"}${OWN_PAGE}`);
    const paragraph = create("p");
    paragraph.append(toPage);
    box.replaceWith(...box.childNodes, paragraph);
}

// The paragraph, list item or row of a field; or what it stands in beside others.
function findPlace(field) {
    const block = field.parentElement?.closest(BLOCKS);
    return block?.matches(LINES) ? (block.closest("tr") ?? block) : block;
}

// Removes what stands before a field and only names it.
function dropName(field, box) {
    const place = findPlace(field);
    const before = (place === box ? field : place)?.previousElementSibling;
    if (before && isName(before)) before.remove();
}

// Removes a field with the words beside it.
function dropField(field) {
    const place = findPlace(field);
    if (place?.matches(`${LINES}, tr`)) place.remove();
    else for (const node of [...(place?.childNodes ?? [])]) if (!node.matches?.(BLOCKS)) node.remove();
}

// Whether an element before a field only names it.
function isName(element) {
    const words = element.textContent.trim();
    return element.matches("dt") || (element.matches("p, div") && /^.{1,25}[^.!?…]$|^.{1,60}[:*]$/.test(words));
}

/** Replaces a list of addresses, such as that of the months, with links. Returns whether it was one. */
export function linkOptions(select) {
    if (!select.matches("select")) return false;
    const isAddress = (option) => /^https?:\/\//.test(option.getAttribute("value"));
    const options = [...select.querySelectorAll("option")].filter(isAddress);
    if (!options.length) return false;
    const list = create("ul");
    for (const option of options) {
        const link = create("a");
        link.setAttribute("href", option.getAttribute("value"));
        link.textContent = option.textContent;
        list.appendChild(create("li")).append(link);
    }
    select.replaceWith(list);
    return true;
}

/** Replaces a playlist, of which only its data tells what it plays, with one player for each track. */
export function toPlayers(playlist) {
    const data = playlist.querySelector("script.wp-playlist-script, script[type='application/json']")?.textContent;
    const players = readTracks(data).map(toPlayer);
    if (players.length) playlist.replaceChildren(...players);
}

function readTracks(data) {
    try {
        const { type, tracks } = JSON.parse(data);
        return tracks.filter(({ src }) => src).map((track) => ({ type, ...track }));
    } catch {
        return [];
    }
}

function toPlayer({ src, type, title, caption, meta, image }) {
    const isVideo = /video/.test(type);
    const [figure, player, words] = ["figure", isVideo ? "video" : "audio", "figcaption"].map((tag) => create(tag));
    const parts = [title || caption, meta?.artist, meta?.length_formatted].filter(Boolean);
    words.textContent = parts.map((part) => text(String(part))).join(" · ");
    const attributes = { controls: "", preload: "none", src, "aria-label": words.textContent };
    if (isVideo && image?.src) attributes.poster = image.src;
    for (const [name, value] of Object.entries(attributes)) player.setAttribute(name, value);
    figure.append(words, player);
    return figure;
}
