//! The attacks of `tests/attacks/`, behind both forms of the sanitizer. The end-to-end tests also write them into every
//! field of WordPress.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::document;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::sanitizers::{self, pause};
use crate::support::until;

const FILES: [&str; 14] = [
    include_str!("../attacks/clobbering.txt"),
    include_str!("../attacks/css.txt"),
    include_str!("../attacks/document.txt"),
    include_str!("../attacks/encodings.txt"),
    include_str!("../attacks/foreign.txt"),
    include_str!("../attacks/forms.txt"),
    include_str!("../attacks/frames.txt"),
    include_str!("../attacks/handlers.txt"),
    include_str!("../attacks/mutation.txt"),
    include_str!("../attacks/scripts.txt"),
    include_str!("../attacks/srcset.txt"),
    include_str!("../attacks/templates.txt"),
    include_str!("../attacks/unwrapping.txt"),
    include_str!("../attacks/urls.txt"),
];

/// Names and HTML; `NAME` stands for the number of the attack.
fn read() -> Vec<(&'static str, String)> {
    let lines = FILES.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#') && !line.is_empty());
    let attacks: Vec<_> = lines.filter_map(|line| line.split_once(" | ")).collect();
    let attacks = attacks.into_iter().enumerate();
    attacks
        .map(|(at, (name, text))| (name, text.replace("NAME", &at.to_string()).replace('⏎', "\n").replace('⇥', "\t")))
        .collect()
}

/// Puts an element into the page, triggers everything on it, and returns what must not be left.
const TRIGGER: &str = "
    document.body.append(element);
    const all = [...element.querySelectorAll('*')];
    for (const part of all.filter((part) => !part.closest('a[href]'))) {
        for (const kind of ['click', 'mouseover', 'focus', 'toggle', 'load']) part.dispatchEvent(new Event(kind));
    }
    const forbidden = 'script, style, iframe, object, embed, svg, math, template, form, input, select, textarea, base, link, meta, slot, map';
    const isOdd = (part) => part.matches(forbidden) || part.namespaceURI !== 'http://www.w3.org/1999/xhtml'
        || [...part.attributes].some(({ name }) => /^(on.*|style|name|is|slot)$/.test(name))
        || (part.id && !part.id.startsWith('user-content-'))
        || /^(javascript|vbscript|intent|file|blob):|^data:text/i.test(part.href || part.src || '');
    return all.filter(isOdd).map((part) => part.outerHTML.slice(0, 160)).join(' ')";

fn harmed() -> Array {
    Reflect::get(&js_sys::global(), &"harmed".into()).expect("a property").into()
}

#[wasm_bindgen_test]
async fn no_attack_passes_either_sanitizer_and_both_keep_the_same_words() {
    Function::new_no_args("self.harmed = []; self.harm = (number) => harmed.push(number)")
        .call0(&JsValue::NULL)
        .expect("a hook");
    let attacks = read();
    assert!(380 < attacks.len(), "only {} attacks", attacks.len());
    let sanitizers = sanitizers::load().await;
    let trigger = Function::new_with_args("element", TRIGGER);
    for (name, attack) in &attacks {
        // The page must answer in between.
        pause().await;
        for policy in ["inline", "comment", "prose"] {
            let html = format!("Начало {attack}<p>Конец</p>");
            let texts = sanitizers.each_ref().map(|sanitizer| {
                let element = sanitizer.fill(&html, policy);
                let left = trigger.call1(&JsValue::NULL, &element).expect("a text").as_string().unwrap_or_default();
                assert!(left.is_empty(), "{name} behind {} as {policy}: {left}", sanitizer.name);
                element.remove();
                element.text_content().unwrap_or_default()
            });
            assert_eq!(texts[0], texts[1], "{name} as {policy}");
        }
    }
    // What an attack has started may take some tasks to run.
    for _ in 0..100 {
        pause().await;
    }
    assert_eq!(harmed().length(), 0, "these ran: {:?}", harmed());
    see_that_harm_would_be_noticed(&attacks).await;
}

/// Without a sanitizer many of them run.
async fn see_that_harm_would_be_noticed(attacks: &[(&str, String)]) {
    for (_, attack) in attacks.iter().filter(|(_, attack)| attack.starts_with("<img") && attack.contains("data:x")) {
        let element = document().create_element("div").expect("an element");
        element.set_inner_html(attack);
    }
    until("an attack that runs is noticed", || (3 < harmed().length()).then_some(())).await;
}
