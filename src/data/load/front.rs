//! Loads what the front page shows: top stories and top sections, and the most discussed articles.

use super::{Loading, load_both, load_list};
use crate::browser::abort::Abort;
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{Card, Selection, Term};

/// Loads the top stories: first the sticky posts, then the newest. `latest` is the length of the news feed beside them,
/// so that both share one request.
pub fn load_top_stories(base: ApiBase, count: u32, latest: u32, abort: Abort) -> Loading<Vec<Card>> {
    Box::pin(async move {
        let urls = [&*base.to_sticky(count), &*base.to_list(&Selection::Latest, 1, latest)];
        let [sticky, latest] = load_both(urls, &abort, post::decode_card).await;
        let mut leads = sticky.unwrap_or_default();
        for card in latest? {
            if leads.len() < count as usize && !leads.iter().any(|lead| lead.id == card.id) {
                leads.push(card);
            }
        }
        Ok(leads)
    })
}

/// Loads the categories with the most articles.
pub fn load_top_sections(base: ApiBase, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move { load_list(&base.to_top_sections(), &abort, post::decode_term).await })
}

/// Loads the articles with the most of the latest comments; empty if there are no comments.
pub fn load_discussed(base: ApiBase, count: usize, abort: Abort) -> Loading<Vec<Card>> {
    Box::pin(async move {
        let owners = load_list(&base.to_latest_comments(), &abort, post::decode_owner).await?;
        let ids = find_most_frequent(&owners, count);
        match ids.is_empty() {
            true => Ok(Vec::new()),
            false => load_list(&base.to_chosen(&ids), &abort, post::decode_card).await,
        }
    })
}

/// The most frequent ids; of equally frequent ones, the earlier comes first.
fn find_most_frequent(all: &[u64], count: usize) -> Vec<u64> {
    let mut tally: Vec<(u64, usize)> = Vec::new();
    for id in all {
        match tally.iter_mut().find(|(known, _)| known == id) {
            Some((_, times)) => *times += 1,
            None => tally.push((*id, 1)),
        }
    }
    let mut most = Vec::new();
    while most.len() < count {
        // Reversed, because `max_by_key` returns the last of equals; the list begins with the latest comments.
        let Some((index, _)) = tally.iter().enumerate().rev().max_by_key(|(_, (_, times))| *times) else { break };
        most.push(tally.remove(index).0);
    }
    most
}
