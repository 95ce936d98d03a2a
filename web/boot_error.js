// The boot-error fallback: shows a message with a link if the app cannot start (blocked, broken or too new for the
// browser) or fails while it runs. It brings its messages along, because those of the app may not have loaded. It is written
// in ES5, so that browsers without modules run it too. It only adds a box and never changes the page's content.
(function () {
    // By language: the message, which fits both cases; the button; the link to the site. build/boot_error.rs fills them in
    // from the message files.
    var MESSAGES = {};
    // On a slower network the message disappears by itself, because the app removes the shell that contains it.
    var TIMEOUT_MS = 20000;
    var box;

    // The app removes the shell when it starts.
    function findShell() {
        return document.getElementById("shell");
    }

    function add(name, text) {
        var element = document.createElement(name);
        element.textContent = text;
        return box.appendChild(element);
    }

    // Unregisters the service worker first, because its cached files may be broken.
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
            // Without settings the message is in Russian, and the only link is the feed's.
        }
        var messages = MESSAGES[settings.language] || MESSAGES.ru;
        // It says the same without a script.
        var late = document.querySelector(".late");
        if (late) late.style.display = "none";
        box = document.createElement("div");
        box.className = "boot_error";
        box.setAttribute("role", "alert");
        add("p", messages[0]);
        var button = add("button", messages[1]);
        button.className = "button";
        button.onclick = reload;
        var api = settings.api || "";
        var home = api.replace(/\/(wp-json|\?rest_route).*/, "");
        var link = add("a", "RSS");
        link.href = home + "/feed/";
        link.rel = "external";
        // Links to the same path on the WordPress site, if the site has another origin.
        var setLink = function (site) {
            if (/^http/.test(site.home) && (site.home + "/").indexOf(location.origin + "/")) {
                link.href = site.home.replace(/\/$/, "") + location.pathname + location.search;
                link.textContent = messages[2];
            }
        };
        setLink({ home: home });
        // If the API has the app's origin, only the site itself knows its address.
        if (!/^http/.test(home) && window.fetch) {
            var url = api + (/\?/.test(api) ? "&" : "?") + "_fields=home";
            fetch(url, { credentials: "omit" }).then(function (response) {
                return response.json();
            }).then(setLink, function () {});
        }
        (findShell() || document.body).appendChild(box);
    }

    function showUnlessStarted() {
        if (findShell()) show();
    }

    function handleError(event) {
        var error = event.error || event.reason;
        // Once the app runs, only errors from its wasm count: browser extensions cause errors in pages too.
        if (error && /wasm/.test(error.stack) && !findShell()) show();
        else setTimeout(showUnlessStarted, 1000);
    }

    addEventListener("error", handleError, true);
    addEventListener("unhandledrejection", handleError);
    setTimeout(showUnlessStarted, TIMEOUT_MS);
    if (!window.WebAssembly || !("noModule" in HTMLScriptElement.prototype)) showUnlessStarted();
})();
