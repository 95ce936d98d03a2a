//! The menu of a site with many items: all levels, all pages of the list, one line on a wide screen, the current item.

use gazeta::browser::location::use_location;
use gazeta::browser::navigation_block;
use gazeta::browser::sanitizer::to_text;
use gazeta::components::masthead::menu::Menu;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use wordpress::model::{Html, MenuItem};

use crate::stub_fetch::StubFetch;
use crate::support::{Mounted, find, make_settings, run, run_async, until_true as until};

/// 130 items on two pages: 60 on the top level, 35 below each of the first two, and a third level.
const ITEMS: &str = "(request) => {
    if (request.url.includes('_fields=name')) return new Response(JSON.stringify({ home: location.origin }));
    const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
    const item = (id, parent) => ({ id, parent, menus: 3, title: { rendered: 'Пункт ' + id }, url: '/p' + id + '/' });
    const parent = (id) => (id <= 60 ? 0 : id <= 95 ? 1 : id === 130 ? 96 : 2);
    const all = Array.from({ length: 130 }, (_, index) => item(index + 1, parent(index + 1)));
    return new Response(JSON.stringify(all.slice(page * 100 - 100, page * 100)));
}";
/// What the style sheet says about the row.
const STYLE: &str = ".row { width: 700px } .row > ul { display: flex; flex-wrap: wrap; gap: 0 20px; padding: 0 }
    .row li { list-style: none } .row > ul > li[hidden] { display: none } .submenu { display: none }
    .row > ul[data-measuring] > li[hidden] { display: block } .branch { display: flex }";

fn count(root: &Element, selector: &str) -> u32 {
    root.query_selector_all(selector).expect("a good selector").length()
}

fn show_menu() -> Mounted {
    let view = || {
        use_location().go("/p130/");
        view! {
            <style>{STYLE}</style>
            <Menu />
        }
        .into_any()
    };
    Mounted::new(make_settings(""), view)
}

#[wasm_bindgen_test]
async fn a_large_menu_is_whole_in_one_line() {
    let _stub = StubFetch::new(ITEMS);
    // An observer whose call changes what it observes is told to the window, and by WebKit to the console.
    run("globalThis.loops = []; addEventListener('error', (event) => loops.push(event.message))");
    let menu = show_menu();
    let section = &menu.root;
    until("the menu", || count(section, ".row a[href='/p130/']") == 1).await;
    let is_there = |part: &str| (1..=130).all(|id| count(section, &format!("{part} a[href='/p{id}/']")) >= 1);
    assert!(is_there(".row") && is_there(".drawer"), "{}", section.inner_html());
    assert_eq!(count(section, ".row .submenu li li a[href='/p130/']"), 1, "the third level stands in the submenu");
    let row = find(section, ".row");
    for width in [700, 1000, 300, 60] {
        row.style().set_property("width", &format!("{width}px")).expect("a style");
        let shown = || count(&row, ":scope > ul > li:not([hidden])");
        let rest = || count(&row, ".rest > .branch > .submenu > ul > li");
        // Hidden, it has no height: so long as nobody has measured.
        let height = || find(section, ".row > ul > li.rest").offset_height();
        let is_one_line = || find(&row, "ul").offset_height() <= height() + 2;
        until("one line with the rest behind it", || is_one_line() && shown() + rest() == 61).await;
        assert!(width < 700 || shown() > 5, "{width} px has room for more than {}", shown());
    }
    // A width for one frame each: the last counts.
    for width in [1000, 60, 700] {
        row.style().set_property("width", &format!("{width}px")).expect("a style");
        run_async("await new Promise((done) => requestAnimationFrame(done))").await;
    }
    let shown = || count(&row, ":scope > ul > li:not([hidden])");
    until("the items of the last width", || 5 < shown() && shown() < 12).await;
    assert_eq!(run("return loops.join()").as_string().as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn the_current_item_and_those_above_it_are_marked() {
    let _stub = StubFetch::new(ITEMS);
    let menu = show_menu();
    let section = &menu.root;
    let mark = |id: u32| find(section, &format!(".drawer a[href='/p{id}/']")).get_attribute("aria-current");
    until("the menu", || count(section, ".drawer a[href='/p130/']") == 1).await;
    until("the mark", || mark(130).as_deref() == Some("page")).await;
    assert_eq!([mark(96).as_deref(), mark(2).as_deref(), mark(3).as_deref()], [Some("true"), Some("true"), None]);
    // Another page is opened by a link of the drawer.
    find(section, ".opener").click();
    let drawer = find(section, "dialog");
    until("the drawer", || drawer.has_attribute("open")).await;
    find(section, ".drawer a[href='/p3/']").click();
    until("the new mark", || mark(3).as_deref() == Some("page") && mark(2).is_none()).await;
    assert!(!drawer.has_attribute("open"));
    // The page has taken the place of the overlay.
    run("history.back()");
    until("the page before", || mark(130).as_deref() == Some("page")).await;
}

fn to_lines(items: &[MenuItem], depth: usize) -> Vec<String> {
    let line = |item: &MenuItem| format!("{}{} {}", "-".repeat(depth), to_text(&item.title), item.link);
    items.iter().flat_map(|item| [vec![line(item)], to_lines(&item.children, depth + 1)].concat()).collect()
}

#[wasm_bindgen_test]
fn a_navigation_block_keeps_items_without_links_and_lists_of_pages() {
    let html = "<li><button><span>Разделы</span></button><span><svg></svg></span><ul><li><a href='/a/'>Быт</a>
        <ul><li><a href='/b/'>Дом</a></li></ul></li></ul></li>
        <li><div><a href='/c/'>Спорт</a></div></li><ul><li><a href='/d/'>О газете</a></li></ul><li></li>";
    let items = navigation_block::find_items(&Html(html.to_owned()));
    assert_eq!(to_lines(&items, 0), ["Разделы ", "-Быт /a/", "--Дом /b/", "Спорт /c/", "О газете /d/"]);
}
