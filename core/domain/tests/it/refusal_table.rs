//! `docs/refusals.md` lists every refusal that people can meet, for those who review the rules.

use yishi_domain::refusal::{Class, Code};

use crate::generated::{expect_block, table};

const fn what_becomes_of_it(class: Class) -> &'static str {
    match class {
        Class::Refuse => "退回",
        Class::Quarantine => "另存待查",
        Class::Retry => "稍后再试",
    }
}

#[test]
fn the_page_of_refusals_says_what_the_code_says() {
    let row = |code: &Code| {
        let class = what_becomes_of_it(code.class());
        [&format!("`{}`", code.as_str()), class, code.source(), code.sentence()]
            .map(ToString::to_string)
            .to_vec()
    };
    let rows = Code::ALL.iter().map(row);
    expect_block("docs/refusals.md", "refusals", &table(&["代码 code", "处理", "依据", "看到的话"], rows));
}

#[test]
fn every_code_is_read_back_and_no_two_are_alike() {
    for (place, code) in Code::ALL.iter().enumerate() {
        assert_eq!(Code::parse(code.as_str()), Some(*code), "{place}");
        assert!(!code.source().is_empty() && code.sentence().ends_with('。'), "{}", code.as_str());
    }
}
