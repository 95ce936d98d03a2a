//! Lists while articles are withdrawn, published and loaded again, and articles of one second.

use std::collections::HashSet;

use gazeta::browser::abort::Abort;
use gazeta::components::card::TitleCard;
use gazeta::components::listing::{ArticleList, List};
use gazeta::data::client::watch_revalidations;
use gazeta::data::load::{load_adjacent_posts, load_listing, load_next};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use wordpress::endpoint::ApiBase;
use wordpress::model::Selection;

use crate::stub_fetch::StubFetch;
use crate::support::{Mounted, make_settings, run, text_of, until_true as until};

/// A WordPress with the articles of `globalThis.paper`, each an id and a date, sorted by date alone.
const PAPER: &str = "(request) => {
    const query = new URL(request.url).searchParams;
    const [before, after, order] = [query.get('before') ?? '9', query.get('after') ?? '', query.get('order')];
    // Within a second the order is arbitrary, and another one for each request.
    const shuffle = ({ id }) => (id * 7919 + request.url.length * 31) % 101;
    const found = paper.filter(({ date }) => date < before && after < date).sort((a, b) => query.get('orderby') === 'id'
        ? b.id - a.id : a.date === b.date ? shuffle(a) - shuffle(b) : a.date < b.date ? 1 : -1);
    if (order === 'asc') found.reverse();
    const count = Number(query.get('per_page'));
    const start = Number(query.get('offset') ?? (Number(query.get('page') ?? 1) - 1) * count);
    if (count > 100) return new Response(JSON.stringify({ code: 'rest_invalid_param' }), { status: 400 });
    const page = found.slice(start, start + count).map(({ id, date }) => ({ id, date, link: '/' + id + '/',
        title: { rendered: 'Статья ' + id } }));
    const headers = { 'X-WP-Total': found.length, 'X-WP-TotalPages': Math.ceil(found.length / count) };
    return new Response(JSON.stringify(page), { headers: globalThis.hidesTotal ? {} : headers });
}";

/// Articles with the ids from `count` down to 1, a day apart.
fn publish(count: u32) {
    run(&format!(
        "const day = (id) => new Date(Date.UTC(2020, 0, id)).toISOString().slice(0, 19);
        globalThis.paper = Array.from({{ length: {count} }}, (_, index) => ({{ id: {count} - index, date: day({count} - index) }}))"
    ));
}

/// Reads a list page by page, and runs a script after the first.
async fn read(base: &str, per_page: u32, meanwhile: &str) -> Vec<u64> {
    let (base, list) = (ApiBase::new(base), || Selection::Latest);
    let first = load_listing(base.clone(), list(), 1, per_page, Abort::default()).await.expect("page 1");
    let mut ids: Vec<u64> = first.cards.iter().map(|card| card.id).collect();
    run(meanwhile);
    for page in 2..60 {
        let next =
            load_next(base.clone(), list(), page, per_page, ids.clone(), Abort::default()).await.expect("a page");
        let new: Vec<u64> = next.cards.iter().map(|card| card.id).filter(|id| !ids.contains(id)).collect();
        ids.extend(new);
        if !next.has_more() {
            return ids;
        }
    }
    panic!("{meanwhile}: the list does not end")
}

/// The length of a page, and which articles are withdrawn, in JavaScript.
const WITHDRAWN: [(u32, &str); 11] = [
    (10, ""),
    (10, "id === 40"),
    (10, "id === 31"),
    (10, "id === 31 || id === 32"),
    (10, "34 <= id && id <= 39"),
    (10, "31 <= id && id <= 39"),
    (10, "20 <= id && id <= 36"),
    (7, "5 < id && id < 37"),
    (1, "id === 40"),
    (40, "id === 2"),
    (100, "id === 3"),
];

#[wasm_bindgen_test]
async fn what_is_withdrawn_between_two_pages_hides_nothing() {
    let _stub = StubFetch::new(PAPER);
    for hides_total in [false, true] {
        run(&format!("globalThis.hidesTotal = {hides_total}"));
        for (per_page, withdrawn) in WITHDRAWN {
            publish(40);
            let script = format!(
                "paper = paper.filter(({{ id }}) => !({}))",
                if withdrawn.is_empty() { "false" } else { withdrawn }
            );
            let base = format!(
                "/wp-{hides_total}-{per_page}-{}",
                withdrawn.replace(|letter: char| !letter.is_alphanumeric(), "")
            );
            let ids = read(&base, per_page, &script).await;
            let left: Vec<u64> = js_sys::Array::from(&run("return paper.map(({ id }) => id)"))
                .iter()
                .map(|id| id.as_f64().expect("a number") as u64)
                .collect();
            let missed: Vec<&u64> = left.iter().filter(|id| !ids.contains(id)).collect();
            assert!(missed.is_empty(), "{per_page} a page, without {withdrawn}: {missed:?} are not shown");
            assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{withdrawn}: each is shown once");
        }
    }
    run("globalThis.hidesTotal = false");
}

#[wasm_bindgen_test]
async fn a_list_whose_first_page_has_changed_shows_all_of_it() {
    watch_revalidations();
    publish(9);
    let _stub = StubFetch::new(PAPER);
    let settings = make_settings("");
    let url = settings.api.to_list(&Selection::Tag(5), 1, 4);
    // An older response is in the HTTP cache.
    run(&format!(
        "globalThis.isCached = false;
        const old = [9, 8, 7, 6].map((id) => ({{ id, date: '2020-01-0' + id, link: '/' + id + '/', title: {{ rendered: 'Старая ' + id }} }}));
        const headers = {{ 'x-gazeta-kept': Date.now(), 'X-WP-Total': 9, 'X-WP-TotalPages': 3 }};
        caches.open('gazeta').then((cache) => cache.put('{url}', new Response(JSON.stringify(old), {{ headers }})))
            .then(() => (globalThis.isCached = true))"
    ));
    until("the old response is cached", || run("return isCached").is_truthy()).await;
    run("paper = paper.filter(({ id }) => id !== 8)");
    let mounted = Mounted::new(settings, || {
        let list = List {
            name: "test",
            selection: Selection::Tag(5),
            first: 1,
            per_page: 4,
            link: None,
            show: |card, _| view! { <TitleCard card /> }.into_any(),
            empty_message: String::new(),
        };
        view! { <ArticleList list /> }.into_any()
    });
    let section = &mounted.root;
    let titles = || -> Vec<String> {
        let found = section.query_selector_all("h3").expect("a good selector");
        (0..found.length()).filter_map(|index| found.item(index)?.text_content()).collect()
    };
    let all = |ids: &[u32]| ids.iter().map(|id| format!("Статья {id}")).collect::<Vec<_>>();
    until("the new first page", || titles() == all(&[9, 7, 6, 5])).await;
    // An endless list opens the second page by itself.
    if let Ok(Some(button)) = section.query_selector("button.more") {
        button.unchecked_into::<HtmlElement>().click();
    }
    until("the second page", || titles() == all(&[9, 7, 6, 5, 4, 3, 2, 1])).await;
    assert!(!text_of(section).contains("Старая"));
}

#[wasm_bindgen_test]
async fn every_article_of_a_second_is_reached_both_ways() {
    let _stub = StubFetch::new(PAPER);
    for count in [1_u64, 3, 7, 8, 9, 25, 120] {
        // The ids of the second, between one article a day before and three of one later second.
        run(&format!(
            "const second = Array.from({{ length: {count} }}, (_, index) => ({{ id: 100 + index, date: '2026-05-04T23:59:59' }}));
            const later = [900, 903, 901].map((id) => ({{ id, date: '2026-05-05T00:00:00' }}));
            globalThis.paper = [{{ id: 950, date: '2026-05-03T10:00:00' }}, ...second, ...later]"
        ));
        let mut order = vec![950];
        order.extend(100..100 + count);
        order.extend([900, 901, 903]);
        let base = ApiBase::new(&format!("/wp-second-{count}"));
        for (index, id) in order.iter().enumerate() {
            let date = match id {
                950 => "2026-05-03T10:00:00",
                900.. => "2026-05-05T00:00:00",
                _ => "2026-05-04T23:59:59",
            };
            let found = load_adjacent_posts(&base, date, *id, &Abort::default()).await.expect("posts");
            let found = found.map(|post| post.map(|post| post.id));
            let expected = [index.checked_sub(1).map(|index| order[index]), order.get(index + 1).copied()];
            assert_eq!(found, expected, "beside {id} of {count}");
        }
    }
}
