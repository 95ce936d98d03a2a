// Says in words that the app does not run, and how to read on: for a program that is blocked, broken or too new for the
// browser, and for one that has failed while it ran. Its words are here because the program's own have not come. A script of
// the plainest kind, that browsers without modules read too; it never looks at the page's content, and replaces nothing.
(function () {
    // True of a page that has not opened and of one that has failed; the button; the link to the site.
    var WORDS = {
        ru: ["Газета открылась не полностью. Обновите страницу.", "Обновить", "Открыть на сайте газеты"],
        kk: ["Газет толық ашылмады. Бетті жаңартыңыз.", "Жаңарту", "Газет сайтында ашу"],
        en: ["The paper did not open fully. Reload the page.", "Reload", "Open on the paper's site"]
    };
    // Slow networks need longer, and then this goes by itself: it stands in the shell.
    var PATIENCE_MS = 20000;
    var box;

    // The shell goes when the app starts.
    function findShell() {
        return document.getElementById("shell");
    }

    function add(name, text) {
        var element = document.createElement(name);
        element.textContent = text;
        return box.appendChild(element);
    }

    // Past the service worker, for what it keeps may be what is broken.
    function reload() {
        var go = function () {
            location.reload();
        };
        var workers = navigator.serviceWorker;
        if (!workers) return go();
        setTimeout(go, 1000);
        workers.getRegistration().then(function (worker) {
            return worker && worker.unregister();
        }).then(go, go);
    }

    function show() {
        if (box) return;
        var settings = {};
        try {
            settings = JSON.parse(document.getElementById("gazeta-settings").textContent);
        } catch (error) {
            // Then it is said in Russian, with no link but the feed's.
        }
        var words = WORDS[settings.language] || WORDS.ru;
        box = document.createElement("div");
        box.className = "boot_error";
        box.setAttribute("role", "alert");
        add("p", words[0]);
        var button = add("button", words[1]);
        button.className = "button";
        button.onclick = reload;
        var api = settings.api || "";
        var home = api.replace(/\/(wp-json|\?rest_route).*/, "");
        var link = add("a", "RSS");
        link.href = home + "/feed/";
        link.rel = "external";
        // The same address on the WordPress site, if that is another one.
        var lead = function (site) {
            if (/^http/.test(site.home) && (site.home + "/").indexOf(location.origin + "/")) {
                link.href = site.home.replace(/\/$/, "") + location.pathname + location.search;
                link.textContent = words[2];
            }
        };
        lead({ home: home });
        // Only the site knows where it lives when its API is served with the app.
        if (!/^http/.test(home) && window.fetch) {
            fetch(api + (/\?/.test(api) ? "&" : "?") + "_fields=home", { credentials: "omit" }).then(function (answer) {
                return answer.json();
            }).then(lead, function () {});
        }
        (findShell() || document.body).appendChild(box);
    }

    function showUnlessStarted() {
        if (findShell()) show();
    }

    function judge(event) {
        var error = event.error || event.reason;
        // While it runs, only what went through the program is its failure; extensions fail in pages too.
        if (error && /wasm/.test(error.stack) && !findShell()) show();
        else setTimeout(showUnlessStarted, 1000);
    }

    addEventListener("error", judge, true);
    addEventListener("unhandledrejection", judge);
    setTimeout(showUnlessStarted, PATIENCE_MS);
    if (!window.WebAssembly || !("noModule" in HTMLScriptElement.prototype)) showUnlessStarted();
})();
