//! The first screen, by what one is there: what is due, what has not gone out, what comes next.

use rusqlite::Connection;
use serde::Serialize;
use yishi_domain::id::{DeviceId, GridId};
use yishi_domain::role::{Post, Role};
use yishi_domain::time::Moment;

use super::todo::Todo;
use super::{Coded, GridRow, SpaceRow, TodoRow, member, person, space};
use crate::app::Desk;
use crate::error::ClientError;
use crate::store;

/// The first screen of a space.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HomeView {
    /// The space with its counts.
    pub space: SpaceRow,
    /// Which home it is: `committee`, `grid`, `supervisor` or `resident`.
    pub role: Coded,
    /// Every home one may switch to, the main one first. Everybody is a resident, too.
    pub roles: Vec<Coded>,
    /// The grids one works in.
    pub grids: Vec<GridRow>,
    /// How much should have been done by yesterday.
    pub overdue: u64,
    /// How much has to be done today.
    pub due_today: u64,
    /// The first thing to do.
    pub next: Option<TodoRow>,
}

const COMMITTEE: Coded = Coded { code: "committee", zh: "两委", en: "Committee" };
const GRID: Coded = Coded { code: "grid", zh: "网格", en: "Grid" };
const SUPERVISOR: Coded = Coded { code: "supervisor", zh: "监督委员会", en: "Supervisory committee" };
const RESIDENT: Coded = Coded { code: "resident", zh: "居民", en: "Resident" };

/// The homes that posts give, the main one first.
fn homes(posts: &[Post]) -> Vec<Coded> {
    let any = |holds: fn(Role) -> bool| posts.iter().any(|post| holds(post.role));
    let given = [
        (any(Role::in_both_committees), COMMITTEE),
        (any(Role::in_grid), GRID),
        (any(|role| role == Role::Supervisor), SUPERVISOR),
        (true, RESIDENT),
    ];
    given.into_iter().filter(|(held, _)| *held).map(|(_, home)| home).collect()
}

/// The grids of posts.
fn grids(
    connection: &Connection,
    space: &store::SpaceRow,
    posts: &[Post],
) -> Result<Vec<GridRow>, ClientError> {
    let own: Vec<GridId> = posts.iter().filter_map(|post| post.grid).collect();
    let grids = member::grids(connection, space)?;
    Ok(grids.into_iter().filter(|grid| own.contains(&grid.id)).collect())
}

fn home(
    connection: &Connection,
    here: &store::SpaceRow,
    device: DeviceId,
    now: Moment,
) -> Result<HomeView, ClientError> {
    let posts = person::posts(connection, here.n, here.member)?;
    let todo = Todo::of(connection, here, device, now)?;
    let waiting = todo.waiting()?;
    let roles = homes(&posts);
    Ok(HomeView {
        space: space::of(connection, here, device, &waiting)?,
        role: roles.first().copied().unwrap_or(RESIDENT),
        roles,
        grids: grids(connection, here, &posts)?,
        overdue: waiting.overdue,
        due_today: waiting.today,
        next: todo.next()?,
    })
}

impl Desk {
    /// The first screen of this space.
    pub fn home(&self) -> Result<HomeView, ClientError> {
        let (device, now) = (self.app.device(), self.app.now());
        self.read(|connection, space| home(connection, space, device, now))
    }
}
