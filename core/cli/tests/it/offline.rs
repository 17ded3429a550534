//! What one can do before any hub was reached.

use crate::support::{Home, code};

#[test]
fn a_new_install_says_that_it_has_joined_nothing() {
    let home = Home::new();
    let status = home.json(&["status"]);
    assert_eq!((status.code, status.json()["spaces"].as_array().unwrap().len()), (0, 0));
    let todo = home.json(&["todo"]);
    assert_eq!((todo.code, todo.fault().as_str()), (6, "no_space"));
}

#[test]
fn joining_without_a_network_waits_in_the_outbox() {
    let home = Home::new();
    let joined = home.json(&["join", &code(1), "--name", "王大爷"]);
    assert_eq!((joined.code, joined.json()["state"].as_str()), (0, Some("waiting")));
    let joins = home.json(&["joins"]).json();
    assert_eq!(
        (&joins["rows"][0]["name"], &joins["rows"][0]["state"]["code"]),
        (&"王大爷".into(), &"saved".into())
    );
    let none = home.json(&["joins", "--forget", "0101"]);
    assert_eq!((none.code, none.fault().as_str()), (6, "not_found"), "what is on its way goes on");
    let outbox = home.json(&["outbox", "list"]);
    assert_eq!(outbox.json()["total"], 1);
    let row = &outbox.json()["rows"][0];
    assert_eq!(row["state"]["code"], "saved");
    assert_eq!(
        (&row["subject"]["kind"], &row["subject"]["member"]),
        (&"member".into(), &joined.json()["member"])
    );
    let digits = row["entry"].as_str().unwrap()[..4].to_owned();
    assert_eq!(home.json(&["outbox", "show", &digits]).json()["words"], "王大爷");
    let again = home.json(&["outbox", "retry", &digits]);
    assert_eq!((again.code, again.fault().as_str()), (1, "not_refused"));
}

#[test]
fn syncing_without_a_network_ends_with_three() {
    let ran = Home::joined().json(&["sync"]);
    assert_eq!(ran.code, 3);
    // Progress may stand before it; the fault is the last line.
    assert!(ran.err.lines().last().unwrap().contains("\"offline\""), "{}", ran.err);
    assert_eq!(ran.out, "");
}

#[test]
fn joining_twice_is_refused() {
    let ran = Home::joined().json(&["join", &code(1), "--name", "王大爷"]);
    assert_eq!((ran.code, ran.fault().as_str()), (1, "already_joined"));
}

#[test]
fn every_list_is_one_json_document() {
    let home = Home::joined();
    for list in [
        &["status"][..],
        &["members"],
        &["members", "--search", "wdy"],
        &["members", "--codes"],
        &["grid", "list"],
        &["need", "list"],
        &["topic", "list"],
        &["todo"],
        &["search", "停车"],
        &["outbox", "list", "--all"],
        &["confirm"],
    ] {
        let ran = home.json(list);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{list:?}");
        let answer = ran.json();
        let rows = if list == ["status"] { &answer["spaces"] } else { &answer["rows"] };
        assert!(rows.is_array(), "{list:?}");
    }
}

#[test]
fn what_is_not_here_is_not_found() {
    let home = Home::joined();
    for (arguments, code) in [
        (&["need", "show", "abcd1234"][..], "not_found"),
        (&["topic", "accept", "abcd1234"], "not_found"),
        (&["role", "grant", "某人", "--post", "chair"], "not_found"),
        (&["confirm", "abcd1234"], "not_found"),
        (&["need", "add", "灯不亮", "--category", "SEC"], "grid_unknown"),
        (&["--space", "别的村", "status"], "not_found"),
        (&["verify", "/nowhere/at/all"], "file_missing"),
    ] {
        let ran = home.json(arguments);
        assert_eq!((ran.code, ran.fault().as_str()), (6, code), "{arguments:?}");
    }
}

#[test]
fn with_two_spaces_one_has_to_be_named() {
    let home = Home::joined();
    home.join(9);
    let either = home.json(&["need", "list"]);
    assert_eq!((either.code, either.fault().as_str()), (6, "ambiguous"));
    assert_eq!(home.json(&["--space", "0909", "need", "list"]).code, 0);
    let short = home.json(&["--space", "090", "need", "list"]);
    assert_eq!((short.code, short.fault().as_str()), (6, "not_found"), "three digits are too few");
    assert_eq!(home.json(&["status"]).json()["spaces"].as_array().unwrap().len(), 2);
}

#[test]
fn an_invitation_by_somebody_without_office_is_refused() {
    let ran = Home::joined().json(&["invite"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.fault(), "not_founded", "nothing of the space is here yet");
}

#[test]
fn a_home_that_is_no_folder_is_a_storage_fault() {
    let home = Home::new();
    let file = home.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let ran = home.json(&["--home", file.to_str().unwrap(), "status"]);
    assert_eq!((ran.code, ran.fault().as_str()), (4, "storage"));
}

#[test]
fn without_root_certificates_only_https_is_refused_and_says_what_is_missing() {
    let home = Home::joined();
    assert_eq!(home.run_untrusting(&["status"]).code, 0);
    let founding = |hub: &str| {
        let names = ["--name", "桑渚村", "--as", "沈柏年"];
        let create = ["--json", "space", "create", "--hub", hub, "--token", "token"];
        home.run_untrusting(&[&create[..], &names].concat())
    };
    let refused = founding("https://127.0.0.1:1");
    assert_eq!((refused.code, refused.fault().as_str()), (4, "certificates_missing"));
    assert_eq!(founding("http://127.0.0.1:1").fault(), "hub_unreachable");
}
