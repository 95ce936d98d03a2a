//! The words of discussions: reading, writing, and what becomes of a comment.

use super::plurals::{Form, find_form};
use super::strings::Language;

/// The words of discussions in one language.
#[derive(Debug)]
pub struct CommentStrings {
    /// Label of the order chooser.
    pub order: &'static str,
    /// The order of writing.
    pub oldest: &'static str,
    /// The latest first.
    pub newest: &'static str,
    /// The most answered first.
    pub answered: &'static str,
    /// The link to a discussion without comments.
    pub discuss: &'static str,
    /// What a branch holds; `{}` is the number.
    pub answers: &'static str,
    /// The button below a comment.
    pub reply: &'static str,
    /// The same for screen readers; `{}` is the name.
    pub reply_to: &'static str,
    /// Heading of the form below a comment; `{}` is the name.
    pub replying: &'static str,
    /// Takes the form back.
    pub cancel: &'static str,
    /// Before a comment that stands beside what it answers; `{}` is the name.
    pub answers_to: &'static str,
    /// Marks the article's writer.
    pub writer: &'static str,
    /// A comment waits for the network.
    pub waiting: &'static str,
    /// Told when new comments were shown; `{}` is the number.
    pub added: &'static str,
    /// The comment of an address is not there.
    pub gone: &'static str,
    /// The tick that keeps name, e-mail and site.
    pub remember: &'static str,
    /// The button that forgets them.
    pub forget: &'static str,
    /// Told when they are forgotten.
    pub forgotten: &'static str,
    /// The site is no web address.
    pub site_wrong: &'static str,
    /// How much of a field is filled; `{}` twice, in bytes.
    pub room: &'static str,
    /// The article went back to the editors.
    pub draft_post: &'static str,
    /// The article was taken down.
    pub trash_post: &'static str,
    /// The site does not let the reader set something.
    pub not_allowed: &'static str,
    /// The site could not store it.
    pub not_stored: &'static str,
    /// It waits for the network.
    pub queued: &'static str,
    /// What had waited was sent.
    pub arrived: &'static str,
    /// What had waited was refused; the reason follows.
    pub came_back: &'static str,
    /// The button while it has to wait; `{}` are seconds.
    pub wait: &'static str,
    /// The button afterwards.
    pub again: &'static str,
    /// Told when the wait is over.
    pub now: &'static str,
    /// Written faster than a person types.
    pub hasty: &'static str,
    /// Label of the field for robots.
    pub trap: &'static str,
    /// The field for robots was filled.
    pub robot: &'static str,
    /// Only for those who are logged in.
    pub registered: &'static str,
    /// Comments are taken on the site only.
    pub elsewhere: &'static str,
    /// The link out, which takes the text along.
    pub copy: &'static str,
    /// Takes a refused comment into the form.
    pub put_back: &'static str,
    /// «новый», «новых», «новых» after a number.
    pub fresh: [&'static str; 3],
}

impl Language {
    /// «3 новых».
    pub fn format_fresh(self, count: usize) -> String {
        let [one, few, many] = self.strings().discussion.fresh;
        let form = match find_form(self, count) {
            Form::One => one,
            Form::Few => few,
            Form::Many => many,
        };
        format!("{count} {form}")
    }
}

/// Русский.
pub const RUSSIAN: CommentStrings = CommentStrings {
    order: "Порядок",
    oldest: "Сначала старые",
    newest: "Сначала новые",
    answered: "Сначала обсуждаемые",
    discuss: "Обсудить",
    answers: "Ответов: {}",
    reply: "Ответить",
    reply_to: "Ответить: {}",
    replying: "Ответ: {}",
    cancel: "Отменить ответ",
    answers_to: "в ответ {}",
    writer: "Автор статьи",
    waiting: "Будет отправлен",
    added: "Показано новых комментариев: {}",
    gone: "Этого комментария здесь нет: он ещё не проверен или удалён.",
    remember: "Запомнить имя, почту и сайт в этом браузере",
    forget: "Забыть",
    forgotten: "Имя, почта и сайт забыты.",
    site_wrong: "Проверьте адрес сайта: он должен выглядеть как https://sait.kz",
    room: "Занято {} из {} байт: буква кириллицы занимает два",
    draft_post: "Статью вернули редакторам, отвечать на неё пока нельзя. Ваш текст остался в форме.",
    trash_post: "Статью сняли с сайта, отвечать на неё нельзя. Ваш текст остался в форме.",
    not_allowed: "Сайт газеты не разрешил отправить комментарий в таком виде. Ваш текст остался в форме.",
    not_stored: "Сайт газеты не смог сохранить комментарий. Повторите через несколько минут. Ваш текст остался в форме.",
    queued: "Ответа от сайта нет. Комментарий сохранён в этом браузере и будет отправлен сам, когда появится связь.",
    arrived: "Комментарий, который ждал связи, отправлен.",
    came_back: "Комментарий, который ждал связи, не принят, его текст вернулся в форму.",
    wait: "Отправить можно через {} с",
    again: "Отправить ещё раз",
    now: "Теперь можно отправить ещё раз.",
    hasty: "Комментарий написан слишком быстро. Перечитайте его и отправьте ещё раз: текст остался в форме.",
    trap: "Оставьте это поле пустым",
    robot: "Заполнено скрытое поле, как это делают роботы. Отправьте ещё раз: мы его очистили, текст остался в форме.",
    registered: "Комментировать могут только читатели, вошедшие на сайт газеты.",
    elsewhere: "Комментарии принимаются только на самом сайте газеты. Ваш текст остался в форме.",
    copy: "Скопировать текст и открыть статью на сайте газеты",
    put_back: "Вернуть в форму",
    fresh: ["новый", "новых", "новых"],
};

/// Қазақша.
pub const KAZAKH: CommentStrings = CommentStrings {
    order: "Реті",
    oldest: "Алдымен ескілері",
    newest: "Алдымен жаңалары",
    answered: "Алдымен көп талқыланғандары",
    discuss: "Талқылау",
    answers: "Жауаптар: {}",
    reply: "Жауап беру",
    reply_to: "Жауап беру: {}",
    replying: "Жауап: {}",
    cancel: "Жауаптан бас тарту",
    answers_to: "жауап: {}",
    writer: "Мақала авторы",
    waiting: "Жіберілетін болады",
    added: "Көрсетілген жаңа пікір: {}",
    gone: "Бұл пікір мұнда жоқ: ол әлі тексерілмеген немесе жойылған.",
    remember: "Атымды, поштамды және сайтымды осы браузерде сақтау",
    forget: "Ұмыту",
    forgotten: "Аты, пошта және сайт ұмытылды.",
    site_wrong: "Сайт мекенжайын тексеріңіз: ол https://sait.kz сияқты болуы керек",
    room: "{} байт / {}: кирилл әрпі екі байт алады",
    draft_post: "Мақала редакцияға қайтарылды, әзірге пікір жазуға болмайды. Мәтініңіз осында сақталды.",
    trash_post: "Мақала сайттан алынды, пікір жазуға болмайды. Мәтініңіз осында сақталды.",
    not_allowed: "Газет сайты пікірді бұл түрде жіберуге рұқсат бермеді. Мәтініңіз осында сақталды.",
    not_stored: "Газет сайты пікірді сақтай алмады. Бірнеше минуттан кейін қайталаңыз. Мәтініңіз осында сақталды.",
    queued: "Сайттан жауап жоқ. Пікір осы браузерде сақталды, байланыс қалпына келгенде өзі жіберіледі.",
    arrived: "Байланысты күткен пікір жіберілді.",
    came_back: "Байланысты күткен пікір қабылданбады, мәтіні осында қайтты.",
    wait: "Жіберуге дейін {} с",
    again: "Қайта жіберу",
    now: "Енді қайта жіберуге болады.",
    hasty: "Пікір тым тез жазылды. Қайта оқып шығып, тағы жіберіңіз: мәтін осында сақталды.",
    trap: "Бұл өрісті бос қалдырыңыз",
    robot: "Жасырын өріс роботтар сияқты толтырылған. Қайта жіберіңіз: біз оны тазаладық, мәтін осында сақталды.",
    registered: "Пікірді тек газет сайтына кірген оқырмандар жаза алады.",
    elsewhere: "Пікірлер тек газеттің өз сайтында қабылданады. Мәтініңіз осында сақталды.",
    copy: "Мәтінді көшіріп, мақаланы газет сайтында ашу",
    put_back: "Пішінге қайтару",
    fresh: ["жаңа", "жаңа", "жаңа"],
};

/// English.
pub const ENGLISH: CommentStrings = CommentStrings {
    order: "Order",
    oldest: "Oldest first",
    newest: "Newest first",
    answered: "Most answered first",
    discuss: "Discuss",
    answers: "Replies: {}",
    reply: "Reply",
    reply_to: "Reply: {}",
    replying: "Replying to: {}",
    cancel: "Cancel the reply",
    answers_to: "in reply to {}",
    writer: "Author of the article",
    waiting: "Will be sent",
    added: "New comments shown: {}",
    gone: "That comment is not here: it waits for moderation or was removed.",
    remember: "Remember my name, e-mail and site in this browser",
    forget: "Forget",
    forgotten: "Your name, e-mail and site are forgotten.",
    site_wrong: "Check the site: it should look like https://example.org",
    room: "{} of {} bytes used: a Cyrillic letter takes two",
    draft_post: "The article went back to its editors and takes no comments now. Your text is still in the form.",
    trash_post: "The article was taken down and takes no comments. Your text is still in the form.",
    not_allowed: "The site did not allow the comment in this form. Your text is still in the form.",
    not_stored: "The site could not store the comment. Try again in a few minutes. Your text is still in the form.",
    queued: "The site does not answer. The comment is kept in this browser and will be sent when the connection is back.",
    arrived: "The comment that waited for the network was sent.",
    came_back: "The comment that waited was not accepted; its text is back in the form.",
    wait: "You can send in {} s",
    again: "Send again",
    now: "Now you can send it again.",
    hasty: "That was written very fast. Read it again and send it once more: the text is still in the form.",
    trap: "Leave this field empty",
    robot: "A hidden field was filled, as robots do. Send again: we have emptied it, your text is still in the form.",
    registered: "Only readers who are logged in on the paper's site may comment.",
    elsewhere: "Comments are taken on the paper's own site only. Your text is still in the form.",
    copy: "Copy the text and open the article on the paper's site",
    put_back: "Put back into the form",
    fresh: ["new", "new", "new"],
};
