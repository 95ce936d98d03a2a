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
