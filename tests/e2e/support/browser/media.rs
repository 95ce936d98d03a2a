//! What the page knows about its device: the size of the screen and the media features.

use super::{Browser, Engine, chromium, firefox, webkit};

impl Browser {
    /// Sets the size of the page, which may be smaller than any desktop window; `touch` emulates a touch screen.
    pub async fn set_screen(&self, width: u32, height: u32, touch: bool) {
        match self.engine {
            Engine::Chromium => chromium::set_screen(&self.driver, width, height, touch).await,
            Engine::Firefox => firefox::set_screen(&self.driver, width, height, touch).await,
            Engine::WebKit => webkit::set_screen(&self.driver, width, height).await,
        }
    }

    /// Sets `prefers-color-scheme` to `light` or `dark`.
    pub async fn set_colour_scheme(&self, scheme: &str) {
        self.set_media("", ("prefers-color-scheme", scheme)).await;
    }

    /// Emulates print, on a device that prefers light or dark.
    pub async fn set_paper(&self, scheme: &str) {
        self.set_media("print", ("prefers-color-scheme", scheme)).await;
    }

    /// Sets `prefers-reduced-motion`.
    pub async fn set_reduced_motion(&self) {
        self.set_media("", ("prefers-reduced-motion", "reduce")).await;
    }

    async fn set_media(&self, media: &str, feature: (&str, &str)) {
        match self.engine {
            Engine::Chromium => chromium::set_media(&self.driver, media, feature).await,
            Engine::Firefox => firefox::set_media(&self.driver, media, feature).await,
            Engine::WebKit => webkit::set_media(&self.driver, &self.process, media, feature).await,
        }
    }
}
