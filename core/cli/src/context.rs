//! What every command works with: the install, the space, a runtime for what goes over the network.

use std::future::Future;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use yishi_client::view::{FormRow, MatterRow, RuleView, form_rows, matter_rows, rule};
use yishi_client::{Ambient, App, Desk, Language, RealAmbient};
use yishi_domain::calendar::CivilDate;
use yishi_domain::membership::SpaceKind;
use yishi_domain::rulebook::Rulebook;

use crate::cli::Global;
use crate::fault::{Exit, Fault};
use crate::find;

/// The largest text file that is read as words: far more than any text may have.
const FILE_MAX: u64 = 1024 * 1024;

/// The global flags, and what follows from them.
pub(crate) struct Context {
    global: Global,
    opened: OnceLock<Arc<App>>,
}

impl Context {
    pub(crate) const fn new(global: Global) -> Self {
        Self { global, opened: OnceLock::new() }
    }

    /// The language that was chosen on this phone; Chinese where the command had no use for the install.
    pub(crate) fn language(&self) -> Language {
        let settings = self.opened.get().and_then(|app| app.settings().ok());
        settings.and_then(|settings| settings.language).unwrap_or_default()
    }

    /// The install; made on first use.
    pub(crate) fn app(&self) -> Result<Arc<App>, Fault> {
        let app = match self.opened.get() {
            Some(app) => app,
            None => {
                let app = App::open(&self.home()?)?;
                self.opened.get_or_init(|| app)
            }
        };
        Ok(Arc::clone(app))
    }

    fn home(&self) -> Result<PathBuf, Fault> {
        if let Some(home) = &self.global.home {
            return Ok(home.clone());
        }
        let user = std::env::var_os("HOME").filter(|user| !user.is_empty());
        user.map(|user| Path::new(&user).join(".local/share/yishi"))
            .ok_or_else(|| Fault::usage("不知道数据放在哪里，请用 --home 写明目录。"))
    }

    /// The desk of the space meant.
    pub(crate) fn desk(&self) -> Result<Desk, Fault> {
        let app = self.app()?;
        let mut spaces = self.desks(&app)?;
        match (spaces.pop(), spaces.is_empty()) {
            (Some(only), true) => Ok(only),
            (None, _) => Err(Fault::new(
                Exit::NotFound,
                "no_space",
                "还没有加入任何村（社区），请先用 yishi join 加入，或用 yishi space create 建立。",
            )),
            (Some(_), false) => Err(Fault::new(
                Exit::NotFound,
                "ambiguous",
                "加入了不止一个村（社区），请用 --space 写明是哪一个（yishi status 可以看到）。",
            )),
        }
    }

    /// What is gone by: in the space meant where there is one, otherwise what is compiled in.
    pub(crate) fn rules_of(&self) -> Result<RulesOf, Fault> {
        let there = self.home().is_ok_and(|home| home.join("yishi.db").exists());
        let named = self.global.space.is_some();
        // An install that has joined several says so: their rules may differ.
        let joined = named || there && !self.app()?.spaces()?.is_empty();
        Ok(RulesOf(if joined { Some(self.desk()?) } else { None }))
    }

    /// The desks that `--space` leaves: all without it, one with it.
    pub(crate) fn desks(&self, app: &Arc<App>) -> Result<Vec<Desk>, Fault> {
        let desks: Vec<Desk> = app.spaces()?.into_iter().map(|id| app.desk(id)).collect::<Result<_, _>>()?;
        match &self.global.space {
            Some(wanted) => Ok(vec![find::space(desks, wanted)?]),
            None => Ok(desks),
        }
    }
}

/// By which rules, forms and matters to go.
pub(crate) struct RulesOf(Option<Desk>);

impl RulesOf {
    pub(crate) fn forms(&self) -> Result<Vec<FormRow>, Fault> {
        let shipped = || form_rows(&Rulebook::new(SpaceKind::Village), CivilDate::of(RealAmbient.now()), &[]);
        Ok(self.0.as_ref().map_or_else(shipped, Desk::deliberation_forms)?)
    }

    pub(crate) fn matters(&self) -> Result<Vec<MatterRow>, Fault> {
        let shipped = || matter_rows(&Rulebook::new(SpaceKind::Village), CivilDate::of(RealAmbient.now()));
        Ok(self.0.as_ref().map_or_else(shipped, Desk::matters)?)
    }

    pub(crate) fn rule(&self, key: &str) -> Result<Option<RuleView>, Fault> {
        Ok(self.0.as_ref().map_or_else(|| rule(key, RealAmbient.now()), |desk| desk.rule(key))?)
    }
}

/// Runs what goes over the network, on this thread.
pub(crate) fn run<T>(work: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| Fault::file("系统资源", &error))?.block_on(work)
}

/// Words as typed; a single `-` stands for standard input.
pub(crate) fn words(typed: String) -> Result<String, Fault> {
    if typed == "-" { text_of(std::io::stdin().lock(), "标准输入") } else { Ok(typed) }
}

/// The text in a file.
pub(crate) fn text_file(path: &Path) -> Result<String, Fault> {
    let name = path.display().to_string();
    let file = std::fs::File::open(path).map_err(|error| Fault::file(&name, &error))?;
    text_of(file, &name)
}

/// A text to its end, with the line ends of Linux and without the last one: editors add it, nobody wrote it.
fn text_of(from: impl Read, name: &str) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    from.take(FILE_MAX + 1).read_to_end(&mut bytes).map_err(|error| Fault::file(name, &error))?;
    if bytes.len() as u64 > FILE_MAX {
        return Err(Fault::usage(format!("{name}太大了。")));
    }
    let text = String::from_utf8(bytes).map_err(|_| Fault::usage(format!("{name}不是 UTF-8 文字。")))?;
    let text = text.replace("\r\n", "\n");
    Ok(text.strip_suffix('\n').map(str::to_owned).unwrap_or(text))
}
