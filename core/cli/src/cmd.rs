//! The commands, one file for each family.

mod amend;
mod catalog;
mod comment;
mod consent;
mod device;
mod doubts;
mod draft;
mod draw;
mod export;
mod form;
mod grid;
mod home;
mod inbox;
mod invite;
mod join;
mod joins;
mod licences;
mod meeting;
mod member;
mod need;
mod notices;
mod org;
mod outbox;
mod paper;
mod people;
mod person;
mod quarantine;
mod round;
mod rule;
mod rules;
mod seal;
mod settings;
mod space;
mod stance;
mod sync;
mod topic;
mod venue;
mod view;

use clap::Subcommand;

use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// 村（社区）：建立
    #[command(subcommand)]
    Space(space::SpaceCommand),
    /// 网格：设立、查看
    #[command(subcommand)]
    Grid(grid::GridCommand),
    /// 单位：登记、注销、查看
    #[command(subcommand)]
    Org(org::OrgCommand),
    /// 场所：登记、停用、预订、取消、查看
    #[command(subcommand)]
    Venue(venue::VenueCommand),
    /// 发邀请码（居民、职务）
    Invite(invite::Invite),
    /// 凭邀请码加入
    Join(join::Join),
    /// 还没办完的加入：等网络的、没有加入成的
    Joins(joins::Joins),
    /// 自己的设备：再加一台、停用
    #[command(subcommand)]
    Device(device::DeviceCommand),
    /// 成员名单
    Members(member::Members),
    /// 职务：任命、结束
    #[command(subcommand)]
    Role(member::RoleCommand),
    /// 第二人确认；不填编号就列出等确认的事
    Confirm(member::Confirm),
    /// 没有手机的人：上门登记、查看
    #[command(subcommand)]
    Person(person::PersonCommand),
    /// 替谁登记：网格里的人，最近上过门的在前
    People(people::People),
    /// 诉求：登记、受理、答复、归并……
    #[command(subcommand)]
    Need(need::NeedCommand),
    /// 议题：提出、立题、起草人
    #[command(subcommand)]
    Topic(topic::TopicCommand),
    /// 草稿：查看、修改、处理两人同时改过的地方
    #[command(subcommand)]
    Draft(draft::DraftCommand),
    /// 征求意见稿：发布、查看
    #[command(subcommand)]
    Copy(draft::CopyCommand),
    /// 评论：发表、撤回、隐藏、申诉、查看
    #[command(subcommand)]
    Comment(comment::CommentCommand),
    /// 表态：同意、还行、有想法、不同意
    Stance(stance::Stance),
    /// 修改建议：提出、采纳、不采纳、查看
    #[command(subcommand)]
    Amend(amend::AmendCommand),
    /// 定稿轮次：开启、结束
    #[command(subcommand)]
    Round(round::RoundCommand),
    /// 定稿签署：查看、签字、导出定稿文件
    #[command(subcommand)]
    Seal(seal::SealCommand),
    /// 核验定稿文件（不用联网，不用加入）
    Verify(seal::Verify),
    /// 协商会议：通知、签到、发言、立场、结果、共识
    #[command(subcommand)]
    Meeting(meeting::MeetingCommand),
    /// 方案、纪要、协议：提交、签字、开始实施
    #[command(subcommand)]
    Paper(paper::PaperCommand),
    /// 抽签：公告、抽、核对
    #[command(subcommand)]
    Draw(draw::DrawCommand),
    /// 搜索诉求、议题、评论、成员（拼音首字母也行）
    Search(view::Search),
    /// 首页：今天要办、未上传、有没有新消息
    Home(home::Home),
    /// 等我办的事，超期的在前
    Todo(view::Todo),
    /// 消息：我和我提的事有了什么变化
    Inbox(inbox::Inbox),
    /// 手机提醒：现在该提醒什么
    Notices(notices::Notices),
    /// 发件箱：没上传的、被退回的
    #[command(subcommand)]
    Outbox(outbox::OutboxCommand),
    /// 导出数据：我的，或没有手机的人的
    #[command(subcommand)]
    Export(export::ExportCommand),
    /// 个人信息：怎么用、有哪些权利、同意和撤回
    #[command(subcommand)]
    Consent(consent::ConsentCommand),
    /// 设置：字号、长辈版、语言、明暗、提醒；不填就看现在的
    Settings(settings::SettingsCommand),
    /// 待查内容（村（居）委会）：查看、核实后接收
    #[command(subcommand)]
    Quarantine(quarantine::QuarantineCommand),
    /// 按规定本不该生效、服务器却接收了的记录
    Doubts(doubts::Doubts),
    /// 事项目录：协商什么、用什么形式、谁决定
    #[command(subcommand)]
    Catalog(catalog::CatalogCommand),
    /// 协商形式：谁召集、要写明什么、要留下什么
    #[command(subcommand)]
    Form(form::FormCommand),
    /// 规定：查提示代码或规则项的出处
    #[command(subcommand)]
    Rule(rule::RuleCommand),
    /// 办事规则：本级采用的、上级发布的
    #[command(subcommand)]
    Rules(rules::RulesCommand),
    /// 开源许可：程序里用了哪些开源组件
    Licences(licences::Licences),
    /// 同步
    Sync(sync::Sync),
    /// 现在的状态
    Status(view::Status),
}

impl Command {
    /// Does it.
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        match self {
            Self::Space(command) => command.run(context),
            Self::Grid(command) => command.run(context),
            Self::Org(command) => command.run(context),
            Self::Venue(command) => command.run(context),
            Self::Invite(command) => command.run(context),
            Self::Join(command) => command.run(context),
            Self::Joins(command) => command.run(context),
            Self::Device(command) => command.run(context),
            Self::Members(command) => command.run(context),
            Self::Role(command) => command.run(context),
            Self::Confirm(command) => command.run(context),
            Self::Person(command) => command.run(context),
            Self::People(command) => command.run(context),
            Self::Need(command) => command.run(context),
            Self::Topic(command) => command.run(context),
            Self::Draft(command) => command.run(context),
            Self::Copy(command) => command.run(context),
            Self::Comment(command) => command.run(context),
            Self::Stance(command) => command.run(context),
            Self::Amend(command) => command.run(context),
            Self::Round(command) => command.run(context),
            Self::Seal(command) => command.run(context),
            Self::Verify(command) => command.run(),
            Self::Meeting(command) => command.run(context),
            Self::Paper(command) => command.run(context),
            Self::Draw(command) => command.run(context),
            Self::Search(command) => command.run(context),
            Self::Home(command) => command.run(context),
            Self::Todo(command) => command.run(context),
            Self::Inbox(command) => command.run(context),
            Self::Notices(command) => command.run(context),
            Self::Outbox(command) => command.run(context),
            Self::Export(command) => command.run(context),
            Self::Consent(command) => command.run(context),
            Self::Settings(command) => command.run(context),
            Self::Quarantine(command) => command.run(context),
            Self::Doubts(command) => command.run(context),
            Self::Catalog(command) => command.run(context),
            Self::Form(command) => command.run(context),
            Self::Rule(command) => command.run(context),
            Self::Rules(command) => command.run(context),
            Self::Licences(command) => command.run(),
            Self::Sync(command) => command.run(context),
            Self::Status(command) => command.run(context),
        }
    }
}
