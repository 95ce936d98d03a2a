//! Actions on an element: by mouse, touch and keyboard.

use std::time::Instant;

use thirtyfour::WebElement;
use thirtyfour::error::WebDriverResult;

use super::super::session::{POLL_INTERVAL, TIMEOUT};
use super::Locator;

impl Locator<'_> {
    /// Clicks the element, as soon as it does not move and nothing covers it.
    pub async fn click(&self) {
        self.act("clicked", async |element| {
            let clicked = element.click().await;
            if clicked.is_err() {
                // WebKit's driver scrolls it only to the edge of the screen, where another element may cover it.
                let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
                self.session.browser.driver.execute(script, vec![element.to_json()?]).await?;
            }
            clicked
        })
        .await;
    }

    /// Taps the element.
    pub async fn tap(&self) {
        self.act("tapped", async |element| self.session.browser.tap(&element).await).await;
    }

    /// Moves the mouse over the element, which is scrolled into view first: a mouse does not reach what is out of it, and
    /// WebKit's driver refuses to move it there.
    pub async fn hover(&self) {
        let driver = &self.session.browser.driver;
        let show = "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' })";
        self.act("hovered", async |element| {
            driver.execute(show, vec![element.to_json()?]).await?;
            driver.action_chain().move_to_element_center(&element).perform().await
        })
        .await;
    }

    /// Types into the element.
    pub async fn write(&self, text: &str) {
        if text.is_empty() {
            // WebKit's driver treats an empty text as an error.
            return self.see().await;
        }
        self.act("written into", async |element| element.send_keys(text).await).await;
    }

    async fn act(&self, what: &str, act: impl AsyncFn(WebElement) -> WebDriverResult<()>) {
        let end = Instant::now() + TIMEOUT;
        loop {
            let element = self.element().await;
            self.session.signal_scroll().await;
            match act(element).await {
                Ok(()) => return,
                // The element was just replaced, or still moves.
                Err(_) if Instant::now() < end => tokio::time::sleep(POLL_INTERVAL).await,
                Err(error) => panic!("{self} cannot be {what}: {error}"),
            }
        }
    }
}
