//! The command line as a whole. Doc comments on arguments and commands are the help people read, hence Chinese.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser};
use yishi_client::Language;

use crate::answer::Answer;
use crate::choice::choice;
use crate::cmd::Command;
use crate::context::Context;
use crate::fault::Fault;
use crate::{english, zh};

const EXIT_CODES: &str = "退出码：
  0  办成了
  1  按规定不能办（手机上或服务器上）
  2  命令写得不对
  3  没有网络
  4  存储或程序出了问题
  5  文件核验不通过
  6  没有找到，或者不止一个

诉求、议题等用编号开头几位（至少 4 位）来指，人和网格也可以用名称。";

/// 议事：村（社区）协商，离线可办，联网同步
#[derive(Parser)]
#[command(name = "yishi", after_help = EXIT_CODES, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// Flags of every command.
#[derive(clap::Args)]
pub(crate) struct Global {
    /// 数据目录（不填就用 ~/.local/share/yishi）
    #[arg(
        long,
        global = true,
        display_order = 900,
        env = "YISHI_HOME",
        hide_env_values = true,
        value_name = "目录"
    )]
    pub(crate) home: Option<PathBuf>,
    /// 用 JSON 回答，供程序读取
    #[arg(long, global = true, display_order = 901)]
    pub(crate) json: bool,
    /// 哪个村（社区），加入了几个时才要填
    #[arg(long, global = true, display_order = 902, value_name = "编号或名称")]
    pub(crate) space: Option<String>,
    /// 用哪种语言回答和显示帮助：zh 中文、en 英文；不填就按设置
    #[arg(
        long,
        global = true,
        display_order = 903,
        env = LANGUAGE,
        hide_env_values = true,
        value_name = "语言",
        value_parser = choice::<Language>
    )]
    lang: Option<Language>,
}

/// What a command line asks for.
pub(crate) enum Parsed {
    /// A command.
    Run(Box<Cli>),
    /// Help.
    Show(String),
}

/// Where the language may be said, beside the flag.
const LANGUAGE: &str = "YISHI_LANG";

/// The language that was asked for: needed before the command line can be read, for help and for what is wrong with it.
pub(crate) fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let beside = texts
        .windows(2)
        .filter(|pair| pair.first() == Some(&"--lang"))
        .filter_map(|pair| pair.last().copied());
    let within = texts.iter().filter_map(|text| text.strip_prefix("--lang="));
    let said = beside.chain(within).last().map(str::to_owned);
    choice(&said.or_else(|| std::env::var(LANGUAGE).ok())?).ok()
}

/// Reads a command line.
pub(crate) fn parse(arguments: Vec<OsString>, language: Language) -> Result<Parsed, Fault> {
    let command = match language {
        Language::Chinese => zh::localised(Cli::command()),
        Language::English => english::localised(Cli::command()),
    };
    let matches = command.try_get_matches_from(arguments);
    match (matches.and_then(|matches| Cli::from_arg_matches(&matches)), language) {
        (Ok(cli), _) => Ok(Parsed::Run(Box::new(cli))),
        (Err(error), Language::Chinese) if error.kind() == ErrorKind::DisplayHelp => {
            Ok(Parsed::Show(zh::phrase(&error.render())))
        }
        (Err(error), Language::English) if error.kind() == ErrorKind::DisplayHelp => {
            Ok(Parsed::Show(error.render().to_string()))
        }
        (Err(error), _) => Err(zh::usage_fault(&error)),
    }
}

impl Cli {
    /// Does it. The language of the answer is the one asked for, otherwise the one that was chosen on this phone.
    pub(crate) fn run(self, asked: Option<Language>) -> (Result<Answer, Fault>, Language) {
        let context = Context::new(self.global);
        let answer = self.command.run(&context);
        (answer, asked.unwrap_or_else(|| context.language()))
    }
}
