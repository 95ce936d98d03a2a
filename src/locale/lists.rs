//! Words of the lists: archives, search, the front page, numbered pages, the way up.

/// The words of lists in one language.
#[derive(Debug)]
pub struct ListStrings {
    /// Name of the breadcrumbs, for screen readers.
    pub breadcrumbs: &'static str,
    /// The front page, as the first of the breadcrumbs.
    pub home: &'static str,
    /// Name of the numbered pages, for screen readers.
    pub pages: &'static str,
    /// «Страница 2 из 5».
    pub page_of: &'static str,
    /// A numbered page in the title of the window; `{}` is the number.
    pub page: &'static str,
    /// «Предыдущая страница».
    pub previous: &'static str,
    /// «Следующая страница».
    pub next: &'static str,
    /// The link to WordPress's feed.
    pub rss: &'static str,
    /// Name of the sections under a section, for screen readers.
    pub sections_under: &'static str,
    /// Heading of the pages under a page.
    pub pages_under: &'static str,
    /// An archive without articles.
    pub empty: &'static str,
    /// Above the name of a tag.
    pub tag: &'static str,
    /// Above the name of a writer.
    pub author: &'static str,
    /// Above a date.
    pub date: &'static str,
    /// All news, page by page.
    pub news: &'static str,
    /// Heading of the stories that lead the front page, for screen readers.
    pub leads: &'static str,
    /// Heading of the articles that readers talk about.
    pub discussed: &'static str,
    /// Words of the search.
    pub search: SearchStrings,
}

/// The words of the search.
#[derive(Debug)]
pub struct SearchStrings {
    /// Heading, and the link that leads here.
    pub heading: &'static str,
    /// Label of the field.
    pub label: &'static str,
    /// The button.
    pub button: &'static str,
    /// What to do while nothing is typed.
    pub hint: &'static str,
    /// How many articles were found; `{}` is the number.
    pub found: &'static str,
    /// Nothing was found; `{}` are the words.
    pub nothing: &'static str,
    /// What to do then.
    pub advice: &'static str,
}

/// In Russian.
pub const RU: ListStrings = ListStrings {
    breadcrumbs: "Вы здесь",
    home: "Главная",
    pages: "Страницы",
    page_of: "Страница {} из {}",
    page: "страница {}",
    previous: "Предыдущая страница",
    next: "Следующая страница",
    rss: "Лента RSS",
    sections_under: "Подразделы",
    pages_under: "В этом разделе",
    empty: "Здесь пока нет статей.",
    tag: "Тема",
    author: "Автор",
    date: "Статьи за",
    news: "Все новости",
    leads: "Главное",
    discussed: "Обсуждают",
    search: SearchStrings {
        heading: "Поиск",
        label: "Что найти",
        button: "Найти",
        hint: "Введите одно или несколько слов: мы поищем их в заголовках и текстах.",
        found: "Найдено статей: {}",
        nothing: "По запросу «{}» ничего не нашлось.",
        advice: "Проверьте, нет ли опечатки, возьмите слово покороче или загляните в ленту новостей.",
    },
};

/// In Kazakh.
pub const KK: ListStrings = ListStrings {
    breadcrumbs: "Сіз осындасыз",
    home: "Басты бет",
    pages: "Беттер",
    page_of: "{}-бет, барлығы {}",
    page: "{}-бет",
    previous: "Алдыңғы бет",
    next: "Келесі бет",
    rss: "RSS таспасы",
    sections_under: "Ішкі бөлімдер",
    pages_under: "Осы бөлімде",
    empty: "Мұнда әзірге мақала жоқ.",
    tag: "Тақырып",
    author: "Автор",
    date: "Күні бойынша мақалалар",
    news: "Барлық жаңалық",
    leads: "Бастысы",
    discussed: "Талқыланып жатыр",
    search: SearchStrings {
        heading: "Іздеу",
        label: "Не іздейміз",
        button: "Табу",
        hint: "Бір немесе бірнеше сөз жазыңыз: оларды тақырыптар мен мәтіндерден іздейміз.",
        found: "Табылған мақала: {}",
        nothing: "«{}» бойынша ештеңе табылмады.",
        advice: "Қате жоқ па, тексеріңіз, қысқарақ сөз алыңыз немесе жаңалықтар таспасын қараңыз.",
    },
};

/// In English.
pub const EN: ListStrings = ListStrings {
    breadcrumbs: "You are here",
    home: "Front page",
    pages: "Pages",
    page_of: "Page {} of {}",
    page: "page {}",
    previous: "Previous page",
    next: "Next page",
    rss: "RSS feed",
    sections_under: "Subsections",
    pages_under: "In this section",
    empty: "There are no articles here yet.",
    tag: "Topic",
    author: "Writer",
    date: "Articles of",
    news: "All news",
    leads: "Top stories",
    discussed: "Most discussed",
    search: SearchStrings {
        heading: "Search",
        label: "What to look for",
        button: "Search",
        hint: "Type a word or more: we look for them in headlines and texts.",
        found: "Articles found: {}",
        nothing: "Nothing was found for “{}”.",
        advice: "Check the spelling, try a shorter word, or have a look at the news feed.",
    },
};
