// Finds elements by role and accessible name. Arguments: a list of steps {role, name, match}.

const SELECTORS = {
    alert: "[role=alert]",
    article: "article",
    banner: "body > header, [role=banner]",
    button: "button, [role=button], input[type=submit]",
    contentinfo: "body > footer, [role=contentinfo]",
    column: ".page-main",
    definition: "p, span, div",
    dialog: "dialog[open], [role=dialog]",
    field: "input, textarea, select",
    figure: "figure",
    fold: "summary",
    heading: "h1, h2, h3, h4, h5, h6",
    image: "img, [role=img]",
    item: "li",
    link: "a[href]",
    main: "main",
    navigation: "nav, [role=navigation]",
    paragraph: "p",
    region: "section[aria-label], section[aria-labelledby], form[aria-labelledby], form[aria-label]",
    status: "[role=status]",
    time: "time",
    title: "h1",
};
// Roles whose name comes from their content.
const NAMED_BY_CONTENT = ["button", "definition", "fold", "heading", "item", "link", "paragraph", "time", "title"];

function squeeze(text) {
    return text.replace(/\s+/g, " ").trim();
}

function content(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return "";
    const own = node.getAttribute("aria-label") ?? node.getAttribute("alt") ?? [...node.childNodes].map(content).join("");
    return style.display.startsWith("inline") && style.display === "inline" ? own : ` ${own} `;
}

function name(element, role) {
    const labelled = element.getAttribute("aria-labelledby");
    if (labelled) return labelled.split(/\s+/).map((id) => content(document.getElementById(id) ?? new Text(""))).join(" ");
    const label = element.getAttribute("aria-label") ?? element.getAttribute("alt");
    if (label) return label;
    if (element.type === "submit" && element.value) return element.value;
    if (element.labels?.length) return [...element.labels].map(content).join(" ");
    return NAMED_BY_CONTENT.includes(role) ? content(element) : "";
}

function isPerceivable(element) {
    return element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden=true], [inert]");
}

function matches(element, { role, name: wanted, match }) {
    const found = squeeze(name(element, role));
    return match === "any" || (match === "exact" ? found === wanted : found.includes(wanted));
}

function find(steps) {
    let found = [document.documentElement];
    for (const step of steps) {
        const all = found.flatMap((root) => [...root.querySelectorAll(SELECTORS[step.role])]);
        found = [...new Set(all)].filter((element) => isPerceivable(element) && matches(element, step));
    }
    return found;
}
