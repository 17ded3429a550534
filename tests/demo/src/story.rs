//! The story, chapter by chapter. Each one asserts what it says.

mod decision;
mod doorstep;
mod drafting;
mod voices;

use std::collections::BTreeMap;
use std::time::Instant;

use yishi_client::view::Page;
use yishi_domain::id::{NeedId, TopicId};
use yishi_domain::membership::InviteGrant;
use yishi_domain::role::{Post, Role};
use yishi_harness::{Clock, Village, VillageData};

use crate::data::{Data, VILLAGE};
use crate::tell::{chapter, holds, say};

/// What the chapters hand on.
pub(crate) struct Tale {
    pub(crate) village: Village,
    pub(crate) data: Data,
    pub(crate) needs: BTreeMap<String, NeedId>,
    pub(crate) topic: Option<TopicId>,
}

impl Tale {
    /// How others see somebody.
    pub(crate) fn name(&self, id: &str) -> String {
        self.village.data.person(id).shown().to_owned()
    }

    /// The topic, once it has been proposed.
    pub(crate) fn topic(&self) -> TopicId {
        self.topic.expect("the topic has been proposed")
    }
}

/// Tells the whole story; the hub runs on.
pub(crate) async fn tell() -> Village {
    let started = Instant::now();
    chapter("建村：一台服务器，一个村，每个人自己的手机");
    let village = Village::settle(VillageData::parse(VILLAGE), Clock::real()).await;
    say(format!("服务器在 {}，数据库是新建的。", village.hub.url()));
    let members = village.desk("shen-bonian").members(Page::first(1)).expect("members");
    say(format!(
        "桑渚村 {} 人加入，{} 部手机；村委会、监委会、网格长都由一名委员邀请、另一名委员确认。",
        members.total,
        village.phones.len()
    ));
    let mut tale = Tale { village, data: Data::load(), needs: BTreeMap::new(), topic: None };
    doorstep::tell(&mut tale).await;
    drafting::tell(&mut tale).await;
    voices::tell(&mut tale).await;
    decision::tell(&mut tale).await;
    chapter("讲完了");
    holds(format!("从上门到核验，用时 {:.1} 秒。", started.elapsed().as_secs_f32()));
    tale.village
}

/// Prints join codes and keeps the hub running until Ctrl-C.
pub(crate) async fn stay(mut village: Village) {
    let founder = village.desk("shen-bonian");
    let resident = founder.invite(InviteGrant::Resident).expect("an invitation");
    let leader = Post::in_grid(Role::GridLeader, village.grid("grid-1"));
    let office = founder.invite(InviteGrant::Post(leader)).expect("an invitation");
    village.phone("shen-bonian").sync().await;
    let second = village.phone("yao-fangying");
    second.sync().await;
    second.desk().confirm(office.entry).expect("the second signature");
    second.sync().await;
    chapter("服务器还开着，您也来试试（Ctrl-C 停止）");
    say("居民邀请码（最多 6 台设备，30 天）：");
    say(format!("  yishi --home ./me join {} --name 我", resident.code));
    say("一网格网格长邀请码（1 次，72 小时）：");
    say(format!("  yishi --home ./leader join {} --name 小李", office.code));
    say("加入后可用：yishi --home ./me topic list · comment add · stance · sync");
    let _ = tokio::signal::ctrl_c().await;
    village.hub.stop().await;
    say("服务器已停，再见。");
}
