//! Organisations that take part.

use rusqlite::{Connection, named_params};
use yishi_domain::id::OrgId;
use yishi_domain::kind::Kind;
use yishi_domain::state::{Aggregate, AggregateId};

use super::{Told, run};
use crate::error::ClientError;
use crate::state::current;
use crate::store::SpaceRow;

pub(super) fn project(tx: &Connection, space: &SpaceRow, id: OrgId, all: &[Told]) -> Result<(), ClientError> {
    let now = current(tx, space, AggregateId::Org(id))?;
    let registered = all.iter().find(|told| told.kind() == Kind::OrgRegistered);
    let (Some(Aggregate::Org(org)), Some(registered)) = (now, registered) else {
        return run(tx, "DELETE FROM orgs WHERE space = ?1 AND id = ?2", (space.n, id.0));
    };
    run(
        tx,
        "INSERT OR REPLACE INTO orgs (space, id, kind, brand, name, advises, ended)
         VALUES (:space, :id, :kind, :brand, :name, :advises, :ended)",
        named_params! {
            ":space": space.n,
            ":id": id.0,
            ":kind": org.kind.code(),
            ":brand": org.brand.as_ref().map(|brand| brand.as_str()),
            ":name": registered.text(),
            ":advises": org.advises,
            ":ended": org.ended,
        },
    )
}
