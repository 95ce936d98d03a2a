//! What can be told of WordPress's texts: standfirsts and teasers.

use gazeta::markup::{is_written_by_hand, to_teaser};

#[test]
fn a_standfirst_is_told_from_a_cut_beginning() {
    let body = "Подпись к фотографии. Вода в реке поднялась на метр. Жители  укрепляют берег\nмешками.";
    let table = [
        ("Город готовится к паводку.", true),
        ("Город готовится к паводку…", true),
        ("Вода в реке поднялась на метр. Жители укрепляют берег мешками.", false),
        ("Вода в реке поднялась на метр. Жители […]", false),
        ("Совсем другие слова […]", false),
        ("Совсем другие слова [&hellip;]", false),
        ("", false),
        ("   ", false),
    ];
    for (excerpt, expected) in table {
        assert_eq!(is_written_by_hand(excerpt, body), expected, "{excerpt}");
    }
}

#[test]
fn a_teaser_ends_in_one_ellipsis() {
    let table = [
        ("Короткий текст.", "Короткий текст."),
        ("Длинный текст, который […]", "Длинный текст, который…"),
        ("Конец предложения. […]", "Конец предложения…"),
        ("Конец , [&hellip;]", "Конец…"),
        ("  два   слова \n", "два слова"),
        ("[…]", ""),
        ("", ""),
    ];
    for (excerpt, expected) in table {
        assert_eq!(to_teaser(excerpt), expected, "{excerpt}");
    }
}
