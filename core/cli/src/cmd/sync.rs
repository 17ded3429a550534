//! `yishi sync`: once, or again and again until Ctrl-C. Progress goes to stderr.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use yishi_client::{App, CancelFlag, ClientError, SyncProgress, SyncReport};

use crate::answer::Answer;
use crate::context::{self, Context};
use crate::fault::Fault;

/// How long `--watch` waits between two syncs while no hub gives hints.
const PAUSE: Duration = Duration::from_secs(30);

#[derive(clap::Args)]
pub(crate) struct Sync {
    /// 一直开着，有新内容就同步，按 Ctrl-C 停
    #[arg(long)]
    watch: bool,
}

impl Sync {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let app = context.app()?;
        let report = if self.watch { watch(&app)? } else { once(&app)? };
        Ok(Answer::new(told(&report), report))
    }
}

/// One sync of every space. Ctrl-C stops it; what has arrived stays.
pub(super) fn once(app: &Arc<App>) -> Result<SyncReport, ClientError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(stoppable(app)).map(|(report, _)| report)
}

/// A sync, and whether Ctrl-C was pressed during it.
async fn stoppable(app: &Arc<App>) -> Result<(SyncReport, bool), ClientError> {
    let cancel = CancelFlag::default();
    let mut syncing = std::pin::pin!(app.sync(&progress, &cancel));
    tokio::select! {
        report = &mut syncing => report.map(|report| (report, false)),
        _ = tokio::signal::ctrl_c() => {
            cancel.cancel();
            syncing.await.map(|report| (report, true))
        }
    }
}

/// Syncs until Ctrl-C. Offline is a normal state here: it says so and tries again.
fn watch(app: &Arc<App>) -> Result<SyncReport, Fault> {
    let mut sum = SyncReport { decided: 0, refused: 0, waiting: 0, received: 0, requests: 0 };
    context::run(async {
        loop {
            match stoppable(app).await {
                Ok((report, stopped)) => {
                    add(&mut sum, &report);
                    tell(&told(&report));
                    if stopped {
                        return Ok(());
                    }
                }
                Err(ClientError::Offline) => tell(&ClientError::Offline.sentence()),
                Err(error) if error.code() == "cancelled" => return Ok(()),
                Err(error) => return Err(error.into()),
            }
            tokio::select! {
                () = news(app) => {}
                _ = tokio::signal::ctrl_c() => return Ok(()),
            }
        }
    })?;
    Ok(sum)
}

/// Returns when a hub says that there is news, or after a pause where none can be listened to.
async fn news(app: &Arc<App>) {
    if app.hinted().await.is_err() {
        tokio::time::sleep(PAUSE).await;
    }
}

fn add(sum: &mut SyncReport, one: &SyncReport) {
    sum.decided = sum.decided.saturating_add(one.decided);
    sum.refused = sum.refused.saturating_add(one.refused);
    sum.received = sum.received.saturating_add(one.received);
    sum.requests = sum.requests.saturating_add(one.requests);
    sum.waiting = one.waiting;
}

fn progress(at: SyncProgress) {
    tell(&format!("已收到 {} 条，到第 {} 号，共 {} 号", at.received, at.reached, at.head));
}

fn told(report: &SyncReport) -> String {
    let refused = match report.refused {
        0 => String::new(),
        some => format!("其中 {some} 条被退回或待查，见 yishi outbox list。"),
    };
    let waiting = match report.waiting {
        0 => String::new(),
        some => format!("还有 {some} 条未上传。"),
    };
    format!("同步完成：上传办好 {} 条，收到 {} 条。{refused}{waiting}", report.decided, report.received)
}

/// A line on stderr, where nobody takes it for the answer.
fn tell(line: &str) {
    // Progress that cannot be shown is no reason to stop.
    let _ = writeln!(std::io::stderr(), "{line}");
}
