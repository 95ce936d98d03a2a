//! The headers of the theme's pages: a strict policy where only the theme prints scripts, an open one where others do.

use serde_json::Value;

use super::{KINDS, open};
use crate::support::theme::{address, alone, fetch, install_stub, sql};
use crate::support::{Locate, Session, e2e_test};

/// What each directive of the strict policy must hold, beside what the native tests say of deploy/nginx.conf.
const STRICT: [&str; 5] = [
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-",
];

const ATTACKS: [&str; 2] = [
    "document.body.setAttribute('onclick', 'harmed = 1')",
    "document.createElement('script').src = '/wp-content/uploads/a.js'",
];

fn is_strict(policy: &str) -> bool {
    STRICT.iter().all(|part| policy.contains(part))
}

/// An address of the article, on which the stub prints `html` at the end.
fn with_print(html: &str) -> String {
    format!(
        "/uroven-reki/?stub_print={}",
        percent_encoding::utf8_percent_encode(html, percent_encoding::NON_ALPHANUMERIC)
    )
}

/// Notes what the policy forbids from now on, also in pages that are opened later in the app.
async fn find_forbidden(session: &Session) -> Vec<String> {
    session.run("return window.forbidden ?? []").await
}

#[tokio::test]
async fn every_kind_of_page_has_the_strict_policy_and_breaks_it_nowhere() {
    // The end of each test finds what Chromium has said in the console, violations among it.
    e2e_test()
        .run(async |session| {
            session.expect_in_console("404");
            for path in KINDS.map(|(path, _)| path).into_iter().chain(["/?s=%D1%85%D0%BB%D0%B5%D0%B1", "/takoy-stati-net/"]) {
                let policy = fetch(path).await.policy;
                assert!(is_strict(&policy), "{path}: {policy}");
                assert!(!policy.contains("'unsafe-inline'"), "{path}: {policy}");
                open(session, path).await;
            }
            open(session, "/uroven-reki/").await;
            let listen = "window.forbidden = []; addEventListener('securitypolicyviolation',
                ({ violatedDirective, blockedURI }) => forbidden.push(`${violatedDirective} ${blockedURI}`)); return null";
            session.run::<Value>(listen).await;
            session.main().link("Общество").click().await;
            session.main().heading("Общество").see().await;
            session.back().await;
            session.main().heading("Уровень реки").see().await;
            let scroll = "document.querySelector('#comments')?.scrollIntoView();
                return Boolean(document.querySelector('#comments'))";
            session.until("there are comments", async || session.run::<bool>(scroll).await.then_some(())).await;
            let shown = "return Boolean(document.querySelector('.comment-form'))";
            session.until("the comments are loaded", async || session.run::<bool>(shown).await.then_some(())).await;
            assert_eq!(find_forbidden(session).await, Vec::<String>::new());
            // What a hole in the sanitizer would let through does not run.
            for attack in ATTACKS {
                let error: String = session.run(&format!("try {{ {attack}; return '' }} catch (error) {{ return error.message }}")).await;
                assert!(error.contains("Trusted") || error.contains("blocked by CSP"), "{attack}: {error}");
            }
            assert!(!session.run::<bool>("return 'harmed' in window").await);
            session.expect_in_console("Content Security Policy");
            session.expect_in_console("TrustedScript");
        })
        .await;
}

#[tokio::test]
async fn a_script_of_a_plugin_opens_the_policy_and_runs() {
    install_stub();
    e2e_test()
        .run(async |session| {
            for path in [with_print("<script>window.stubRan = true</script>"), "/uroven-reki/?stub_rewriter".to_owned()]
            {
                open(session, &path).await;
                session.main().heading("Уровень реки").see().await;
                assert!(session.run::<bool>("return window.stubRan === true").await, "{path}: the script has run");
            }
        })
        .await;
}

#[tokio::test]
async fn what_a_strict_policy_would_break_opens_it_and_what_it_would_not_does_not() {
    install_stub();
    let open = [
        "<script src=\"https://metrics.example/tag.js\" async></script>",
        "<SCRIPT>a = '<!--'</SCRIPT>",
        "<!--><script>1</script>-->",
        "<script type='module'>import '/a.js'</script>",
        "<script type=text/javascript src=/wp-content/plugins/a.js></script>",
        "<p title='a > b' onclick='a()'>нажми</p>",
        "<a href=' javascript:a()'>нажми</a>",
        "<iframe src=\"https://form.example/\"></iframe>",
        "<form action=\"https://letters.example/join\"><input></form>",
        "<script>unfinished",
    ];
    for html in open {
        let policy = fetch(&with_print(html)).await.policy;
        assert_eq!(policy, "base-uri 'self'", "{html}");
    }
    let strict = [
        "<!-- <script>1</script> -->",
        "<script type=\"application/ld+json\">{}</script>",
        "<script type='text/template'><b onclick='a()'></b></script>",
        "<p title='onclick=a()' data-onclick='a()'>onclick=\"a()\" &lt;script&gt;</p>",
        "<form action=\"/najti/\"><input></form>",
        "<style>.stub { color: red }</style><p style=\"color: red\">красный</p>",
        "<link rel=\"stylesheet\" href=\"https://fonts.example/a.css\">",
    ];
    for html in strict {
        let policy = fetch(&with_print(html)).await.policy;
        assert!(is_strict(&policy), "{html}: {policy}");
        assert_eq!(policy.contains("https:; connect-src"), html.starts_with("<link"), "{html}: {policy}");
    }
    let own = fetch("/uroven-reki/?stub_header").await.policy;
    assert_eq!(own, "script-src 'self' 'unsafe-inline'", "a policy of a plugin stays alone");
    assert_eq!(fetch("/uroven-reki/?stub_rewriter").await.policy, "base-uri 'self'");
    let broken = fetch("/uroven-reki/?stub_policy").await;
    assert!(
        broken.status == 200 && broken.html.contains("</html>"),
        "a policy that fails does not take the page with it"
    );
}

#[tokio::test]
async fn the_front_page_is_noted_with_the_first_script_of_another() {
    install_stub();
    let _alone = alone().await;
    let note = || {
        let found =
            sql("SELECT option_value AS found FROM wp_options WHERE option_name = '_transient_gazeta_policy'", &[]);
        found.first().map(|row| row["found"].as_str().unwrap_or_default().to_owned()).unwrap_or_default()
    };
    fetch("/").await;
    assert_eq!(note(), "a:0:{}", "{}: strict", address());
    let first = "<script src=https://metrics.example/tag.js></script><script src=/second.js></script>";
    fetch(&with_print(first).replacen("uroven-reki/", "", 1)).await;
    assert!(note().contains("https://metrics.example/tag.js"), "{}", note());
    fetch(&with_print(first)).await;
    fetch("/").await;
    assert_eq!(note(), "a:0:{}", "strict again");
}
