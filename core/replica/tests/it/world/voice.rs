//! Comments with what becomes of them, stances, amendments.

use yishi_domain::amendment::{AmendmentDeclined, AmendmentProposed, AmendmentTaken};
use yishi_domain::comment::{
    Appeal, AppealDecided, Comment, CommentAdded, CommentHidden, CommentWithdrawn, HidingAppealed, Side,
};
use yishi_domain::fact::Fact;
use yishi_domain::id::{AmendmentId, CommentId};
use yishi_domain::role::Role;
use yishi_domain::stance::{StanceGiven, StanceGrade};
use yishi_domain::state::AggregateId;
use yishi_domain::words::Words;

use super::deed::{Scene, text};
use super::{Dice, Phone};

/// Something said about a topic, or done about what was said.
pub(super) fn deed(phone: &Phone, dice: &mut Dice, scene: &Scene) -> Option<Fact> {
    let topic = *dice.pick(&scene.topics)?;
    let version = phone.topic(topic).last_version().max(1);
    let amendment = dice.pick(&scene.amendments).copied();
    let amended = |id| phone.load(&[AggregateId::Amendment(id)]).amendment(id).unwrap().topic;
    Some(match dice.roll(8) {
        0 | 1 => {
            let comment = CommentId(dice.bytes());
            Fact::with(CommentAdded { comment, topic, version, side: Side::For }, text())
        }
        2 => Fact::bare(CommentWithdrawn { comment: *dice.pick(&scene.comments)? }),
        3 => hiding_deed(phone, dice, scene)?,
        4 => {
            let grade = *dice.pick(StanceGrade::ALL)?;
            Fact::with(StanceGiven { topic, version, grade }, text())
        }
        5 => {
            let (amendment, quote) = (AmendmentId(dice.bytes()), "正文".to_owned());
            let core = AmendmentProposed { amendment, topic, version, start: 0, end: 2 };
            let (replacement, reason) = ("新文".to_owned(), "顺".to_owned());
            Fact::with(core, Words::Passage { quote, replacement, reason })
        }
        6 => Fact::bare(AmendmentTaken { amendment: amendment?, topic: amended(amendment?) }),
        _ => Fact::with(AmendmentDeclined { amendment: amendment?, topic: amended(amendment?) }, text()),
    })
}

fn comment_of(phone: &Phone, comment: CommentId) -> Option<Comment> {
    phone.load(&[AggregateId::Comment(comment)]).comment(comment).ok().cloned()
}

/// Hides a comment, or tries to appeal against that or to decide the appeal, whoever one is.
fn hiding_deed(phone: &Phone, dice: &mut Dice, scene: &Scene) -> Option<Fact> {
    let comment = *dice.pick(&scene.comments)?;
    let topic = comment_of(phone, comment)?.topic;
    Some(match dice.roll(6) {
        0 => Fact::with(HidingAppealed { comment }, text()),
        1 => Fact::with(AppealDecided { comment, topic, upheld: dice.percent(50) }, text()),
        _ => {
            let session = phone.topic(topic).session.filter(|_| dice.percent(30));
            Fact::with(CommentHidden { comment, topic, session }, text())
        }
    })
}

/// What waits for oneself: an appeal against hiding one's own comment, or to decide somebody else's.
pub(super) fn appeal(phone: &Phone, dice: &mut Dice, scene: &Scene) -> Option<Fact> {
    let me = phone.member;
    let supervises = phone.space_state().holds_now(me, |post| post.role == Role::Supervisor);
    scene.comments.iter().find_map(|comment| {
        let (comment, seen) = (*comment, comment_of(phone, *comment)?);
        let own = seen.by == me || seen.hidden_by == Some(me);
        match seen.appeal {
            None if seen.hidden_by.is_some() && seen.by == me => {
                Some(Fact::with(HidingAppealed { comment }, text()))
            }
            Some(Appeal::Asked) if supervises && !own => {
                let (topic, upheld) = (seen.topic, dice.percent(50));
                Some(Fact::with(AppealDecided { comment, topic, upheld }, text()))
            }
            _ => None,
        }
    })
}
