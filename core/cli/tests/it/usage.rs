//! A command line that is wrong says so in Chinese and ends with 2.

use crate::support::{Home, is_chinese, yishi};

const WRONG: [&[&str]; 10] = [
    &[],
    &["need"],
    &["nedd"],
    &["need", "add"],
    &["need", "add", "灯不亮", "--category", "XYZ"],
    &["need", "list", "--limit", "many"],
    &["need", "list", "--colour", "red"],
    &["stance", "abcd", "也许"],
    &["draft", "edit", "abcd", "--file", "a", "--text", "b"],
    &["draft", "settle", "abcd", "abcd"],
];

#[test]
fn wrong_usage_ends_with_two_and_a_chinese_sentence() {
    for arguments in WRONG {
        let ran = yishi(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(is_chinese(&ran.err) && !ran.err.contains("error"), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn wrong_usage_is_json_where_json_was_asked_for() {
    for arguments in WRONG {
        let ran = yishi(&[arguments, &["--json"]].concat());
        assert_eq!((ran.code, ran.fault().as_str()), (2, "usage"), "{arguments:?}");
    }
}

#[test]
fn without_a_home_the_fault_says_how_to_name_one() {
    let ran = yishi(&["status"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--home"), "{}", ran.err);
}

#[test]
fn text_that_cannot_be_an_invitation_is_wrong_usage() {
    let ran = Home::new().json(&["join", "YISHI1AAAA", "--name", "王大爷"]);
    assert_eq!((ran.code, ran.fault().as_str()), (2, "code_invalid"));
}
