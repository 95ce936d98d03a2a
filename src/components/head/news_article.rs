//! The JSON-LD of an article for search engines: schema.org's `NewsArticle`.

use serde::Serialize;

/// An article as schema.org's `NewsArticle`; the field names are those of the vocabulary.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewsArticle<'a> {
    /// The vocabulary: `https://schema.org`.
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// The type: `NewsArticle`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The title.
    pub headline: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// The absolute permalink.
    pub main_entity_of_page: &'a str,
    /// When it was published, as ISO 8601.
    pub date_published: &'a str,
    /// When it was last modified, as ISO 8601; the date of publication if it was not.
    pub date_modified: &'a str,
    /// Its first section.
    pub article_section: &'a str,
    /// Whether it can be read without a password.
    pub is_accessible_for_free: bool,
    /// The paper.
    pub publisher: Party<'a>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<Party<'a>>,
    /// The address of its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<&'a str>,
}

/// A person or an organisation.
#[derive(Debug, Serialize)]
pub struct Party<'a> {
    /// The type: `Person` or `NewsMediaOrganization`.
    #[serde(rename = "@type")]
    pub kind: &'static str,
    /// The name.
    pub name: &'a str,
    /// The address of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
}

impl NewsArticle<'_> {
    /// The JSON-LD. Every `<` is escaped, so that no text can close the `<script>` element around it.
    pub fn to_json(&self) -> String {
        // Serializing strings and a bool cannot fail.
        serde_json::to_string(self).unwrap_or_default().replace('<', "\\u003c")
    }
}
