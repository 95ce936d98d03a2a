// Cards in the place of links to embeds. A card shows the frame of the other site when the reader asks for it.
import { loadExtras, make } from "./dom.js";
import { findEmbed } from "./embeds.js";

/** Replaces an embed's link with a card whose button loads the frame. */
export function toCard(link, messages, loadNow) {
    const source = findEmbed(link);
    const title = link.textContent.trim();
    if (!source) {
        if (link.getAttribute("href").startsWith("/")) return;
        return link.append(make("small", link.hostname.replace(/^www\./, "")));
    }
    const { name, kind, frame, page } = source;
    const isNamed = title && !/^[\w-]+(\.[\w-]+)+\//.test(title);
    const button = make("button", messages[4 + kind]);
    button.type = "button";
    button.className = "button";
    link.textContent = messages[7].replace("{}", name);
    link.href = page;
    const box = make("span", "");
    box.className = "embed";
    Object.assign(box, { role: "group", ariaLabel: isNamed ? title : `${messages[1 + kind]}, ${name}` });
    link.replaceWith(box);
    box.append(make("strong", isNamed ? title : messages[1 + kind]), make("small", name), button, link);
    link.removeAttribute("class");
    const show = () => loadExtras().then((extras) => extras.frame(box, frame, box.ariaLabel, kind));
    button.onclick = show;
    if (loadNow) show();
}
