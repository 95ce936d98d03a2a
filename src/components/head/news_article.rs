//! What search engines read of an article: schema.org's `NewsArticle`, as JSON-LD.

use serde::Serialize;

/// An article, in schema.org's words.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewsArticle<'a> {
    /// Whose words these are.
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// `NewsArticle`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The title.
    pub headline: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// The absolute permalink.
    pub main_entity_of_page: &'a str,
    /// When it was published.
    pub date_published: &'a str,
    /// When it was changed.
    pub date_modified: &'a str,
    /// Its first section.
    pub article_section: &'a str,
    /// Whether everybody may read it.
    pub is_accessible_for_free: bool,
    /// The paper.
    pub publisher: Party<'a>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Party<'a>>,
    /// The address of its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<&'a str>,
}

/// A person or an organisation.
#[derive(Debug, Serialize)]
pub struct Party<'a> {
    /// `Person` or `NewsMediaOrganization`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The name.
    pub name: &'a str,
    /// The address of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
}

impl NewsArticle<'_> {
    /// The JSON-LD, without `<`, with which a text could end the script element that holds it.
    pub fn to_json(&self) -> String {
        // Texts and a bool cannot fail to become JSON.
        serde_json::to_string(self).unwrap_or_default().replace('<', "\\u003c")
    }
}
