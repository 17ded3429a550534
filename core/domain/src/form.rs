//! 协商形式: what a form of deliberation wants, who convenes it, and what its output is worth (湖委办〔2017〕45号 二（一）1,
//! 二（三）). Data (`packs/forms.toml`): a county's brand is one more of these, no code.

use std::sync::OnceLock;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::choice::choices;
use crate::matter::FormCode;
use crate::pack::{Hardness, PackError, keys};
use crate::party::PartyKind;
use crate::role::Role;
use crate::seal::SlotRole;
use crate::topic::MatterClass;

const SHIPPED: &str = include_str!("../packs/forms.toml");

choices! {
    /// Where the people of a session come from.
    Scope {
        0 Unit "unit" "全村（社区）";
        1 Grid "grid" "一个网格";
        2 Group "group" "一个村（居）民小组";
        3 Households "households" "选定的几户";
        4 Building "building" "一幢楼";
        5 Township "township" "乡镇（街道）";
    }
}

choices! {
    /// What a plan in this form must name.
    Wants {
        0 Venue "venue" "地点";
        1 Agenda "agenda" "议程";
        2 Materials "materials" "会议材料";
        3 Briefing "briefing" "工作情况通报";
        4 Supervisor "supervisor" "监督委员会成员列席";
        5 Representatives "representatives" "听证代表";
    }
}

choices! {
    /// What must be on record before a session in this form is closed.
    Produces {
        0 OutcomeOfEachItem "outcome_of_each_item" "每项议程的结果";
        1 NeedsOrNone "needs_or_none" "收集到的诉求，没有的写明没有";
        2 TopicsOrNone "topics_or_none" "形成的议题，没有的写明没有";
        3 Necessity "necessity" "必要性论证";
        4 Feasibility "feasibility" "可行性论证";
        5 Options "options" "两个以上方案，只有一个的写明理由";
        6 OpinionResponses "opinion_responses" "对每条意见的回应";
        7 Ratings "ratings" "评议结果";
    }
}

choices! {
    /// What the output of a form is worth.
    Worth {
        0 Opinion "opinion" "意见建议，不作决定";
        1 Consensus "consensus" "协商共识";
        2 Reference "reference" "决策参考";
        3 Appraisal "appraisal" "评议结果";
    }
}

/// A form of deliberation.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its code.
    #[n(0)]
    pub code: FormCode,
    /// Its name on notice, minutes and screen.
    #[n(1)]
    pub zh: String,
    /// Where its people come from.
    #[n(2)]
    pub scope: Scope,
    /// Who may convene it.
    #[n(3)]
    pub convened_by: Vec<Role>,
    /// Who must be named in the plan.
    #[n(4)]
    pub roles: Vec<SlotRole>,
    /// What else the plan must name.
    #[n(5)]
    pub requires: Vec<Wants>,
    /// Who must have been asked to come.
    #[n(6)]
    #[serde(default)]
    pub asks: Vec<PartyKind>,
    /// What must be on record at the end.
    #[n(7)]
    pub produces: Vec<Produces>,
    /// The rule key of its notice, a `notice.deliberation…`.
    #[n(8)]
    pub notice: String,
    /// How often a year it should be held, where that is said.
    #[n(9)]
    pub per_year: Option<u32>,
    /// Whether it is a brand: its name shows beside the form's.
    #[n(10)]
    #[serde(default)]
    pub brand: bool,
    /// What its output is worth.
    #[n(11)]
    pub counts_as: Worth,
    /// How binding it is.
    #[n(12)]
    pub hardness: Hardness,
    /// Where it comes from.
    #[n(13)]
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    forms: Vec<Form>,
}

impl Form {
    /// Reads a file of forms (TOML).
    ///
    /// # Errors
    /// What is no form; a code twice; a form that nobody convenes, that leaves nothing behind, or whose notice is no
    /// rule key; law, which no file of forms makes.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, PackError> {
        let File { forms } = toml::from_str(text).map_err(|error| PackError::unreadable("forms", &error))?;
        Self::expect_all_sound(&forms)?;
        Ok(forms)
    }

    /// Refuses a code twice, and a form that is not sound.
    pub(crate) fn expect_all_sound(forms: &[Self]) -> Result<(), PackError> {
        for (n, form) in forms.iter().enumerate() {
            let twice = forms.iter().take(n).any(|other| other.code == form.code);
            if twice || !form.is_sound()? {
                return Err(PackError::BadValue { key: form.code.to_string() });
            }
        }
        Ok(())
    }

    /// The forms compiled in, in the order they are shown.
    pub fn shipped() -> Result<&'static [Self], PackError> {
        static FORMS: OnceLock<Result<Vec<Form>, PackError>> = OnceLock::new();
        FORMS.get_or_init(|| Self::parse_all(SHIPPED)).as_deref().map_err(Clone::clone)
    }

    /// Whether a matter of this class may be deliberated in it: a project of a government department is heard and not
    /// agreed on, a group's own matter stays in the group.
    pub const fn suits(&self, class: MatterClass) -> bool {
        match class {
            MatterClass::GovProject => matches!(self.counts_as, Worth::Reference),
            MatterClass::Group => matches!(self.scope, Scope::Group),
            MatterClass::General
            | MatterClass::Major
            | MatterClass::Contested
            | MatterClass::Owners
            | MatterClass::Collective
            | MatterClass::CrossUnit
            | MatterClass::NotDeliberable => true,
        }
    }

    /// Whether it can be used: somebody convenes it, something is left behind, its notice is a rule, and it does not
    /// pretend to be law.
    pub fn is_sound(&self) -> Result<bool, PackError> {
        let noticed = self.notice.starts_with("notice.deliberation") && keys()?.contains_key(&self.notice);
        let named = [&self.zh, &self.source].iter().all(|text| !text.trim().is_empty());
        Ok(noticed
            && named
            && !self.convened_by.is_empty()
            && !self.produces.is_empty()
            && self.hardness != Hardness::Law)
    }
}
