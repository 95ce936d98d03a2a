//! The head of every page: weather, date, the paper's name, the menu.

use crate::support::locator::Locator;
use crate::support::{Locate, Session, any, containing};

pub const PAPER: &str = "Вестник Бозкалы";
pub const MENU: &str = "Главное меню";

pub struct Masthead<'a>(pub &'a Session);

impl<'a> Masthead<'a> {
    pub fn banner(&self) -> Locator<'a> {
        self.0.banner()
    }

    /// The line with the temperature and the city.
    pub fn weather(&self) -> Locator<'a> {
        self.banner().paragraph(containing("°C"))
    }

    /// Checks sky, temperature and city, after the word for screen readers.
    pub async fn see_weather(&self, expected: &str) {
        self.weather().see().await;
        self.banner().paragraph(containing(expected)).see().await;
        let text = self.weather().text().await;
        assert!(text.starts_with("Погода") && text.ends_with(expected), "{text}");
    }

    pub fn sky(&self) -> Locator<'a> {
        self.banner().image(any())
    }

    pub fn paper(&self) -> Locator<'a> {
        self.banner().link(PAPER)
    }

    /// The menu as a row.
    pub fn menu(&self) -> Locator<'a> {
        self.banner().navigation(MENU)
    }

    /// The button that opens a submenu.
    pub fn toggle(&self, item: &str) -> Locator<'a> {
        self.menu().button(format!("Разделы: {item}").as_str())
    }

    pub fn drawer_button(&self) -> Locator<'a> {
        self.banner().button("Меню")
    }

    /// The menu as a drawer.
    pub fn drawer(&self) -> Locator<'a> {
        self.banner().dialog(MENU)
    }
}
