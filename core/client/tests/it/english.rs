//! Everything that can be said is said in English, too.

use std::collections::BTreeSet;

use yishi_client::view::{Choice, InboxKind, choices};
use yishi_client::{ClientError, Language, Trouble, english};
use yishi_domain::refusal::{Code, Refusal};
use yishi_replica::seal::SealFault;

/// A sentence for people who read English: one that is written, ends, and says no Chinese.
fn is_sentence(text: &str) -> bool {
    text.is_ascii() && text.len() > 10 && text.ends_with('.')
}

/// Every code of a list with its sentence; no two may say the same, which would be the one for what is not known.
fn all_said<T: Copy>(codes: &[T], name: fn(T) -> &'static str, sentence: fn(T) -> &'static str) {
    let mut said = BTreeSet::new();
    for code in codes.iter().copied() {
        assert!(is_sentence(sentence(code)), "{}: {}", name(code), sentence(code));
        assert!(said.insert(sentence(code)), "{} has no English sentence of its own", name(code));
    }
    assert!(said.len() > 15);
}

#[test]
fn no_refusal_lacks_an_english_sentence() {
    all_said(Code::ALL, Code::as_str, english::of_refusal);
}

#[test]
fn no_trouble_lacks_an_english_sentence() {
    all_said(Trouble::ALL, Trouble::code, english::of_trouble);
}

#[test]
fn no_fault_of_a_seal_file_lacks_an_english_sentence() {
    all_said(SealFault::ALL, |fault: SealFault| fault.code(), english::of_seal_fault);
}

#[test]
fn what_only_the_hub_says_has_english_and_what_nobody_knows_has_a_sentence_that_always_holds() {
    let codes = [
        "malformed",
        "credential_malformed",
        "device_mismatch",
        "genesis_bad",
        "post_conflict",
        "signature_needed",
        "signature_wrong",
        "nonce_stale",
        "setup_token_wrong",
        "not_permitted",
        "not_found",
        "space_unknown",
        "blob_unknown",
        "method_wrong",
        "too_slow",
        "blob_taken",
        "too_large",
        "encoding_unwanted",
        "quota",
        "internal",
        "storage_full",
        "storage_broken",
    ];
    let said: BTreeSet<_> = codes.iter().map(|code| english::of_hub(code)).collect();
    assert_eq!(said.len(), codes.len());
    assert!(
        is_sentence(english::of_hub("of_a_newer_hub")) && !said.contains(english::of_hub("of_a_newer_hub"))
    );
}

fn words<T>(set: Vec<Choice<T>>) {
    let all: BTreeSet<_> = set.iter().map(|choice| choice.en).collect();
    assert_eq!(all.len(), set.len(), "two choices are called the same: {all:?}");
    for choice in set {
        assert!(choice.en.is_ascii() && !choice.en.is_empty(), "{}", choice.code);
    }
}

#[test]
fn no_choice_lacks_an_english_word() {
    let all = choices();
    words(all.channels);
    words(all.categories);
    words(all.attachment_kinds);
    words(all.attachment_purposes);
    words(all.attachment_states);
    words(all.need_statuses);
    words(all.topic_sources);
    words(all.matter_classes);
    words(all.topic_states);
    words(all.sides);
    words(all.stances);
    words(all.amendment_statuses);
    words(all.send_states);
    words(all.roles);
    words(all.space_kinds);
    assert!(InboxKind::ALL.len() > 20);
}

#[test]
fn an_error_speaks_the_language_that_was_chosen() {
    let refused = ClientError::Refused(Refusal::with(Code::NeedState, "现在是“已受理”"));
    assert!(refused.sentence_in(Language::Chinese).contains("已受理"));
    assert!(is_sentence(&refused.sentence_in(Language::English)));
    assert_eq!(english::of_any("phone_full"), english::of_trouble(Trouble::PhoneFull));
    assert_eq!(english::of_any("need_state"), english::of_refusal(Code::NeedState));
    assert_eq!(english::of_any("too_slow"), english::of_hub("too_slow"));
    assert_eq!(english::of_any("seal_text"), english::of_seal_fault(SealFault::Text));
    let hub = ClientError::Hub { code: "quota".to_owned(), sentence: "提交太频繁。".to_owned() };
    assert_eq!(hub.sentence_en(), english::of_refusal(Code::Quota));
}
