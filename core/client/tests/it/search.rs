//! Full-text search against a real FTS5 table.

use proptest::prelude::*;
use rusqlite::Connection;
use yishi_client::search::{index_name, index_text, initials, mask, query};

/// A table with these rows already in index form.
fn table(rows: &[String]) -> Connection {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61')").unwrap();
    for row in rows {
        db.execute("INSERT INTO words (text) VALUES (?1)", [row]).unwrap();
    }
    db
}

/// Row numbers, from 1, that the expression finds; or what SQLite has against it.
fn matches(db: &Connection, expression: &str) -> rusqlite::Result<Vec<i64>> {
    let mut ask = db.prepare("SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid")?;
    ask.query_map([expression], |row| row.get(0))?.collect()
}

fn find(rows: &[&str], typed: &str) -> Vec<i64> {
    let rows: Vec<_> = rows.iter().map(|row| index_text(row)).collect();
    matches(&table(&rows), &query(typed).unwrap()).unwrap()
}

fn named(name: &str, typed: &str) -> bool {
    !matches(&table(&[index_name(name)]), &query(typed).unwrap()).unwrap().is_empty()
}

#[test]
fn words_of_two_characters_and_single_characters_are_found() {
    let rows = ["小区停车难", "晒场被占", "车停在路边", "停电，车库进不去"];
    assert_eq!(find(&rows, "停车"), [1]);
    assert_eq!(find(&rows, "晒"), [2]);
    assert_eq!(find(&rows, "停"), [1, 3, 4]);
    assert_eq!(find(&rows, "难"), [1]);
}

#[test]
fn words_between_spaces_must_all_occur_in_any_order() {
    let rows = ["电瓶车充电桩太少", "充电贵", "修电瓶车棚，加充电口"];
    assert_eq!(find(&rows, "充电 电瓶车"), [1, 3]);
    assert_eq!(find(&rows, "充电，电瓶车！"), [1, 3]);
}

#[test]
fn a_phrase_runs_across_spaces_but_not_across_a_full_stop() {
    let rows = ["不能停。车多", "停 车 位", "停\n车", "停\u{200B}车"];
    assert_eq!(find(&rows, "停车"), [2, 4]);
}

#[test]
fn the_star_of_a_masked_name_is_a_character_like_any_other() {
    let rows = ["王*反映路灯不亮", "王小满反映", "李*：同意", "王＊也同意"];
    assert_eq!(find(&rows, "王*"), [1, 4]);
    assert_eq!(find(&rows, "王＊"), [1, 4]);
    assert_eq!(find(&rows, "*"), [1, 3, 4]);
    assert_eq!(find(&rows, "王"), [1, 2, 4]);
}

#[test]
fn latin_words_stay_whole_and_the_last_one_may_be_unfinished() {
    let rows = ["装 WiFi 路由", "wifi6 太慢", "café 门口"];
    assert_eq!(find(&rows, "wif"), [1, 2]);
    assert_eq!(find(&rows, "WIFI"), [1, 2]);
    assert_eq!(find(&rows, "装wi"), [1]);
    assert_eq!(find(&rows, "cafe"), [3]);
    assert!(find(&rows, "fi").is_empty());
    assert!(find(&rows, "wif 路由").is_empty());
}

#[test]
fn numbers_stay_whole() {
    let rows = ["3号楼2单元", "13号楼", "３号楼门口", "30户"];
    assert_eq!(find(&rows, "3号楼"), [1, 3]);
    assert_eq!(find(&rows, "3"), [1, 3]);
    assert_eq!(find(&rows, "30"), [4]);
}

#[test]
fn rare_characters_of_names_are_told_apart() {
    // Of extensions A, B, C, E, F, G and H.
    let rows = ["王䶮", "王𠮷", "王𪜶", "王𬸘", "王𭼁", "王𰻞", "王𲎯"];
    for (row, rare) in (1..).zip(rows) {
        assert_eq!(find(&rows, rare), [row]);
    }
}

#[test]
fn a_query_without_any_word_asks_nothing() {
    for typed in ["", "  ", "，。！", "\"\"", "\0", "🙂", "-()^:{}+"] {
        assert_eq!(query(typed), None, "{typed:?}");
    }
}

#[test]
fn operators_are_words_and_not_commands() {
    let rows = ["this OR that", "near here", "text"];
    assert_eq!(find(&rows, "OR"), [1]);
    assert_eq!(find(&rows, "near(here)"), [2]);
    assert_eq!(find(&rows, "text:text"), [3]);
    assert!(find(&rows, "this NOT near").is_empty());
}

#[test]
fn a_pasted_novel_is_cut_and_not_an_error() {
    let novel = "停 a，".repeat(10_000);
    let asked = query(&novel).unwrap();
    assert!(asked.len() < 4096, "{}", asked.len());
    assert_eq!(find(&["停a停a"], &novel), [1]);
}

#[test]
fn initials_read_surnames_as_surnames() {
    let names = [
        ("陆小满", "lxm"),
        ("单田芳", "stf"),
        ("仇和", "qh"),
        ("解珍", "xz"),
        ("曾国强", "zgq"),
        ("查良镛", "zly"),
        ("区小明", "oxm"),
        ("翟志刚", "zzg"),
        ("盖叫天", "gjt"),
        ("朴树", "ps"),
        ("乐嘉", "yj"),
        ("员春", "yc"),
        ("尉迟恭", "ycg"),
        ("万俟卨", "mqx"),
        ("欧阳修", "oyx"),
        ("长孙无忌", "zswj"),
        ("吕布", "lb"),
        ("王*", "w"),
        ("Anna Li", "al"),
        ("  陆 小满 ", "lxm"),
        ("", ""),
        ("🙂", ""),
    ];
    for (name, letters) in names {
        assert_eq!(initials(name), letters, "{name}");
    }
}

#[test]
fn surname_readings_do_not_spread_to_given_names() {
    assert_eq!(initials("王单"), "wd");
    assert_eq!(initials("王曾"), "wc");
}

#[test]
fn a_name_is_found_in_every_way_people_type_it() {
    for typed in
        ["lxm", "LXM", "lx", "luxm", "luxiaoman", "luxiao", "xiaoman", "lu xiaoman", "陆小满", "小满"]
    {
        assert!(named("陆小满", typed), "{typed}");
    }
    for typed in ["xm l", "lxn", "man", "luman"] {
        assert!(!named("陆小满", typed), "{typed}");
    }
    assert!(named("单田芳", "shantf") && !named("单田芳", "dantf"));
    assert!(named("尉迟恭", "yuchigong") && named("吕布", "lvbu") && named("王*", "wang"));
}

#[test]
fn a_mask_shows_the_surname_only() {
    let names = [
        ("王小满", "王*"),
        ("王五", "王*"),
        ("王", "王*"),
        ("欧阳修", "欧阳*"),
        ("尉迟敬德", "尉迟*"),
        ("夏侯", "夏*"),
        ("阿依古丽·买买提", "阿*"),
        ("王*", "王*"),
        (" 李四 ", "李*"),
        ("𠮷田", "𠮷*"),
        ("", ""),
        ("  ", ""),
    ];
    for (name, masked) in names {
        assert_eq!(mask(name), masked, "{name}");
    }
}

proptest! {
    #[test]
    fn nothing_that_can_be_typed_makes_sqlite_complain(
        typed in prop_oneof![
            any::<String>(),
            "[\"'*()^:{}+\\-a-zA-Z 停车\\x00\u{301}\u{E02A}]{0,40}",
            proptest::collection::vec(
                prop::sample::select(vec!["AND", "OR", "NOT", "NEAR(", "\"", "*", "停", " ", "a", "ⓐ", "\u{301}", ")"]), 0..40
            ).prop_map(|parts| parts.concat()),
        ],
    ) {
        let db = table(&["停 车 a".to_owned()]);
        if let Some(expression) = query(&typed) {
            let found = matches(&db, &expression);
            prop_assert!(found.is_ok(), "{:?} → {}: {:?}", typed, expression, found);
        }
    }

    #[test]
    fn any_part_of_a_chinese_sentence_finds_it(text in "[一-龥々*]{1,30}", start in 0usize..30, len in 1usize..8) {
        let part: String = text.chars().skip(start % text.chars().count()).take(len).collect();
        prop_assert_eq!(find(&[&text], &part), [1]);
    }

    #[test]
    fn every_text_finds_itself(text in "[ -~一-龥ａ-ｚ０-９，。\\n*é]{0,60}") {
        if let Some(expression) = query(&text) {
            let found = matches(&table(&[index_text(&text)]), &expression).unwrap();
            prop_assert_eq!(found, [1], "{:?} → {}", text, expression);
        }
    }
}
