//! Standfirsts, teasers and search marks.

use wordpress::markup::{find_marks, is_written_by_hand, to_teaser};

#[test]
fn a_standfirst_is_distinguished_from_a_cut_excerpt() {
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

#[test]
fn words_of_a_search_are_marked_in_any_case() {
    let check = |text: &str, words: &str, expected: &[&str]| {
        let parts = find_marks(text, &text.to_lowercase(), &words.to_lowercase());
        let shown: Vec<String> = parts
            .iter()
            .map(|(is_found, part)| if *is_found { format!("[{part}]") } else { (*part).to_owned() })
            .collect();
        assert_eq!(shown, expected, "{words} in {text}");
        assert_eq!(parts.iter().map(|(_, part)| *part).collect::<String>(), text);
    };
    check("Хлеб и соль", "хлеб", &["[Хлеб]", " и соль"]);
    check("Хлеб и соль", "СОЛЬ хлеб", &["[Хлеб]", " и ", "[соль]"]);
    check("мостовая у моста", "мост мостов", &["[мостов]", "ая у ", "[мост]", "а"]);
    check("без слов", "соль", &["без слов"]);
    check("", "соль", &[]);
    // A letter that is longer in lower case: no marks instead of wrong ones.
    check("İzmir и хлеб", "хлеб", &["İzmir и хлеб"]);
    // The same at the end of the text, where no other letter is shifted.
    check("хлеб Ⱥ", "ⱥ", &["хлеб Ⱥ"]);
}
