//! The statements behind long lists, so that a test can ask SQLite how it runs them.

use yishi_domain::id::{GridId, MemberId, NeedId, TopicId};
use yishi_domain::need::NeedStatus;

use super::{NeedFilter, copy, hit, inbox, member, need, similar, todo, topic};

/// Every statement whose list can grow with the years, each of which must find its rows by an index. The outbox is not
/// among them: it is read in the order it was written.
pub fn listings() -> Vec<String> {
    let all = NeedFilter::default();
    let filters = [
        all,
        NeedFilter { status: Some(NeedStatus::Submitted), ..all },
        NeedFilter { grid: Some(GridId([0; 16])), ..all },
        NeedFilter { by: Some(MemberId([0; 16])), ..all },
        NeedFilter { entered_by: Some(MemberId([0; 16])), ..all },
        NeedFilter { topic: Some(TopicId([0; 16])), ..all },
        NeedFilter { merged_into: Some(NeedId([0; 16])), ..all },
    ];
    let mut listings: Vec<String> = filters.iter().map(need::listing).collect();
    listings.extend([member::listing(), topic::listing()]);
    listings.push(hit::LISTING.to_owned());
    listings.extend(todo::listings());
    listings.extend([similar::IN_GRID, similar::ANYWHERE].map(str::to_owned));
    listings.extend([inbox::LISTING, inbox::UNREAD].map(str::to_owned));
    listings.extend(copy::listings());
    listings
}
