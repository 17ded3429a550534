//! `yishi settings`: what the holder of this phone chose.

use yishi_client::{Appearance, Language, Settings};

use crate::answer::Answer;
use crate::choice::{Choice, OrPhones, called, choice};
use crate::context::Context;
use crate::fault::Fault;
use crate::table::fields;

#[derive(clap::Args)]
pub(crate) struct SettingsCommand {
    /// 字号，100 到 200(百分之几)
    #[arg(long, value_name = "百分数")]
    text_scale: Option<u32>,
    /// 长辈版：on 开、off 关
    #[arg(long, value_name = "开关", value_parser = choice::<Switch>)]
    elder: Option<Switch>,
    /// 语言：zh 中文、en 英文、phone 跟随手机（命令行里就是中文）
    #[arg(long, value_name = "语言", value_parser = choice::<OrPhones<Language>>)]
    language: Option<OrPhones<Language>>,
    /// 明暗：light 浅色、dark 深色、rain 强光雨天、phone 跟随手机
    #[arg(long, value_name = "明暗", value_parser = choice::<OrPhones<Appearance>>)]
    appearance: Option<OrPhones<Appearance>>,
    /// 手机提醒：on 开、off 关
    #[arg(long, value_name = "开关", value_parser = choice::<Switch>)]
    notices: Option<Switch>,
    /// 几点到几点不提醒，例如 21:00-07:00;off 就是随时提醒
    #[arg(long, value_name = "时段", value_parser = hours)]
    quiet: Option<Quiet>,
    /// 打开应用要解锁：on 开、off 关
    #[arg(long, value_name = "开关", value_parser = choice::<Switch>)]
    app_lock: Option<Switch>,
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Switch {
    On,
    Off,
}

impl Choice for Switch {
    fn choices() -> Vec<(Self, [&'static str; 2])> {
        vec![(Self::On, ["on", "开"]), (Self::Off, ["off", "关"])]
    }
}

/// Hours without notices, in minutes of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quiet {
    Never,
    Between(u32, u32),
}

fn hours(text: &str) -> Result<Quiet, String> {
    if text == "off" {
        return Ok(Quiet::Never);
    }
    let minutes = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    };
    let between =
        text.split_once('-').and_then(|(from, until)| Some(Quiet::Between(minutes(from)?, minutes(until)?)));
    between.ok_or_else(|| "要写成 21:00-07:00 的样子，或者 off".to_owned())
}

impl SettingsCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let app = context.app()?;
        let before = app.settings()?;
        let chosen = self.chosen(before);
        let settings = if chosen == before { before } else { app.set_settings(chosen)? };
        Ok(Answer::new(shown(&settings), settings))
    }

    fn chosen(self, before: Settings) -> Settings {
        let switched =
            |switch: Option<Switch>, before: bool| switch.map_or(before, |switch| switch == Switch::On);
        let (quiet, quiet_from, quiet_until) = match self.quiet {
            None => (before.quiet, before.quiet_from, before.quiet_until),
            Some(Quiet::Never) => (false, before.quiet_from, before.quiet_until),
            Some(Quiet::Between(from, until)) => (true, from, until),
        };
        Settings {
            text_scale: self.text_scale.unwrap_or(before.text_scale),
            elder: switched(self.elder, before.elder),
            language: self.language.map_or(before.language, |chosen| chosen.0),
            appearance: self.appearance.map_or(before.appearance, |chosen| chosen.0),
            notices: switched(self.notices, before.notices),
            quiet,
            quiet_from,
            quiet_until,
            app_lock: switched(self.app_lock, before.app_lock),
            ..before
        }
    }
}

fn shown(settings: &Settings) -> String {
    let on = |on: bool| if on { "开" } else { "关" }.to_owned();
    let time = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let quiet = if settings.quiet {
        format!("{} 到 {}", time(settings.quiet_from), time(settings.quiet_until))
    } else {
        "没有".to_owned()
    };
    fields([
        ("字号", format!("{}%", settings.text_scale)),
        ("长辈版", on(settings.elder)),
        ("语言", called(settings.language).to_owned()),
        ("明暗", called(settings.appearance).to_owned()),
        ("手机提醒", on(settings.notices)),
        ("不提醒的时段", quiet),
        ("打开要解锁", on(settings.app_lock)),
    ])
}
