//! Our own reading of a change against automerge's, over many real ones.

use automerge::{Automerge, Change};
use yishi_replica::draft::{DraftDoc, LocalChange, change_facts};

use super::support::{Dice, actor, draft, splice};

const WORDS: [&str; 8] = ["晒谷场", "停车", "a", "\n# 方案\n", "😀", "老人", "é", " "];

/// One random edit: some passages replaced, or a value put.
fn random_change(draft: &mut DraftDoc, dice: &mut Dice) -> Option<LocalChange> {
    if dice.roll(8) == 0 {
        return draft.put(["title", "option"][dice.roll(2)], WORDS[dice.roll(8)]).unwrap();
    }
    let text: Vec<char> = draft.text().unwrap().chars().collect();
    let mut splices = Vec::new();
    let (mut at, mut units) = (0, 0);
    while at <= text.len() && splices.len() < 3 {
        let skip = dice.roll(12).min(text.len() - at);
        units += text[at..at + skip].iter().map(|c| c.len_utf16()).sum::<usize>();
        let gone = dice.roll(5).min(text.len() - at - skip);
        let delete = text[at + skip..at + skip + gone].iter().map(|c| c.len_utf16()).sum();
        splices.push(splice(units, delete, &WORDS[dice.roll(8)].repeat(dice.roll(4))));
        (at, units) = (at + skip + gone.max(1), units + delete);
        if gone == 0 && at <= text.len() {
            units += text[at - 1].len_utf16();
        }
    }
    draft.edit(&splices).unwrap()
}

fn assert_reads_like_automerge(local: &LocalChange) {
    let theirs = Change::try_from(local.bytes.as_slice()).unwrap();
    let ours = change_facts(&local.bytes).unwrap();
    assert_eq!(ours, local.facts);
    assert_eq!(ours.hash.0, theirs.hash().0);
    assert_eq!(
        ours.deps.iter().map(|d| d.0).collect::<Vec<_>>(),
        theirs.deps().iter().map(|d| d.0).collect::<Vec<_>>()
    );
    assert_eq!(ours.actor.0, theirs.actor_id().to_bytes());
    let others: Vec<_> = theirs.other_actor_ids().iter().map(|a| a.to_bytes().to_vec()).collect();
    assert_eq!(ours.other_actors.iter().map(|a| a.0.to_vec()).collect::<Vec<_>>(), others);
    assert_eq!((u64::from(ours.seq), u64::from(ours.start_op)), (theirs.seq(), theirs.start_op().get()));
    assert_eq!((ours.ops as usize, u64::from(ours.max_op)), (theirs.len(), theirs.max_op()));
}

#[test]
fn every_change_of_many_reads_as_automerge_reads_it() {
    let mut seen = 0;
    for seed in 1..=40_u64 {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut people: Vec<_> = (1..=4).map(draft).collect();
        let mut made: Vec<Vec<u8>> = Vec::new();
        for _ in 0..40 {
            let at = dice.roll(4);
            if dice.roll(3) == 0 {
                people[at].apply_accepted(&made).unwrap();
            }
            if let Some(change) = random_change(&mut people[at], &mut dice) {
                assert_reads_like_automerge(&change);
                made.push(change.bytes);
                seen += 1;
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn a_change_is_never_deflated_however_large() {
    let mut draft = draft(1);
    let change = draft.replace_text(&"同一句话。".repeat(1600)).unwrap().unwrap();
    assert!(change.bytes.len() > 8000);
    assert_eq!(change.bytes[8], 1);
    assert_reads_like_automerge(&change);
}

#[test]
fn what_automerge_writes_elsewhere_is_refused() {
    use automerge::transaction::Transactable;
    let mut doc = Automerge::new();
    doc.set_actor(actor(9).0.into());
    let mut other = doc.transaction();
    other.put(automerge::ROOT, "text", "forged").unwrap();
    other.commit();
    let bytes = doc.get_last_local_change().unwrap().raw_bytes().to_vec();
    assert_eq!(change_facts(&bytes).unwrap_err().to_string(), "bad_dependencies");
}
