//! The command line in Chinese: its help, and what is wrong with it.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};

use crate::args::Args;

const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}";

/// What clap writes in English wherever it is asked.
const PHRASES: [(&str, &str); 4] = [
    ("[OPTIONS]", "[选项]"),
    ("[default:", "[默认："),
    ("[env:", "[环境变量："),
    ("\n       yishi", "\n     yishi"),
];

/// The exit code of a command line that is wrong.
const USAGE: u8 = 2;

/// Reads the command line; otherwise says what is asked for, or what is wrong, and gives the exit code.
pub(crate) fn args() -> Result<Args, ExitCode> {
    let matches = localised(Args::command()).try_get_matches();
    matches.and_then(|matches| Args::from_arg_matches(&matches)).map_err(|error| say(&error))
}

fn localised(command: Command) -> Command {
    let asked = |name, short, action, help| {
        Arg::new(name)
            .long(name)
            .short(short)
            .action(action)
            .help(help)
            .help_heading("选项")
            .display_order(900)
    };
    let versioned = command.get_version().is_some();
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("命令")
        .subcommand_value_name("命令")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .mut_args(|arg| arg.help_heading("选项"))
        .arg(asked("help", 'h', ArgAction::Help, "显示帮助"));
    if versioned {
        command = command.arg(asked("version", 'V', ArgAction::Version, "显示版本"));
    }
    command.mut_subcommands(localised)
}

fn say(error: &clap::Error) -> ExitCode {
    let kind = error.kind();
    let rendered = error.render().to_string();
    let text = PHRASES.iter().fold(rendered, |text, (english, chinese)| text.replace(english, chinese));
    if matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = write!(io::stdout(), "{text}");
        return ExitCode::SUCCESS;
    }
    let mut out = io::stderr();
    let without_command = [ErrorKind::MissingSubcommand, ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand];
    let _ = if without_command.contains(&kind) {
        write!(out, "还缺命令。\n\n{text}")
    } else {
        let about = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue];
        let named = about.iter().filter_map(|kind| error.get(*kind)).map(ToString::to_string);
        let named: Vec<String> = named.filter(|word| !word.is_empty()).collect();
        writeln!(out, "命令写得不对：{}。加 --help 看用法。", named.join(" "))
    };
    ExitCode::from(USAGE)
}
