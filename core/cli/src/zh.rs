//! clap in Chinese: help and usage faults.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use crate::fault::Fault;

const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// What clap writes in English wherever it is asked, and how people here say it.
const PHRASES: [(&str, &str); 5] = [
    ("[OPTIONS]", "[选项]"),
    ("[default:", "[默认："),
    ("[env: ", "[环境变量："),
    ("[possible values:", "[可填："),
    ("\n       yishi", "\n     yishi"),
];

/// A command with its subcommands, headed in Chinese.
pub(crate) fn localised(command: Command) -> Command {
    let command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("命令")
        .subcommand_value_name("命令")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .display_order(903)
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help("显示帮助"),
        )
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "参数" } else { "选项" };
            arg.help_heading(heading)
        });
    command.mut_subcommands(localised)
}

/// Rendered help, in Chinese.
pub(crate) fn phrase(rendered: &StyledStr) -> String {
    PHRASES.iter().fold(rendered.to_string(), |text, (english, chinese)| text.replace(english, chinese))
}

/// What was wrong with a command line, in one sentence.
pub(crate) fn usage_fault(error: &clap::Error) -> Fault {
    let said = |kind| error.get(kind).map(words).unwrap_or_default();
    let (argument, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let sentence = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} 后面要填内容"),
        ErrorKind::InvalidValue => {
            format!("{argument} 不能填“{value}”，可填：{}", said(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            format!("{argument} 不能填“{value}”，{}", number_hint(&why))
        }
        ErrorKind::UnknownArgument => {
            format!("不认识 {argument}{}", suggestion(&said(ContextKind::SuggestedArg)))
        }
        ErrorKind::InvalidSubcommand => format!(
            "没有“{}”这个命令{}",
            said(ContextKind::InvalidSubcommand),
            suggestion(&said(ContextKind::SuggestedSubcommand))
        ),
        ErrorKind::MissingRequiredArgument => format!("还缺：{argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Fault::usage("还缺命令。加 --help 看用法。")
                .with_detail(format!("\n{}", phrase(&error.render())));
        }
        ErrorKind::ArgumentConflict => format!("{argument} 和 {} 不能一起用", said(ContextKind::PriorArg)),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} 填的个数不对")
        }
        ErrorKind::NoEquals
        | ErrorKind::InvalidUtf8
        | ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::Io
        | ErrorKind::Format
        | _ => "命令写得不对".to_owned(),
    };
    Fault::usage(format!("{sentence}。加 --help 看用法。")).in_english(in_english(error))
}

/// What clap says by itself, where that is English throughout.
fn in_english(error: &clap::Error) -> String {
    let rendered = error.render().to_string();
    let first = rendered.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    if first.is_empty() || !first.is_ascii() {
        crate::english::fault("usage").to_owned()
    } else {
        format!("{first}.")
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(many) => many.join("、"),
        ContextValue::StyledStr(one) => one.to_string(),
        ContextValue::StyledStrs(many) => many.iter().map(ToString::to_string).collect::<Vec<_>>().join("、"),
        ContextValue::None | ContextValue::Bool(_) | ContextValue::Number(_) | _ => String::new(),
    }
}

fn suggestion(like: &str) -> String {
    if like.is_empty() { String::new() } else { format!(",是不是 {like}") }
}

/// Own parsers explain themselves in Chinese; Rust's number parsers do not.
fn number_hint(why: &str) -> &str {
    if why.is_ascii() { "要填合适的整数" } else { why }
}
