//! Help is Chinese, all of it.

use crate::support::{is_chinese, yishi};

/// What clap would say by itself.
const ENGLISH: [&str; 9] = [
    "Usage",
    "Options",
    "Commands",
    "Arguments",
    "Print ",
    "OPTIONS",
    "COMMAND",
    "default:",
    "possible values",
];

/// Help of a command and of everything below it; gives how many commands there are.
fn walk(path: &[&str]) -> usize {
    let help = yishi(&[path, &["--help"]].concat());
    assert_eq!((help.code, help.err.as_str()), (0, ""), "{path:?}");
    assert!(help.out.contains("用法：yishi"), "{path:?}: {}", help.out);
    for word in ENGLISH {
        assert!(!help.out.contains(word), "{path:?} says {word}: {}", help.out);
    }
    for described in help.out.lines().filter(|line| line.trim_start().starts_with('-')) {
        assert!(is_chinese(described), "{path:?}: no help in: {described}");
    }
    let below = subcommands(&help.out);
    1 + below.iter().map(|name| walk(&[path, &[name.as_str()]].concat())).sum::<usize>()
}

/// The names listed under 命令, each of which must have a description.
fn subcommands(help: &str) -> Vec<String> {
    let listed = help.lines().skip_while(|line| *line != "命令:").skip(1).take_while(|line| !line.is_empty());
    let names = listed.map(|line| {
        assert!(is_chinese(line), "no help in: {line}");
        line.split_whitespace().next().unwrap().to_owned()
    });
    names.collect()
}

#[test]
fn every_command_and_flag_is_explained_in_chinese() {
    let commands = walk(&[]);
    assert!(commands > 70, "only {commands} commands were looked at");
}

#[test]
fn the_exit_codes_stand_in_the_help() {
    let help = yishi(&["--help"]);
    for line in ["0  办成了", "1  按规定", "2  命令", "3  没有网络", "4  存储", "5  文件核验", "6  没有找到"]
    {
        assert!(help.out.contains(line), "{line}");
    }
}

#[test]
fn options_line_up_where_chinese_letters_are_two_columns_wide() {
    let help = yishi(&["verify", "--help"]);
    let starts: Vec<usize> = help
        .out
        .lines()
        .filter_map(|line| line.split_once("  -").map(|_| line))
        .map(|line| {
            let text = line.trim_start().split_once("  ").unwrap().1.trim_start();
            let head = line.strip_suffix(text).unwrap();
            head.chars().map(|letter| if is_chinese(&letter.to_string()) { 2 } else { 1 }).sum()
        })
        .collect();
    assert!(starts.len() > 2 && starts.iter().all(|start| *start == starts[0]), "{starts:?}\n{}", help.out);
}
