//! `yishi licences`: the libraries inside the core, with their licences. Needs no install.

use yishi_client::view::{LicenceRow, licences};

use crate::answer::Answer;
use crate::fault::Fault;
use crate::table::table;

#[derive(clap::Args)]
pub(crate) struct Licences {}

impl Licences {
    pub(crate) fn run(self) -> Result<Answer, Fault> {
        let all = licences()?;
        let row = |one: &LicenceRow| [one.name.clone(), one.version.clone(), one.licence.clone()];
        let text = table(["组件", "版本", "许可"], all.iter().map(row).collect());
        Ok(Answer::list(text, &all))
    }
}
