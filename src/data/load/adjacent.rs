//! Loads the articles before and after another one. WordPress sorts by date alone: where more articles of one second
//! come together than a list holds, those of that second are requested by id.

use futures::future::{LocalBoxFuture, join};

use super::load_list;
use crate::browser::abort::Abort;
use crate::data::ApiError;
use wordpress::decode::post::decode_adjacent_post;
use wordpress::endpoint::{ApiBase, BESIDE_LENGTH, SECOND_LENGTH};
use wordpress::model::{Adjacent, AdjacentPost, Way};

/// How many requests for articles of one second are sent at most.
const MAX_PAGES: u32 = 10;

type Found = Result<Option<AdjacentPost>, ApiError>;

/// Loads the articles before and after the article with this date, in the site's time zone, and this id.
pub async fn load_adjacent_posts(
    base: &ApiBase,
    date: &str,
    id: u64,
    abort: &Abort,
) -> Result<[Option<AdjacentPost>; 2], ApiError> {
    // WordPress rejects an empty date; an article without a date has no adjacent posts.
    if date.is_empty() {
        return Ok([None, None]);
    }
    let load = |way| load_beside(base.clone(), way, date.to_owned(), id, abort.clone());
    let (previous, next) = join(load(Way::Back), load(Way::On)).await;
    Ok([previous?, next?])
}

/// Boxed, so that the wasm holds this code only once.
fn load_beside(base: ApiBase, way: Way, date: String, id: u64, abort: Abort) -> LocalBoxFuture<'static, Found> {
    Box::pin(async move {
        let shown = (&*date, id);
        let list = load_list(&base.to_beside(way, &date), &abort, decode_adjacent_post).await?;
        let is_whole = list.len() < BESIDE_LENGTH;
        if let Adjacent::Known(found) = way.find(list, shown, is_whole) {
            return Ok(found);
        }
        for page in 1..=MAX_PAGES {
            let list = load_list(&base.to_second(way, &date, page), &abort, decode_adjacent_post).await?;
            let is_last = list.len() < SECOND_LENGTH;
            if let Some(found) = list.into_iter().find(|post| way.is_beyond((&date, post.id), shown)) {
                return Ok(Some(found));
            }
            if is_last {
                break;
            }
        }
        let list = load_list(&base.to_beyond(way, &date), &abort, decode_adjacent_post).await?;
        let is_whole = list.len() < BESIDE_LENGTH;
        let Some(nearest) = list.first().cloned() else { return Ok(None) };
        match way.find(list, shown, is_whole) {
            Adjacent::Known(found) => Ok(found),
            // A site that sends no dates cannot be asked for the articles of a second.
            Adjacent::Crowded if nearest.date.is_empty() => Ok(Some(nearest)),
            Adjacent::Crowded => {
                let list = load_list(&base.to_second(way, &nearest.date, 1), &abort, decode_adjacent_post).await?;
                Ok(list.into_iter().next())
            }
        }
    })
}
