//! Help in English. Chinese stands in the code, beside what it explains; this is its twin, by the Chinese.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use clap::builder::StyledStr;
use clap::{Arg, Command};

/// A line for each: the Chinese, a tab, the English.
const TWINS: &str = include_str!("../../data/help_en.txt");

/// The exit codes, as at the end of the Chinese help.
const EXIT_CODES: &str = "Exit codes:
  0  done
  1  refused by a rule, on this phone or at the server
  2  the command is not written correctly
  3  no network
  4  storage or the program failed
  5  the file did not verify
  6  not found, or more than one fits

Needs, topics and so on are named by the first digits of their id (4 or more), people and grids also by name.";

fn twin(chinese: &str) -> Option<&'static str> {
    static ALL: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    let all = ALL.get_or_init(|| TWINS.lines().filter_map(|line| line.split_once('\t')).collect());
    all.get(chinese).copied()
}

fn said(chinese: Option<&StyledStr>) -> Option<&'static str> {
    twin(&chinese?.to_string())
}

/// A command with its subcommands, explained in English where there is a twin.
pub(crate) fn localised(command: Command) -> Command {
    let about = said(command.get_about());
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    let command = command.mut_args(argument).disable_help_subcommand(true).disable_version_flag(true);
    let command = if command.get_after_help().is_some() { command.after_help(EXIT_CODES) } else { command };
    command.mut_subcommands(localised)
}

fn argument(argument: Arg) -> Arg {
    let help = said(argument.get_help());
    let names: Vec<&'static str> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .filter_map(|name| twin(name.as_str()))
        .collect();
    let argument = match help {
        Some(help) => argument.help(help),
        None => argument,
    };
    if names.is_empty() { argument } else { argument.value_names(names) }
}
