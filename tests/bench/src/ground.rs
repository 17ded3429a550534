//! Where workloads run: folders of hubs and phones at several sizes, made once and copied for each run.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::runtime::Runtime;
use yishi_client::{Ambient, App, CancelFlag, Desk, RealAmbient, SyncReport};
use yishi_domain::time::Moment;
use yishi_replica::log::LogError;
use yishi_server::store::Store;
use yishi_server::{Hub, Quota, RunningHub, Settings};

use crate::Outcome;
use crate::community::Community;
use crate::data::Data;
use crate::pen::{Backroom, Pen};
use crate::proxy::Proxy;

/// How much there is at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stage {
    /// Names its folder.
    pub(crate) name: &'static str,
    /// Proposals.
    pub(crate) topics: usize,
    /// Needs.
    pub(crate) needs: usize,
}

impl Stage {
    /// Proposals and needs together.
    pub(crate) const fn documents(&self) -> usize {
        self.topics + self.needs
    }
}

/// What the stages are, the smallest one first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scale {
    /// Comments on each proposal; the first ones always have all 50.
    pub(crate) comments: usize,
    /// Sizes for a sync with nothing new, for W2, for the whole community, and again for nothing new.
    pub(crate) stages: [Stage; 4],
}

/// Proposals that have all their comments at every scale.
pub(crate) const WHOLE: usize = 20;

impl Scale {
    /// As the harness defines the workloads.
    pub(crate) const FULL: Self = Self {
        comments: 50,
        stages: [
            Stage { name: "hundred", topics: 50, needs: 50 },
            Stage { name: "thousand", topics: 500, needs: 500 },
            Stage { name: "community", topics: 500, needs: 3_000 },
            Stage { name: "ten-thousand", topics: 500, needs: 9_500 },
        ],
    };

    /// Enough to see whether the gates hold.
    pub(crate) const QUICK: Self = Self { comments: 5, ..Self::FULL };

    /// 1 for the harness' own scale, otherwise the share of comments.
    pub(crate) fn share(&self) -> f64 {
        self.comments as f64 / Self::FULL.comments as f64
    }

    /// Comments on a proposal.
    pub(crate) const fn comments_on(&self, topic: usize) -> usize {
        if topic < WHOLE { Self::FULL.comments } else { self.comments }
    }

    /// Comments on all proposals of a stage.
    pub(crate) fn comments_in(&self, stage: &Stage) -> usize {
        (0..stage.topics).map(|topic| self.comments_on(topic)).sum()
    }

    /// 100 proposals and needs.
    pub(crate) const fn hundred(&self) -> &Stage {
        let [stage, ..] = &self.stages;
        stage
    }

    /// 1,000 proposals and needs.
    pub(crate) const fn thousand(&self) -> &Stage {
        let [_, stage, ..] = &self.stages;
        stage
    }

    /// The community of the data set.
    pub(crate) const fn community(&self) -> &Stage {
        let [_, _, stage, _] = &self.stages;
        stage
    }

    /// 10,000 proposals and needs.
    pub(crate) const fn ten_thousand(&self) -> &Stage {
        let [.., stage] = &self.stages;
        stage
    }
}

/// The ground of a run.
pub(crate) struct Ground {
    /// Who and what there is.
    pub(crate) community: Community,
    /// How much.
    pub(crate) scale: Scale,
    /// Between phones and hub.
    pub(crate) proxy: Proxy,
    runtime: Runtime,
    log_key: [u8; 32],
    folder: PathBuf,
    readers: usize,
}

/// A hub that runs on a copy of a stage's folder.
pub(crate) struct Running<'a> {
    ground: &'a Ground,
    hub: RunningHub,
}

/// Now.
pub(crate) fn now() -> Moment {
    RealAmbient.now()
}

impl Ground {
    /// Founds the space in an empty folder and keeps a copy of hub and phone at every stage.
    pub(crate) fn prepare(folder: &Path, scale: Scale) -> Outcome<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let proxy = runtime.block_on(Proxy::start())?;
        let community = Community::new(Data::generate());
        let growing = folder.join("hub");
        let log_key = yishi_server::init(&growing)?.log_key;
        let mut room = Backroom::open(&growing)?;
        room.store.create_space(community.genesis())?;
        let started = now();
        room.write(&community.space(), started, |pen| community.settle(pen, started))?;
        drop(room);
        let folder = folder.to_owned();
        let mut ground = Self { community, scale, proxy, runtime, log_key, folder, readers: 0 };
        let phone = ground.folder.join("phone");
        ground.join(&phone)?;
        let mut before = Stage { name: "", topics: 0, needs: 0 };
        for stage in scale.stages {
            ground.grow(&growing, &before, &stage)?;
            ground.sync_at(&growing, &phone)?;
            copy(&growing, &ground.stage_folder(&stage).join("hub"))?;
            copy(&phone, &ground.stage_folder(&stage).join("phone"))?;
            before = stage;
        }
        Ok(ground)
    }

    /// Adds what a stage has more than the one before it.
    fn grow(&self, hub: &Path, before: &Stage, stage: &Stage) -> Outcome<()> {
        let (start, mut room) = (Instant::now(), Backroom::open(hub)?);
        room.write(&self.community.space(), now(), |pen| {
            for topic in before.topics..stage.topics {
                self.community.propose(pen, topic, self.scale.comments_on(topic))?;
            }
            (before.needs..stage.needs).try_for_each(|need| self.community.log_need(pen, need))
        })?;
        room.store.settle()?;
        self.say(&format!("{} documents on the hub after {:?}", stage.documents(), start.elapsed()))
    }

    /// Tells whoever watches what goes on.
    pub(crate) fn say(&self, text: &str) -> Outcome<()> {
        use std::io::Write;
        Ok(writeln!(std::io::stderr(), "# {text}")?)
    }

    fn sync_at(&self, hub: &Path, phone: &Path) -> Outcome<()> {
        let (start, running) = (Instant::now(), self.run_in_place(hub)?);
        let report = self.sync(&App::open(phone)?)?;
        running.stop()?;
        self.say(&format!("the phone has {} more after {:?}", report.received, start.elapsed()))
    }

    /// Makes a phone of the committee that has not synced yet.
    fn join(&mut self, folder: &Path) -> Outcome<()> {
        let code = self.code();
        App::open(folder)?.join(&code, "王委员")?;
        Ok(())
    }

    /// A code with which one more phone of the committee may join.
    pub(crate) fn code(&mut self) -> String {
        let number = self.readers;
        self.readers += 1;
        self.community.reader_code(number, self.log_key, self.proxy.url())
    }

    fn stage_folder(&self, stage: &Stage) -> PathBuf {
        self.folder.join(stage.name)
    }

    /// A folder for one run, empty.
    pub(crate) fn fresh(&self, name: &str) -> Outcome<PathBuf> {
        let folder = self.folder.join("run").join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        Ok(folder)
    }

    /// A copy of the stage's hub folder.
    pub(crate) fn hub_at(&self, stage: &Stage) -> Outcome<PathBuf> {
        let folder = self.fresh("hub")?;
        copy(&self.stage_folder(stage).join("hub"), &folder)?;
        Ok(folder)
    }

    /// A copy of the folder of the phone that was in sync at the stage.
    pub(crate) fn phone_at(&self, stage: &Stage) -> Outcome<PathBuf> {
        let folder = self.fresh("phone")?;
        copy(&self.stage_folder(stage).join("phone"), &folder)?;
        Ok(folder)
    }

    /// Writes to the hub in this folder, which does not run.
    pub(crate) fn write(
        &self,
        hub: &Path,
        work: impl FnMut(&mut Pen<'_>) -> Result<(), LogError>,
    ) -> Outcome<()> {
        Ok(Backroom::open(hub)?.write(&self.community.space(), now(), work)?)
    }

    /// Starts the hub in this folder and aims the proxy at it.
    pub(crate) fn run_in_place(&self, hub: &Path) -> Outcome<Running<'_>> {
        let quota = Quota { entries_per_hour: u32::MAX, bytes_per_day: u64::MAX };
        let settings = Settings { listen: ([127, 0, 0, 1], 0).into(), quota, ..Settings::new(hub) };
        let hub = self.runtime.block_on(Hub::start(settings))?;
        self.proxy.aim(hub.addr);
        Ok(Running { ground: self, hub })
    }

    /// Syncs a phone.
    pub(crate) fn sync(&self, app: &Arc<App>) -> Outcome<SyncReport> {
        Ok(self.runtime.block_on(app.sync(&|_| {}, &CancelFlag::default()))?)
    }
}

impl Running<'_> {
    /// Stops the hub.
    pub(crate) fn stop(self) -> Outcome<()> {
        Ok(self.ground.runtime.block_on(self.hub.stop())?)
    }
}

/// The desk of a phone's only space.
pub(crate) fn desk(app: &Arc<App>) -> Outcome<Desk> {
    let spaces = app.spaces()?;
    Ok(app.desk(*spaces.first().ok_or("the phone takes part in no space")?)?)
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let there = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &there)?;
        } else {
            std::fs::copy(entry.path(), there)?;
        }
    }
    Ok(())
}

/// The median of some durations, and the worst, as numbers of milliseconds.
pub(crate) fn middle_and_worst(times: &[Duration]) -> [f64; 2] {
    [0.5, 1.0].map(|part| crate::meter::ms(crate::meter::share(times, part)))
}
