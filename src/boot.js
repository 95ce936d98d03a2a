// Runs in the page's head, before the program and its style sheet have come: asks the site for what the page of this address
// needs first, so that the answers travel beside the program and not after it. It decides nothing and draws nothing: an address
// that it does not know costs nothing, an answer that it got badly is asked for anew by the program. Its addresses are those of
// `routes` and `api::endpoint`, and a journey holds them together; the policy names it by its hash.
(() => {
    const POST = "slug=%&_fields=id,date,date_gmt,modified,modified_gmt,link,type,title,excerpt,content,comment_status,parent,lang,_links.author,_links.wp:term,_links.wp:featuredmedia,_embedded&_embed=author,wp:term,wp:featuredmedia";
    // What WordPress keeps for itself, and what leads to lists.
    const OTHER_ROOT = /^(author|category|feed|search|tag|wp-.*|.*\.php)$/;
    const OTHER_END = /^(feed|comment-page-.*|\d+|.*\.\w{2,4})$/;
    // Each answer by its whole address: the address as the program writes it, the answer, what an earlier visit has kept of it, and how
    // to give it up.
    const early = (window.gazetaEarly = {});
    try {
        const base = JSON.parse(document.getElementById("gazeta-settings").textContent).api.replace(/\/+$/, "");
        const ask = (route, query, isPost) => {
            const url = base + route + (base.includes("?") ? "&" : "?") + query;
            const giveUp = new AbortController();
            const answer = fetch(url, { credentials: "omit", priority: isPost ? "high" : "auto", signal: giveUp.signal });
            early[new URL(url, location)] = { url, answer, kept: window.caches?.match(url).catch(() => {}), giveUp, isPost };
            // Whoever takes the answer hears of what went wrong.
            answer.catch(() => {});
        };
        const parts = location.pathname.split("/").filter(Boolean).map(decodeURIComponent);
        const slug = parts.at(-1);
        if (slug && !/[?&]s=/.test(location.search) && !OTHER_ROOT.test(parts[0]) && !OTHER_END.test(slug) && !/[!'()*]/.test(slug))
            ask("/wp/v2/posts", POST.replace("%", encodeURIComponent(slug)), true);
        ask("/", "_fields=name,description,home,gmt_offset,show_on_front,page_on_front,page_for_posts");
        ask("/wp/v2/menu-items", "per_page=100&_fields=id,title,url,parent,menus");
    } catch {
        // The program says what is wrong with the settings.
    }
})();
