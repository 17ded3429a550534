//! `yishi space`: founding a village or community on a hub.

use clap::Subcommand;
use serde_json::json;
use yishi_client::NewSpace;
use yishi_client::view::SpaceRow;
use yishi_domain::id::SpaceId;
use yishi_domain::membership::SpaceKind;
use yishi_domain::role::Role;

use crate::answer::Answer;
use crate::choice::choice;
use crate::cmd::member::posts;
use crate::context::{self, Context};
use crate::fault::Fault;
use crate::table::{short, table};

#[derive(Subcommand)]
pub(crate) enum SpaceCommand {
    /// 建立一个村（社区），自己是第一名委员
    Create(Create),
    /// 列出这台手机加入的村（社区）：身份、未上传、等我办的、新消息
    List,
}

#[derive(clap::Args)]
pub(crate) struct Create {
    /// 服务器地址，例如 https://hub.example
    #[arg(long, value_name = "网址")]
    hub: String,
    /// 建村口令，服务器初始化时显示过
    #[arg(long, value_name = "口令")]
    token: String,
    /// 类别：village 村、community 社区、township 乡镇、county 县
    #[arg(long, value_name = "类别", default_value = "village", value_parser = choice::<SpaceKind>)]
    kind: SpaceKind,
    /// 名称，例如 桑渚村
    #[arg(long, value_name = "名称")]
    name: String,
    /// 自己的姓名（任职人员的姓名是公开的）
    #[arg(long = "as", value_name = "姓名")]
    founder: String,
    /// 自己的职务，可以写几次；不填就是委员
    #[arg(long = "post", value_name = "职务", default_value = "committee", value_parser = choice::<Role>)]
    posts: Vec<Role>,
    /// 上级单位的完整编号
    #[arg(long, value_name = "编号")]
    parent: Option<String>,
}

impl SpaceCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        match self {
            Self::Create(create) => create.run(context),
            Self::List => list(context),
        }
    }
}

fn list(context: &Context) -> Result<Answer, Fault> {
    let spaces = context.app()?.space_rows()?;
    let row = |space: &SpaceRow| {
        let count = |count: u64| if count == 0 { String::new() } else { count.to_string() };
        [
            short(space.space),
            if space.name.is_empty() { "名称还没同步".to_owned() } else { space.name.clone() },
            posts(&space.posts),
            count(space.unsent),
            count(space.todo),
            count(space.news),
            space.synced_at_zh.clone().unwrap_or_default(),
        ]
    };
    let head = ["编号", "名称", "职务", "未上传", "等我办", "新消息", "上次同步"];
    Ok(Answer::list(table(head, spaces.iter().map(row).collect()), &spaces))
}

impl Create {
    fn run(self, context: &Context) -> Result<Answer, Fault> {
        let Self { hub, token, kind, name, founder, posts, parent } = self;
        let parent: Option<SpaceId> = parent
            .map(|id| id.parse().map_err(|_| Fault::usage("--parent 要填上级单位的完整编号（64 位）。")))
            .transpose()?;
        let app = context.app()?;
        let new = NewSpace { kind, name: name.clone(), parent, founder, posts };
        let desk = context::run(async { Ok(app.create_space(&hub, &token, new).await?) })?;
        let space = desk.space();
        let text = format!(
            "已建立 {name}（编号 {}）。接着用 yishi grid add 设网格，用 yishi invite 邀请大家。",
            short(space)
        );
        Ok(Answer::new(text, json!({ "space": space, "name": name })))
    }
}
