//! `yishi verify`: a seal file, judged from its bytes alone. Needs no network and no install.

use std::io::Read;
use std::path::PathBuf;

use serde::Serialize;
use yishi_client::verify_seal;
use yishi_client::view::{RosterRow, VerifiedView};
use yishi_replica::seal::SEAL_MAX;

use crate::answer::Answer;
use crate::fault::{Exit, Fault};
use crate::table::fields;

#[derive(clap::Args)]
pub(crate) struct Verify {
    /// 定稿文件；填 - 就从标准输入读
    #[arg(value_name = "文件")]
    file: PathBuf,
}

/// A seal file that is what it says.
#[derive(Serialize)]
struct Valid<'a> {
    valid: bool,
    #[serde(flatten)]
    seal: &'a VerifiedView,
}

impl Verify {
    pub(crate) fn run(self) -> Result<Answer, Fault> {
        let bytes = self.bytes()?;
        let seal = verify_seal(&bytes).map_err(|no| {
            let fault = Fault::new(Exit::Unverified, no.code(), format!("核验不通过：{}", no.sentence()));
            fault.in_english(format!("Not verified: {}", no.sentence_en()))
        })?;
        Ok(Answer::new(told(&seal), Valid { valid: true, seal: &seal }))
    }

    /// The file, cut one byte above the limit so that a huge one is refused without being held.
    fn bytes(&self) -> Result<Vec<u8>, Fault> {
        let name = self.file.display().to_string();
        let most = u64::try_from(SEAL_MAX).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        let read = if name == "-" {
            std::io::stdin().lock().take(most).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(&self.file).and_then(|file| file.take(most).read_to_end(&mut bytes))
        };
        read.map_err(|error| Fault::file(&name, &error))?;
        Ok(bytes)
    }
}

fn told(seal: &VerifiedView) -> String {
    let names =
        |lines: &[RosterRow]| lines.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("、");
    let signed: Vec<String> =
        seal.signed.iter().map(|one| format!("{}({})", one.name, one.claimed_zh)).collect();
    let facts = fields([
        ("单位", seal.space_name.clone()),
        ("单位编号", seal.space.to_string()),
        ("标题", seal.title.clone()),
        ("轮次", format!("第 {} 轮", seal.round)),
        ("名册", format!("{}（共 {} 人）", names(&seal.roster), seal.roster.len())),
        ("签字", format!("{}（共 {} 人）", signed.join("、"), seal.signed.len())),
        ("未签", names(&seal.missing)),
        ("正文校验值", seal.text_hash.clone()),
    ]);
    // The file proves that the unit's own committee signed. That it is the unit one means, its id says.
    format!("核验通过。请核对单位编号是不是您要找的村（社区）。\n{facts}\n\n{}", seal.text)
}
