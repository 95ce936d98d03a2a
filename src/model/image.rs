//! A picture in all the sizes that WordPress made of it.

use super::Html;
use crate::api::wire;

/// A photograph with its text alternative, caption and credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The address of the original.
    pub src: String,
    /// Candidates for the browser to choose from: `address 300w, address 768w`; empty when there is one size only.
    pub srcset: String,
    /// Width of the original, px; 0 when unknown.
    pub width: u32,
    /// Height of the original, px; 0 when unknown.
    pub height: u32,
    /// The text alternative; empty for a picture that says nothing new.
    pub alt: String,
    /// The caption.
    pub caption: Html,
    /// Who took it, where the caption does not say so already.
    pub credit: Option<String>,
}

impl From<wire::Media> for Image {
    fn from(sent: wire::Media) -> Self {
        let details = sent.media_details;
        let credit = details.image_meta.credit.trim().to_owned();
        let is_new = !credit.is_empty() && !sent.caption.rendered.contains(&credit);
        Self {
            srcset: to_srcset(&details.sizes, details.width, details.height),
            src: sent.source_url,
            width: details.width,
            height: details.height,
            alt: sent.alt_text,
            caption: sent.caption.into(),
            credit: is_new.then_some(credit),
        }
    }
}

/// Lists the sizes of the original's shape, smallest first: a square crop must not stand in for a wide picture.
fn to_srcset(sizes: &serde_json::Map<String, serde_json::Value>, width: u32, height: u32) -> String {
    let mut found: Vec<wire::MediaSize> =
        sizes.values().filter_map(|size| serde_json::from_value(size.clone()).ok()).collect();
    found.retain(|size| is_same_shape(size, width, height) && !size.source_url.contains([' ', ',']));
    found.sort_by_key(|size| size.width);
    found.dedup_by_key(|size| size.width);
    if found.len() < 2 {
        return String::new();
    }
    found.iter().map(|size| format!("{} {}w", size.source_url, size.width)).collect::<Vec<_>>().join(", ")
}

/// Whether a size has the proportions of the original, give or take the rounding to whole pixels.
fn is_same_shape(size: &wire::MediaSize, width: u32, height: u32) -> bool {
    let ours = u64::from(size.width) * u64::from(height);
    let original = u64::from(size.height) * u64::from(width);
    size.width > 0 && ours.abs_diff(original) <= u64::from(width.max(height))
}
