//! Parties of plans and agreements: as they are typed, as they are shown, and which may be missing.

use yishi_client::Desk;
use yishi_client::view::{MissingView, SeatRow};
use yishi_domain::party::{Invitee, Party, PartyKind};

use crate::answer::Answer;
use crate::choice::choice;
use crate::fault::Fault;
use crate::find;
use crate::table::table;

/// A party as it is typed: kind, person, and what else is known of it.
fn party(desk: &Desk, typed: &str) -> Result<Party, Fault> {
    let mut parts = typed.split(':');
    let (kind, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let kind: PartyKind = choice(kind).map_err(Fault::usage)?;
    let mut party = Party::of(kind, find::member(desk, name)?, false);
    for part in parts {
        match part.split_once('=') {
            None if part == "affected" => party.affected = true,
            Some(("org", org)) => party.org = Some(find::org(desk, org)?),
            Some(("as", invitee)) => {
                party.invited_as.push(choice::<Invitee>(invitee).map_err(Fault::usage)?);
            }
            None | Some(_) => {
                let sentence =
                    format!("“{part}”不认识：利益相关写 affected，单位写 org=单位，身份写 as=身份。");
                return Err(Fault::usage(sentence));
            }
        }
    }
    Ok(party)
}

pub(super) fn parties(desk: &Desk, typed: &[String]) -> Result<Vec<Party>, Fault> {
    typed.iter().map(|one| party(desk, one)).collect()
}

/// The parties of a plan or an agreement; nothing for minutes.
pub(super) fn seats(seats: &[SeatRow]) -> String {
    if seats.is_empty() {
        return String::new();
    }
    let row = |seat: &SeatRow| {
        let invited: Vec<&str> = seat.invited_as.iter().map(|one| one.zh).collect();
        let affected = if seat.affected { "利益相关" } else { "" };
        [
            seat.kind.zh.to_owned(),
            seat.org_name.clone().unwrap_or_default(),
            seat.name.clone(),
            invited.join("、"),
            affected.to_owned(),
        ]
    };
    let shown = table(["各方", "单位", "谁", "邀请身份", ""], seats.iter().map(row).collect());
    format!("{shown}\n\n")
}

/// Whom a plan leaves out.
pub(super) fn missing(view: &MissingView) -> Answer {
    let wants = view.wants.iter().map(|want| format!("必须补上：{}（{}）\n", want.zh, want.source));
    let hints = view.hints.iter().map(|hint| format!("可能漏了：{}（{}）\n", hint.zh, hint.code));
    let text: String = wants.chain(hints).collect();
    let text = if text.is_empty() {
        "该请的各方都在方案里。".to_owned()
    } else {
        text.trim_end().to_owned()
    };
    Answer::new(text, view)
}
