//! `yishi venue`: venues, and who has them when.

use clap::Subcommand;
use serde_json::json;
use yishi_client::view::{BookingRow, VenueRow};
use yishi_client::{BookingForm, Desk};
use yishi_domain::calendar::{CivilDate, zh_span};

use crate::answer::Answer;
use crate::context::{Context, words};
use crate::fault::Fault;
use crate::find;
use crate::table::{short, table};

/// Minutes of a whole day.
const DAY: u32 = 24 * 60;

#[derive(Subcommand)]
pub(crate) enum VenueCommand {
    /// 登记一处场所
    Add {
        /// 场所名称
        #[arg(value_name = "名称")]
        name: String,
        /// 在哪里
        #[arg(long, value_name = "地点", default_value = "", hide_default_value = true)]
        place: String,
    },
    /// 停用一处场所，写明理由；已有的预订随之失效
    End {
        /// 场所名称或编号
        #[arg(value_name = "场所")]
        venue: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 预订场所；没有网络也能订，两人订重了的，先送到的算数
    Book(Book),
    /// 取消预订，写明理由
    Cancel {
        /// 预订编号
        #[arg(value_name = "预订")]
        booking: String,
        /// 理由
        #[arg(long, value_name = "理由")]
        reason: String,
    },
    /// 列出场所，和谁在什么时候用
    List,
}

#[derive(clap::Args)]
pub(crate) struct Book {
    /// 场所名称或编号
    #[arg(value_name = "场所")]
    venue: String,
    /// 哪一天，如 2026-12-01
    #[arg(long, value_name = "日期")]
    on: CivilDate,
    /// 几点到几点，如 14:00-16:30，到半夜写 24:00
    #[arg(long, value_name = "时段", value_parser = hours)]
    hours: Hours,
    /// 为哪个议题（编号或标题）；没有职务的人为自己主持、记录的会议预订时要写
    #[arg(long, value_name = "议题")]
    topic: Option<String>,
    /// 做什么用
    #[arg(long, value_name = "用途", default_value = "", hide_default_value = true)]
    note: String,
}

/// Minutes of a day, from and until.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hours(u32, u32);

fn hours(text: &str) -> Result<Hours, String> {
    let minutes = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
        (hour <= 24 && minute < 60).then(|| hour.saturating_mul(60).saturating_add(minute))
    };
    let span = text.split_once('-').and_then(|(from, until)| Some(Hours(minutes(from)?, minutes(until)?)));
    span.filter(|Hours(from, until)| from < until && *until <= DAY)
        .ok_or_else(|| "要写成 14:00-16:30 的样子，先写开始，再写结束".to_owned())
}

impl VenueCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add { name, place } => {
                let venue = desk.register_venue(&name, &place)?;
                let text = format!("场所 {name} 已登记（编号 {}）", short(venue));
                Ok(Answer::saved(text, json!({ "venue": venue })))
            }
            Self::End { venue, reason } => {
                let venue = find::venue(&desk, &venue)?;
                desk.end_venue(venue, &words(reason)?)?;
                Ok(Answer::saved(format!("场所 {} 已停用", short(venue)), json!({ "venue": venue })))
            }
            Self::Book(book) => book.run(&desk),
            Self::Cancel { booking, reason } => {
                let (venue, booking) = find::booking(&desk, &booking)?;
                desk.cancel_booking(venue, booking, &words(reason)?)?;
                let answer = json!({ "venue": venue, "booking": booking });
                Ok(Answer::saved(format!("预订 {} 已取消", short(booking)), answer))
            }
            Self::List => {
                let venues = desk.venues()?;
                let rows = venues.iter().flat_map(rows).collect();
                Ok(Answer::list(table(["编号", "场所", "时间", "谁订的", "做什么"], rows), &venues))
            }
        }
    }
}

impl Book {
    fn run(self, desk: &Desk) -> Result<Answer, Fault> {
        let venue = find::venue(desk, &self.venue)?;
        let topic = self.topic.map(|topic| find::topic(desk, &topic)).transpose()?;
        let Hours(from, until) = self.hours;
        let (from_at, until_at) = (self.on.at(from), self.on.at(until));
        let note = words(self.note)?;
        let booking = desk.book_venue(BookingForm { venue, from_at, until_at, topic, note })?;
        let text = format!("已预订 {}（编号 {}）", zh_span(from_at, until_at), short(booking));
        Ok(Answer::saved(text, json!({ "venue": venue, "booking": booking })))
    }
}

/// A venue's lines: its own, and one for each booking.
fn rows(venue: &VenueRow) -> Vec<[String; 5]> {
    let note = if venue.ended { "已停用" } else { "" }.to_owned();
    let own = [short(venue.id), venue.name.clone(), String::new(), String::new(), note];
    let booked = |one: &BookingRow| {
        let about = [one.topic_title.as_str(), one.note.as_str()];
        let about: Vec<&str> = about.into_iter().filter(|text| !text.is_empty()).collect();
        let name = venue.name.clone();
        [short(one.id), name, one.when_zh.clone(), one.by_name.clone(), about.join("；")]
    };
    core::iter::once(own).chain(venue.bookings.iter().map(booked)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_from_until_and_end_by_midnight() {
        assert_eq!(hours("14:00-16:30"), Ok(Hours(840, 990)));
        assert_eq!(hours("00:00-24:00"), Ok(Hours(0, 1_440)));
        for wrong in ["14:00", "16:00-14:00", "14:00-14:00", "20:00-24:01", "14-16", "14:60-16:00"] {
            assert!(hours(wrong).is_err(), "{wrong}");
        }
    }
}
