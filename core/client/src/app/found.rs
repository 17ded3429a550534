//! Founding a space: the first committee member's phone makes the genesis and registers it with the hub.

use std::sync::Arc;

use serde::Deserialize;
use yishi_domain::id::{MemberId, SpaceId};
use yishi_domain::membership::{Founder, Genesis, SpaceKind};
use yishi_domain::role::{Post, Role};

use super::{App, Desk};
use crate::error::ClientError;
use crate::project;
use crate::store::{Durable, SqlShelf, spaces};

/// What a new space starts with.
#[derive(Debug, Clone)]
pub struct NewSpace {
    /// Village, community, township or county.
    pub kind: SpaceKind,
    /// Its name, such as 桑渚村.
    pub name: String,
    /// The unit above.
    pub parent: Option<SpaceId>,
    /// The founder's public name.
    pub founder: String,
    /// The founder's posts; at least one of both committees.
    pub posts: Vec<Role>,
}

/// What `GET /v1/hub` says.
#[derive(Debug, Deserialize)]
struct HubInfo {
    log_key: String,
}

impl App {
    /// Founds a space on a hub; `setup_token` was printed by `yishi-server init`.
    pub async fn create_space(
        self: &Arc<Self>,
        hub: &str,
        setup_token: &str,
        new: NewSpace,
    ) -> Result<Desk, ClientError> {
        let hub = hub.trim_end_matches('/');
        let info: HubInfo = self.http.get_json(&format!("{hub}/v1/hub")).await?;
        let log_key: yishi_domain::id::DeviceId = info
            .log_key
            .parse()
            .map_err(|_| ClientError::input("hub_invalid", "这个地址不是议事服务器,请核对地址。"))?;
        let member = MemberId(self.fresh()?);
        let genesis = self.genesis(new, member)?;
        self.http.create_space(hub, setup_token, genesis.to_bytes()).await?;
        self.keep_founded(hub, &log_key.0, &genesis, member)?;
        let desk = self.desk(genesis.id())?;
        desk.make_key(yishi_domain::key::KeyRole::Committee)?;
        Ok(desk)
    }

    fn genesis(&self, new: NewSpace, member: MemberId) -> Result<Genesis, ClientError> {
        let founder = Founder {
            member,
            name: new.founder,
            posts: new.posts.into_iter().map(Post::of).collect(),
            device: self.device(),
            receive_key: self.keys.receive.public(),
        };
        let genesis = Genesis {
            kind: new.kind,
            name: new.name,
            parent: new.parent,
            founders: vec![founder],
            nonce: self.fresh()?,
        };
        Genesis::from_bytes(&genesis.to_bytes()).ok_or_else(|| {
            ClientError::input("genesis_invalid", "建村(社区)要有名称,发起人至少是两委中的一员,请补上。")
        })
    }

    fn keep_founded(
        &self,
        hub: &str,
        log_key: &[u8; 32],
        genesis: &Genesis,
        member: MemberId,
    ) -> Result<(), ClientError> {
        self.db().write(Durable::Full, |tx| {
            let space = spaces::add(tx, &genesis.id(), hub, log_key, &member)?;
            let mut shelf = SqlShelf { tx, n: space.n, space: space.id, own: self.device() };
            yishi_replica::receive::start(&mut shelf, genesis)?;
            project::rebuild(tx, &space)
        })
    }
}
