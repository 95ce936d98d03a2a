//! Words for what stands in articles: tables, embeds, pictures, passwords.

/// What an article's body needs to say.
#[derive(Debug)]
pub struct ProseStrings {
    /// Name of a table without a caption, for screen readers.
    pub table: &'static str,
    /// What frames of other sites hold: a video, a post, a map.
    pub kinds: [&'static str; 3],
    /// The buttons that load them.
    pub show: [&'static str; 3],
    /// The link to the same thing at its own place; `{}` is the site.
    pub open_at: &'static str,
    /// The button that shows a picture large; the text alternative follows.
    pub enlarge: &'static str,
    /// «3 из 12», with two `{}`.
    pub counter: &'static str,
    /// The viewer's buttons: earlier picture, later picture, close.
    pub viewer_buttons: [&'static str; 3],
    /// Name of the viewer.
    pub viewer: &'static str,
    /// Label of the password's field.
    pub password: &'static str,
    /// The button that sends it.
    pub unlock: &'static str,
    /// The same while it is on its way.
    pub unlocking: &'static str,
    /// It is wrong.
    pub password_wrong: &'static str,
    /// It is missing.
    pub password_missing: &'static str,
}

impl ProseStrings {
    /// The words that `browser::prose` needs, a line for each.
    pub fn to_lines(&self) -> String {
        let parts: [&[&str]; 6] = [
            &[self.table],
            &self.kinds,
            &self.show,
            &[self.open_at, self.enlarge, self.counter],
            &self.viewer_buttons,
            &[self.viewer],
        ];
        parts.concat().join("\n")
    }
}

/// In Russian.
pub const RUSSIAN: ProseStrings = ProseStrings {
    table: "Таблица",
    kinds: ["Видео", "Публикация", "Карта"],
    show: ["Показать видео", "Показать публикацию", "Показать карту"],
    open_at: "Открыть на {}",
    enlarge: "Увеличить снимок",
    counter: "{} из {}",
    viewer_buttons: ["Предыдущий снимок", "Следующий снимок", "Закрыть просмотр"],
    viewer: "Просмотр снимков",
    password: "Пароль",
    unlock: "Открыть статью",
    unlocking: "Проверяем…",
    password_wrong: "Пароль не подошёл. Проверьте раскладку и регистр букв и попробуйте ещё раз.",
    password_missing: "Введите пароль.",
};

/// In Kazakh.
pub const KAZAKH: ProseStrings = ProseStrings {
    table: "Кесте",
    kinds: ["Бейне", "Жазба", "Карта"],
    show: ["Бейнені көрсету", "Жазбаны көрсету", "Картаны көрсету"],
    open_at: "{} сайтында ашу",
    enlarge: "Суретті үлкейту",
    counter: "{} / {}",
    viewer_buttons: ["Алдыңғы сурет", "Келесі сурет", "Суретті жабу"],
    viewer: "Суреттерді көру",
    password: "Құпиясөз",
    unlock: "Мақаланы ашу",
    unlocking: "Тексеріп жатырмыз…",
    password_wrong: "Құпиясөз сәйкес келмеді. Пернетақта тілі мен бас әріптерді тексеріп, қайталап көріңіз.",
    password_missing: "Құпиясөзді енгізіңіз.",
};

/// In English.
pub const ENGLISH: ProseStrings = ProseStrings {
    table: "Table",
    kinds: ["Video", "Post", "Map"],
    show: ["Show the video", "Show the post", "Show the map"],
    open_at: "Open at {}",
    enlarge: "Enlarge the picture",
    counter: "{} of {}",
    viewer_buttons: ["Previous picture", "Next picture", "Close the viewer"],
    viewer: "Pictures",
    password: "Password",
    unlock: "Open the article",
    unlocking: "Checking…",
    password_wrong: "The password is wrong. Check the keyboard's language and capital letters, and try again.",
    password_missing: "Enter the password.",
};
