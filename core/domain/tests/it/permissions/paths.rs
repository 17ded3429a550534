//! The way to every state: who does what, one after the other. A new state of a need, a topic or a paper gets its way
//! here.

use super::acts;
use super::cast::*;
use super::objects::{Family, Object, Step};
use Step::{Act, Aside, Days};

/// The states of a family; `-` where there is only one.
pub(crate) fn states(family: Family) -> &'static [&'static str] {
    match family {
        Family::Nothing
        | Family::Pending
        | Family::Proposed
        | Family::Claim
        | Family::Aside
        | Family::Waiting
        | Family::RoleKey
        | Family::Booking => &["-"],
        Family::Need => &[
            "Submitted",
            "Returned",
            "Rejected",
            "Merged",
            "Accepted",
            "InTopic",
            "Withdrawn",
            "Referred",
            "Classified",
            "DirectlyHandled",
            "FedBack",
            "Closed",
        ],
        Family::Topic => &[
            "Drafted",
            "Screening",
            "PartyReview",
            "Accepted",
            "NotAccepted",
            "Evaluating",
            "Planning",
            "Noticed",
            "InSession",
            "SessionClosed",
            "AnotherRound",
            "ConsensusReached",
            "Escalated",
            "Implementing",
            "Suspended",
            "Referred",
            "Withdrawn",
            "Terminated",
            "Annulled",
        ],
        Family::Sitting => &[
            "Noticed",
            "InSession",
            "Unsigned",
            "SessionClosed",
            "AnotherRound",
            "ConsensusReached",
            "Escalated",
            "Implementing",
        ],
        Family::Comment => &["standing", "withdrawn", "hidden", "appealed", "restored", "dismissed"],
        Family::Remark => &["InSession", "SessionClosed"],
        Family::Amendment => &["open", "taken", "declined"],
        Family::Round => &["running", "sealed", "closed"],
        Family::Plan | Family::Minutes | Family::Agreement => &["open", "sealed", "dropped"],
    }
}

/// States of domain.md §3 that nothing leads to yet, and what they wait for.
pub(crate) const UNREACHED: &[(&str, &str)] = &[];

/// The way to the object's state.
pub(crate) fn path(object: &Object) -> Vec<Step> {
    let owner = object.owner;
    match object.family {
        Family::Nothing | Family::RoleKey => Vec::new(),
        Family::Pending => vec![Act(COMMITTEE, acts::grant_spare)],
        Family::Proposed => vec![Act(COMMITTEE, acts::adopt)],
        Family::Claim => {
            vec![Act(COMMITTEE, acts::register_claimed), Act(object.owner, acts::ask_for_claimed)]
        }
        Family::Aside => vec![Aside(FORMER, acts::answer_first_need)],
        Family::Booking => vec![Act(SECRETARY, acts::book_object)],
        Family::Need => need(object),
        Family::Topic | Family::Sitting => topic(object, object.state),
        Family::Waiting => vec![Act(owner, acts::propose), Act(SECRETARY, acts::review_late)],
        Family::Comment => comment(object),
        Family::Remark => [topic(object, object.state), vec![Act(object.owner, acts::comment)]].concat(),
        Family::Amendment => amendment(object),
        Family::Round => [topic(object, "Accepted"), round(object)].concat(),
        Family::Plan => [topic(object, "Planning"), plan(object)].concat(),
        Family::Minutes => [topic(object, "ConsensusReached"), minutes(object)].concat(),
        Family::Agreement => [topic(object, "Accepted"), agreement(object)].concat(),
    }
}

fn need(object: &Object) -> Vec<Step> {
    let logged = Act(object.entered_by.unwrap_or(object.owner), acts::log);
    let accepted = Act(COMMITTEE, acts::accept_need);
    let rest: &[Step] = match object.state {
        "Submitted" => &[],
        "Returned" => &[Act(COMMITTEE, acts::return_need)],
        "Rejected" => &[Act(COMMITTEE, acts::reject_need)],
        "Merged" => &[Act(COMMITTEE, acts::merge)],
        "Accepted" => &[accepted],
        "InTopic" => &[Act(COMMITTEE, acts::place)],
        "Withdrawn" => &[Act(object.entered_by.unwrap_or(object.owner), acts::withdraw_need)],
        "Referred" => &[Act(COMMITTEE, acts::refer_need)],
        "Classified" => &[accepted, Act(COMMITTEE, acts::classify_need)],
        "DirectlyHandled" => &[accepted, Act(COMMITTEE, acts::handle)],
        "FedBack" => &[accepted, Act(COMMITTEE, acts::handle), Act(COMMITTEE, acts::feed_back)],
        "Closed" => &[
            accepted,
            Act(COMMITTEE, acts::handle),
            Act(COMMITTEE, acts::feed_back),
            Act(COMMITTEE, acts::close_need),
        ],
        other => no_way("need", other),
    };
    [&[logged], rest].concat()
}

fn topic(object: &Object, state: &str) -> Vec<Step> {
    let mut path = vec![Act(object.owner, acts::propose), Act(COMMITTEE, acts::classify)];
    if object.copied {
        path.extend([
            Act(COMMITTEE, acts::appoint_drafter),
            Act(DRAFTER, acts::first_draft),
            Act(DRAFTER, acts::publish),
        ]);
    }
    let screened = Act(COMMITTEE, acts::screen);
    let accepted = [screened, Act(COMMITTEE, acts::accept), Act(SECRETARY, acts::accept)];
    match state {
        "Drafted" => {}
        "Screening" => path.push(screened),
        "PartyReview" => path.extend([screened, Act(SECRETARY, acts::review)]),
        "NotAccepted" => path.extend([COMMITTEE, SECRETARY].map(|who| Act(who, acts::decline))),
        "Referred" => path.push(Act(COMMITTEE, acts::refer)),
        "Withdrawn" => path.push(Act(object.owner, acts::withdraw)),
        "Accepted" => path.extend(accepted),
        "Evaluating" => {
            path.extend(accepted);
            path.push(Act(COMMITTEE, acts::classify_technical));
            path.extend([COMMITTEE, SECRETARY].map(|who| Act(who, acts::ask_experts)));
        }
        later => {
            path.extend(accepted);
            path.extend(deliberated(later));
        }
    }
    path
}

/// From a topic that was taken up: the way through a session.
fn deliberated(state: &str) -> Vec<Step> {
    let lay = Act(COMMITTEE, acts::lay_plan);
    if state == "Planning" {
        // The plan is as fresh as the last day: notice may be given.
        return [vec![Days, lay], signed_plan()].concat();
    }
    let noticed = [vec![lay], signed_plan(), vec![Act(COMMITTEE, acts::notice), Days], there()].concat();
    let opened = [noticed.clone(), vec![Act(MODERATOR, acts::open_session)]].concat();
    let recorded = [opened.clone(), held(), vec![Act(RECORDER, acts::close_session)]].concat();
    let closed = [recorded.clone(), vec![Act(MODERATOR, acts::sign_record)]].concat();
    let agreed = [closed.clone(), vec![Act(MODERATOR, acts::agree)]].concat();
    let sealed = [agreed.clone(), vec![Act(RECORDER, acts::lay_minutes)], signed_minutes()].concat();
    let started = vec![Act(COMMITTEE, acts::start_minutes)];
    match state {
        "Noticed" => noticed,
        "InSession" => [opened, held(), everybody()].concat(),
        "Unsigned" => recorded,
        "SessionClosed" => closed,
        "AnotherRound" => [closed, vec![Act(COMMITTEE, acts::again)]].concat(),
        "Escalated" => [closed, vec![Act(COMMITTEE, acts::escalate)]].concat(),
        "ConsensusReached" => agreed,
        "Implementing" => [sealed, started].concat(),
        "Terminated" => [closed, both(acts::terminate)].concat(),
        "Suspended" => [sealed, started, both(acts::suspend)].concat(),
        "Annulled" => [sealed, started, vec![Act(COMMITTEE, acts::annul)]].concat(),
        other => no_way("topic", other),
    }
}

/// By one of each committee.
fn both(make: super::objects::Make) -> Vec<Step> {
    vec![Act(COMMITTEE, make), Act(SECRETARY, make)]
}

fn signed_plan() -> Vec<Step> {
    vec![Act(CHAIR, acts::sign_plan), Act(SECRETARY, acts::sign_plan)]
}

fn there() -> Vec<Step> {
    [MODERATOR, PARTY, OTHER_PARTY].map(|who| Act(who, acts::sign_in)).to_vec()
}

/// Everybody else comes, too, and may speak.
fn everybody() -> Vec<Step> {
    let here = [MODERATOR, PARTY, OTHER_PARTY, NEWCOMER];
    let people = columns().into_iter().flat_map(|column| column.people);
    people.filter(|who| !here.contains(who)).map(|who| Act(who, acts::sign_in)).collect()
}

fn held() -> Vec<Step> {
    vec![
        Act(PARTY, acts::take_position),
        Act(OTHER_PARTY, acts::take_position),
        Act(RECORDER, acts::record_outcome),
    ]
}

fn signed_minutes() -> Vec<Step> {
    [MODERATOR, RECORDER, PARTY, OTHER_PARTY, SUPERVISOR].map(|who| Act(who, acts::sign_minutes)).to_vec()
}

fn comment(object: &Object) -> Vec<Step> {
    let hidden = Act(CHAIR, acts::hide_comment);
    let appealed = Act(object.owner, acts::appeal_hiding);
    let hearer = if object.owner == SUPERVISOR { OTHER_SUPERVISOR } else { SUPERVISOR };
    let rest: &[Step] = match object.state {
        "standing" => &[],
        "withdrawn" => &[Act(object.owner, acts::withdraw_comment)],
        "hidden" => &[hidden],
        "appealed" => &[hidden, appealed],
        "restored" => &[hidden, appealed, Act(hearer, acts::uphold_appeal)],
        "dismissed" => &[hidden, appealed, Act(hearer, acts::dismiss_appeal)],
        other => no_way("comment", other),
    };
    [&[Act(object.owner, acts::comment)], rest].concat()
}

fn amendment(object: &Object) -> Vec<Step> {
    let rest: &[Step] = match object.state {
        "open" => &[],
        "taken" => &[Act(DRAFTER, acts::take_amendment)],
        "declined" => &[Act(DRAFTER, acts::decline_amendment)],
        other => no_way("amendment", other),
    };
    [&[Act(object.owner, acts::amend)], rest].concat()
}

fn round(object: &Object) -> Vec<Step> {
    let rest: &[Step] = match object.state {
        "running" => &[],
        "sealed" => &[Act(COMMITTEE, acts::sign_off), Act(SECOND, acts::sign_off)],
        "closed" => &[Act(COMMITTEE, acts::close_round)],
        other => no_way("round", other),
    };
    [&[Act(COMMITTEE, acts::open_round)], rest].concat()
}

/// Its topic's way ends with a plan that is signed; here one that is not comes after it.
fn plan(object: &Object) -> Vec<Step> {
    let rest = match object.state {
        "open" => Vec::new(),
        "sealed" => vec![Act(CHAIR, acts::sign_next_plan), Act(SECRETARY, acts::sign_next_plan)],
        "dropped" => vec![Act(COMMITTEE, acts::drop_paper)],
        other => no_way("plan", other),
    };
    [vec![Act(COMMITTEE, acts::lay_next_plan)], rest].concat()
}

fn minutes(object: &Object) -> Vec<Step> {
    let rest = match object.state {
        "open" => Vec::new(),
        "sealed" => signed_minutes(),
        "dropped" => vec![Act(RECORDER, acts::drop_paper)],
        other => no_way("minutes", other),
    };
    [vec![Act(RECORDER, acts::lay_minutes)], rest].concat()
}

fn agreement(object: &Object) -> Vec<Step> {
    let signed = [PARTY, OTHER_PARTY, MODERATOR].map(|who| Act(who, acts::sign_agreement)).to_vec();
    let rest = match object.state {
        "open" => Vec::new(),
        "sealed" => signed,
        "dropped" => vec![Act(MODERATOR, acts::drop_paper)],
        other => no_way("agreement", other),
    };
    [vec![Act(MODERATOR, acts::lay_agreement)], rest].concat()
}

fn no_way(what: &str, state: &str) -> ! {
    panic!("no way leads a {what} to {state}: add it to core/domain/tests/it/permissions/paths.rs")
}
