//! What only the front page asks for.

use super::{Loading, load_both, load_list};
use crate::browser::abort::Abort;
use wordpress::decode::post;
use wordpress::endpoint::ApiBase;
use wordpress::model::{Card, Selection, Term};

/// The stories that lead the front page: those that editors have pinned, then the newest. `latest` is how many the
/// feed beside them asks for, so that both share one request.
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

/// The sections with the most articles.
pub fn load_top_sections(base: ApiBase, abort: Abort) -> Loading<Vec<Term>> {
    Box::pin(async move { load_list(&base.to_top_sections(), &abort, post::decode_term).await })
}

/// The articles that most of the latest comments belong to; empty where there are none.
pub fn load_discussed(base: ApiBase, count: usize, abort: Abort) -> Loading<Vec<Card>> {
    Box::pin(async move {
        let owners = load_list(&base.to_latest_comments(), &abort, post::decode_owner).await?;
        let ids = find_most_named(&owners, count);
        match ids.is_empty() {
            true => Ok(Vec::new()),
            false => load_list(&base.to_chosen(&ids), &abort, post::decode_card).await,
        }
    })
}

/// The numbers that are named most often, those named first before their equals.
fn find_most_named(all: &[u64], count: usize) -> Vec<u64> {
    let mut tally: Vec<(u64, usize)> = Vec::new();
    for id in all {
        match tally.iter_mut().find(|(known, _)| known == id) {
            Some((_, times)) => *times += 1,
            None => tally.push((*id, 1)),
        }
    }
    let mut most = Vec::new();
    while most.len() < count {
        // `max_by_key` keeps the last of equals, and the latest comments come first.
        let Some((place, _)) = tally.iter().enumerate().rev().max_by_key(|(_, (_, times))| *times) else { break };
        most.push(tally.remove(place).0);
    }
    most
}
