//! What the owner chooses in the Customizer: it stands in the settings block, and the weather comes from the site.

use serde_json::{Value, json};

use super::editors::open_anything;
use crate::specs::editor::sign_in;
use crate::support::theme::{address, alone, fetch, install_stub, sql};
use crate::support::{Session, e2e_test};

/// The query of a request for which the owner has chosen something.
fn to_query(chosen: &Value) -> String {
    format!(
        "stub_chosen={}",
        percent_encoding::utf8_percent_encode(&chosen.to_string(), percent_encoding::NON_ALPHANUMERIC)
    )
}

async fn find_settings(chosen: &Value) -> Value {
    fetch(&format!("/uroven-reki/?{}", to_query(chosen))).await.block("settings")
}

fn choose_place() -> Value {
    json!({ "weather_city": " Бозкала ", "weather_latitude": "49,4", "weather_longitude": "\u{2212}71.25" })
}

#[tokio::test]
async fn what_the_owner_has_chosen_stands_in_the_settings() {
    install_stub();
    let mut chosen = choose_place();
    let more = json!({
        "languages": "qazaqsha = kk\n\n english=en-GB ", "embeds": "at_once", "lists_related": "6", "lists_endless": true,
        "comments_honeypot": false, "comments_seconds": "0",
    });
    chosen.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    let settings = find_settings(&chosen).await;
    let weather =
        json!({ "endpoint": "/wp-json/gazeta/v1/weather", "city": "Бозкала", "latitude": 49.4, "longitude": -71.25 });
    assert_eq!(settings["weather"], weather);
    assert_eq!(settings["languages"], json!({ "qazaqsha": "kk", "english": "en-GB" }));
    assert_eq!(settings["embeds"], "at_once");
    assert_eq!((&settings["lists"]["related"], &settings["lists"]["endless"]), (&json!(6), &json!(true)));
    assert!(settings["lists"]["feed"].is_number(), "what WordPress says stays: {settings}");
    assert_eq!((&settings["comments"]["honeypot"], &settings["comments"]["seconds"]), (&json!(false), &json!(0)));
}

#[tokio::test]
async fn what_is_no_choice_adds_nothing() {
    install_stub();
    let usual = find_settings(&json!({})).await;
    assert!(usual.get("weather").is_none() && usual.get("embeds").is_none(), "{usual}");
    for chosen in [
        json!({ "weather_city": "Бозкала", "weather_latitude": "49.4" }),
        json!({ "weather_city": "Бозкала", "weather_latitude": "91", "weather_longitude": "71" }),
        json!({ "weather_city": "", "weather_latitude": "49", "weather_longitude": "71" }),
        json!({ "weather_city": "Бозкала", "weather_latitude": "север", "weather_longitude": "71" }),
        json!({ "lists_related": "0", "lists_sections": "1e9", "comments_seconds": "-1", "comments_held_days": "14,5" }),
        json!({ "embeds": "never", "languages": "qazaqsha: kk" }),
        json!({ "embeds": "click", "lists_endless": false, "comments_honeypot": true, "languages": " \n" }),
    ] {
        assert_eq!(find_settings(&chosen).await, usual, "{chosen}");
    }
}

#[tokio::test]
async fn the_weather_comes_from_the_site_which_asks_for_it_once() {
    let _alone = alone().await;
    install_stub();
    fetch("/").await;
    sql("DELETE FROM wp_options WHERE option_name LIKE '%gazeta_weather' OR option_name = 'stub_weather'", &[]);
    let ask = async |more: &str| {
        let url = format!("{}/wp-json/gazeta/v1/weather?latitude=1&{}{more}", address(), to_query(&choose_place()));
        let response = reqwest::get(url).await.expect("WordPress answers");
        (response.status().as_u16(), response.json::<Value>().await.expect("JSON"))
    };
    let (status, first) = ask("").await;
    assert_eq!(status, 200);
    assert_eq!(first, json!({ "current": { "temperature_2m": 0, "weather_code": 1, "is_day": 1 } }));
    assert_eq!(ask("").await.1, first, "it is kept");
    // When it is old and the service does not answer, the last one is better than none.
    sql(
        "UPDATE wp_options SET option_value = replace(option_value, '\"until\";i:1', '\"until\";i:0') WHERE option_name LIKE '%_gazeta_weather'",
        &[],
    );
    assert_eq!(ask("&stub_town=Тишина").await, (200, first));
    sql("DELETE FROM wp_options WHERE option_name LIKE '%gazeta_weather'", &[]);
    assert_eq!(ask("&stub_town=Тишина").await.0, 502);
    let none = reqwest::get(format!("{}/wp-json/gazeta/v1/weather", address())).await.expect("WordPress answers");
    assert_eq!(none.status().as_u16(), 404, "a site that shows none");
}

#[tokio::test]
async fn the_customizer_says_what_is_wrong_with_a_choice() {
    let _alone = alone().await;
    e2e_test()
        .run(async |session| {
            session.expect_in_console("");
            sign_in(session, &address()).await;
            open_anything(session, "/wp-admin/customize.php").await;
            for (name, value, sentence) in [
                ("weather_latitude", "север", "from -90 to 90"),
                ("lists_related", "0", "from 1 to 100"),
                ("languages", "kk", "qazaqsha = kk"),
            ] {
                let set =
                    format!("wp.customize('gazeta_{name}').set('{value}'); wp.customize.previewer.save(); return null");
                session.run::<Value>(&set).await;
                see_notice(session, name, sentence).await;
            }
        })
        .await;
    let stored = sql("SELECT option_value FROM wp_options WHERE option_name = 'theme_mods_gazeta'", &[]);
    assert!(!stored.iter().any(|row| row.to_string().contains("север")), "{stored:?}");
}

async fn see_notice(session: &Session, name: &str, sentence: &str) {
    let script = format!(
        "return document.querySelector('#customize-control-gazeta_{name} .customize-control-notifications-container')
            ?.textContent ?? ''"
    );
    let told = async || Some(session.run::<String>(&script).await).filter(|text| text.contains(sentence));
    session.until(sentence, told).await;
}
