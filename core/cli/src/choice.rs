//! Values that are one of a few: typed by code or by their Chinese name.

use yishi_client::{Appearance, Language};
use yishi_domain::comment::Side;
use yishi_domain::form::{Produces, Wants};
use yishi_domain::membership::{AgeBand, SpaceKind};
use yishi_domain::need::{Category, Channel, NeedStatus, Referral};
use yishi_domain::party::{Invitee, PartyKind};
use yishi_domain::plan::PlanHint;
use yishi_domain::role::Role;
use yishi_domain::session::{Delivery, EscalationReason, Uptake};
use yishi_domain::stance::StanceGrade;
use yishi_domain::topic::{Annuller, Conclusion, MatterClass, ReviewResult, TopicSource};
use yishi_domain::work::PublicChannel;

/// A set of choices.
pub(crate) trait Choice: Copy + Send + Sync + 'static {
    /// Every choice with the words it may be called by: the code first, then the Chinese name.
    fn choices() -> Vec<(Self, [&'static str; 2])>;
}

/// The choice called `text`, or what may be typed. For clap.
pub(crate) fn choice<T: Choice>(text: &str) -> Result<T, String> {
    let choices = T::choices();
    let found = choices.iter().find(|(_, names)| names.iter().any(|name| name.eq_ignore_ascii_case(text)));
    if let Some((value, _)) = found {
        return Ok(*value);
    }
    let all: Vec<String> = choices
        .iter()
        .map(|(_, [code, zh])| if code == zh { (*code).to_owned() } else { format!("{code}({zh})") })
        .collect();
    Err(format!("可填：{}", all.join("、")))
}

macro_rules! coded {
    ($($name:ident)*) => {$(
        impl Choice for $name {
            fn choices() -> Vec<(Self, [&'static str; 2])> {
                Self::ALL.iter().map(|one| (*one, [one.code(), one.zh()])).collect()
            }
        }
    )*};
}

coded! { AgeBand Annuller Category Channel Conclusion Delivery EscalationReason Invitee MatterClass NeedStatus PartyKind PlanHint Produces PublicChannel Referral ReviewResult Side TopicSource Uptake Wants }

impl Choice for StanceGrade {
    fn choices() -> Vec<(Self, [&'static str; 2])> {
        Self::ALL.iter().map(|one| (*one, [one.code(), one.plain()])).collect()
    }
}

impl Choice for Language {
    fn choices() -> Vec<(Self, [&'static str; 2])> {
        vec![(Self::Chinese, ["zh", "中文"]), (Self::English, ["en", "英文"])]
    }
}

impl Choice for Appearance {
    fn choices() -> Vec<(Self, [&'static str; 2])> {
        Self::ALL.to_vec()
    }
}

/// What may be left to the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OrPhones<T>(pub(crate) Option<T>);

impl<T: Choice> Choice for OrPhones<T> {
    fn choices() -> Vec<(Self, [&'static str; 2])> {
        let chosen = T::choices().into_iter().map(|(one, names)| (Self(Some(one)), names));
        [(Self(None), ["phone", "跟随手机"])].into_iter().chain(chosen).collect()
    }
}

/// What a choice is called; 跟随手机 where it is left to the phone.
pub(crate) fn called<T: Choice + PartialEq>(chosen: Option<T>) -> &'static str {
    let mut choices = OrPhones::<T>::choices().into_iter();
    choices.find(|(one, _)| one.0 == chosen).map_or("", |(_, [_, zh])| zh)
}

impl Choice for SpaceKind {
    fn choices() -> Vec<(Self, [&'static str; 2])> {
        vec![
            (Self::Village, ["village", "村"]),
            (Self::Community, ["community", "社区"]),
            (Self::Township, ["township", "乡镇"]),
            (Self::County, ["county", "县"]),
        ]
    }
}

/// Posts by the short words of a command line.
impl Choice for Role {
    fn choices() -> Vec<(Self, [&'static str; 2])> {
        vec![
            (Self::CommitteeMember, ["committee", "委员"]),
            (Self::Chair, ["chair", "主任"]),
            (Self::PartySecretary, ["secretary", "书记"]),
            (Self::Supervisor, ["supervisor", "监督委员"]),
            (Self::GridLeader, ["grid-leader", "网格长"]),
            (Self::GridMember, ["grid-worker", "网格员"]),
            (Self::Representative, ["representative", "代表"]),
            (Self::HouseholdRep, ["household-rep", "户代表"]),
            (Self::GroupLeader, ["group-leader", "组长"]),
            (Self::BuildingLeader, ["building-leader", "楼道长"]),
            (Self::OrgRepresentative, ["org-representative", "单位代表"]),
            (Self::XiangxianMember, ["xiangxian", "乡贤"]),
            (Self::Delegate, ["delegate", "代表委员"]),
            (Self::Archivist, ["archivist", "档案员"]),
            (Self::TownshipDesk, ["township-desk", "乡镇经办"]),
            (Self::CountyOffice, ["county-office", "县区民政"]),
            (Self::Expert, ["expert", "专家"]),
            (Self::LegalAdviser, ["legal-adviser", "法律顾问"]),
            (Self::SocialWorker, ["social-worker", "专业社工"]),
        ]
    }
}
