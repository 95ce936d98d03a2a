//! The body of an article, or the form that asks for its password.

use super::super::element::{Piece, element, interactive};
use super::password::password_form;
use crate::app::use_settings;
use crate::browser::prose::{self, Manner};
use crate::config::Embeds;
use crate::locale::use_strings;
use crate::model::{Html, Post};

/// The body.
pub fn body(post: &Post) -> Piece {
    let manner = Manner {
        home: post.link.clone(),
        has_lead: post.lead.is_some(),
        at_once: use_settings().embeds == Embeds::AtOnce,
        words: use_strings().prose.to_lines(),
    };
    match post.is_protected {
        true => password_form(post, move |body| show(body, &manner)),
        false => show(&post.body, &manner),
    }
}

fn show(body: &Html, manner: &Manner) -> Piece {
    let (body, manner) = (body.clone(), manner.clone());
    let text = interactive("div", &[("class", "prose"), ("tabindex", "-1")], Vec::new(), move |text| {
        prose::show(text, &body, &manner)
    });
    // A frame of its own: what floats in the text ends with it.
    element("div", &[("class", "body")], vec![text])
}
