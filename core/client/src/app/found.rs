//! Founding a space: the first committee member's phone makes the genesis and registers it with the hub.

use std::sync::Arc;

use serde::Deserialize;
use yishi_domain::id::{MemberId, SpaceId};
use yishi_domain::kind::Kind;
use yishi_domain::membership::{BadGenesis, Founder, Genesis, SpaceKind};
use yishi_domain::role::{Post, Role};
use yishi_domain::words::Words;

use super::{App, Desk, Family};
use crate::error::ClientError;
use crate::project;
use crate::store::{Durable, SqlShelf, spaces};
use crate::trouble::Trouble;

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
    /// The founder's posts; at least one of the committee.
    pub posts: Vec<Role>,
}

/// Founding waits in no outbox: without a network nothing has happened.
fn nothing_kept(error: ClientError) -> ClientError {
    if error == ClientError::Offline { Trouble::HubUnreachable.into() } else { error }
}

fn not_lawful(bad: BadGenesis) -> ClientError {
    match bad {
        BadGenesis::Refused(refusal) => refusal.into(),
        BadGenesis::Unsound => Trouble::GenesisInvalid.into(),
    }
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
        let info: HubInfo = self.http.get_json(&format!("{hub}/v1/hub")).await.map_err(nothing_kept)?;
        let log_key: yishi_domain::id::DeviceId = info.log_key.parse().map_err(|_| Trouble::HubInvalid)?;
        let member = MemberId(self.fresh()?);
        let genesis = self.genesis(new, member)?;
        self.http.create_space(hub, setup_token, genesis.to_bytes()).await.map_err(nothing_kept)?;
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
        let genesis = Genesis::from_bytes(&genesis.to_bytes()).map_err(not_lawful)?;
        // As long as the names of those who come later.
        for name in genesis.founders.iter().map(|founder| &founder.name).chain([&genesis.name]) {
            Kind::Joined.spec().shape.admits(Some(&Words::Name(name.clone())))?;
        }
        Ok(genesis)
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
        })?;
        self.changes.tell_of(genesis.id(), &[Family::Spaces]);
        Ok(())
    }
}
