//! Leftover shortcodes are removed, and other text in brackets is kept.

use wordpress::markup::shortcodes::remove_shortcodes;

#[test]
fn leftover_shortcodes_are_removed_and_their_text_is_kept() {
    let table = [
        ("<p>[td_block_1 limit=&#8221;3&#8221; sort=&#8221;random&#8221;]</p>", "<p></p>"),
        ("[vc_row][vc_column width=\"1/2\"]<p>Текст</p>[/vc_column][/vc_row]", "<p>Текст</p>"),
        (
            "[caption id=\"attachment_6\" align=\"alignleft\" width=\"300\"]<img src=\"a.jpg\"> Мост[/caption]",
            "<img src=\"a.jpg\"> Мост",
        ),
        ("до [spoiler]тайна[/spoiler] после", "до тайна после"),
        ("[embed]https://youtu.be/abcdefghijk[/embed]", "https://youtu.be/abcdefghijk"),
        ("[gallery ids=\"1,2\" /] [gallery]", " "),
        ("[contact-form-7 id=\"12\" title=\"Письмо\"]Текст", "Текст"),
        ("а [vc_raw_html]JTNDZGl2JTNF[/vc_raw_html] б", "а  б"),
        ("[su_quote cite='Река']Вода[/su_quote]", "Вода"),
    ];
    for (html, expected) in table {
        assert_eq!(remove_shortcodes(html), expected, "{html}");
    }
}

#[test]
fn other_text_in_brackets_is_kept() {
    let table = [
        "сноска [1] и [2, с. 14], пропуск […] и [&hellip;], так и написано [sic]",
        "[Река] шумит [смеётся] [applause] [Ред.: 12 = 10 + 2]",
        "[see a = b] и [not a tag",
        "]] [[ [] [ ] [/] [/конец] [/end]",
        "<a title=\"[td_block x=1]\" href='[a_b]'>ссылка</a>",
        "<pre>[vc_row]</pre> <code>[gallery ids=\"1\"]</code>",
        "<!-- [vc_row] --> 3 < 5 [a] < [b]",
        "без скобок",
    ];
    for html in table {
        assert_eq!(remove_shortcodes(html), html);
    }
}
