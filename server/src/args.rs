//! The command line and the environment.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};
use yishi_server::{Quota, Settings};

const MIB: u64 = 1024 * 1024;

/// 议事服务器：存放各村（社区）的记录，供手机同步。
#[derive(Debug, Parser)]
#[command(version)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// How to log.
    #[command(flatten)]
    pub(crate) log: Log,
}

/// Logging.
#[derive(Debug, ClapArgs)]
pub(crate) struct Log {
    /// 日志级别，如 info、debug 或 yishi_server=debug
    #[arg(long = "log", env = "YISHI_LOG", default_value = "info", global = true, value_name = "级别")]
    pub(crate) filter: String,
    /// 日志写成 JSON,每行一条
    #[arg(long = "log-json", env = "YISHI_LOG_JSON", global = true)]
    pub(crate) json: bool,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// 建立数据目录和密钥，显示建立口令
    Init(Place),
    /// 检查数据库是否完好
    Check(Place),
    /// 启动服务
    Serve(Serve),
}

/// Where the data is.
#[derive(Debug, ClapArgs)]
pub(crate) struct Place {
    /// 数据目录
    #[arg(long, env = "YISHI_DATA", default_value = "data", value_name = "目录")]
    pub(crate) data: PathBuf,
}

/// How to serve.
#[derive(Debug, ClapArgs)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Place,
    /// 监听地址；端口为 0 时任选一个空闲端口
    #[arg(long, env = "YISHI_LISTEN", default_value_t = SocketAddr::from(([127, 0, 0, 1], yishi_server::PORT)), value_name = "地址")]
    listen: SocketAddr,
    /// 数据目录不存在时先建立
    #[arg(long, env = "YISHI_INIT")]
    init: bool,
    /// 开始监听后写入此文件，内容与标准输出第一行相同
    #[arg(long, env = "YISHI_READY_FILE", value_name = "文件")]
    pub(crate) ready_file: Option<PathBuf>,
    /// 每台设备每小时最多提交的条数
    #[arg(long, env = "YISHI_QUOTA_ENTRIES", default_value_t = Quota::default().entries_per_hour, value_name = "条数")]
    quota_entries: u32,
    /// 每台设备每天最多提交的 MiB 数
    #[arg(long, env = "YISHI_QUOTA_MIB", default_value_t = Quota::default().bytes_per_day / MIB, value_name = "MiB")]
    quota_mib: u64,
    /// 数据库文件的上限(MiB);不填则以磁盘为限
    #[arg(long, env = "YISHI_MAX_DATABASE_MIB", value_name = "MiB")]
    max_database_mib: Option<u64>,
}

impl Serve {
    /// The settings these flags come to.
    pub(crate) fn into_settings(self) -> Settings {
        Settings {
            init: self.init,
            listen: self.listen,
            quota: Quota {
                entries_per_hour: self.quota_entries,
                bytes_per_day: self.quota_mib.saturating_mul(MIB),
            },
            max_database_bytes: self.max_database_mib.map(|mib| mib.saturating_mul(MIB)),
            ..Settings::new(self.place.data)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::{Arg, ArgAction, CommandFactory};

    use super::Args;

    /// What the page for operators says about settings, and everything else.
    const PAGE: &str = include_str!("../../docs/server.md");

    /// Flag, variable and default, as a row of the page names them.
    fn row(arg: &Arg) -> [String; 3] {
        let defaults: Vec<_> = arg.get_default_values().iter().map(|one| one.to_string_lossy()).collect();
        let default = match (arg.get_action(), defaults.first()) {
            (ArgAction::SetTrue, _) => "off",
            (_, Some(default)) => default,
            (_, None) => "none",
        };
        let variable = arg.get_env().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        [format!("--{}", arg.get_long().unwrap_or_default()), variable, default.to_owned()]
    }

    #[test]
    fn the_page_for_operators_names_every_setting_with_its_variable_and_its_default() {
        let program = Args::command();
        let serve = program.find_subcommand("serve").unwrap();
        let known: BTreeSet<_> = program.get_arguments().chain(serve.get_arguments()).map(row).collect();
        let cells = |line: &str| -> [String; 3] {
            let cells: Vec<&str> = line.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
            [1, 2, 3].map(|at| cells.get(at).map_or_else(String::new, |cell| (*cell).to_owned()))
        };
        let said: BTreeSet<_> = PAGE.lines().filter(|line| line.starts_with("| `--")).map(cells).collect();
        assert_eq!(known, said);
    }
}
