// What the early paint has to know of a post, as the REST API sends it.

/** Whether the post is at this address. WordPress sends its newest post for a slug that is none. */
export const isCurrent = ({ link }) => toPlace(new URL(link)) === toPlace(location);
const toPlace = ({ pathname }) => pathname.toLowerCase().replace(/\/+/g, "/").replace(/\/$/, "");

/** Whether it is an article that everybody may read. WordPress's pages look otherwise. */
export const isPlain = ({ type, content }) => type === "post" && !content.protected;

/** Whether to reserve the line of the update. The app writes its text. */
export const isUpdated = ({ date, modified }) => date.slice(0, 13) < modified.slice(0, 13);

/** Whether to reserve the notice on old articles. The app writes its text. */
export function isOld({ date_gmt: date }) {
    return Date.parse(`${date}Z`) <= new Date().setFullYear(new Date().getFullYear() - 1);
}

/** The language of an article, as a plugin says or the settings for one of its sections; empty if it is the page's. */
export function findLanguage({ lang, _embedded }) {
    const { languages = {} } = JSON.parse(document.getElementById("gazeta-settings").textContent);
    const sections = (_embedded["wp:term"] ?? []).flat().filter(({ taxonomy }) => taxonomy === "category");
    const slugs = sections.map(({ link }) => decodeURIComponent(new URL(link).pathname).split("/").filter(Boolean).pop());
    const slug = Object.keys(languages).find((slug) => slugs.includes(slug));
    return lang?.replaceAll?.("_", "-") || languages[slug] || "";
}
