//! `yishi device`: a further device of one's own, and cutting one off.

use clap::Subcommand;
use serde_json::json;

use super::invite;
use super::member;
use crate::answer::Answer;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;
use crate::table::short;

#[derive(Subcommand)]
pub(crate) enum DeviceCommand {
    /// 给自己再加一台设备：显示一个加入码
    Add {
        /// 同时画出二维码
        #[arg(long)]
        qr: bool,
    },
    /// 停用一台设备（丢了、换了）
    Revoke {
        /// 设备编号，见 yishi members
        #[arg(value_name = "设备")]
        device: String,
    },
}

impl DeviceCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        match self {
            Self::Add { qr } => invite::shown(&desk, &desk.add_device()?, qr),
            Self::Revoke { device } => {
                let device = find::device(&desk, &device)?;
                let entry = desk.revoke_device(device)?;
                let what = format!("停用设备 {}", short(device));
                member::proposed(&desk, entry, what, json!({ "device": device, "entry": entry }))
            }
        }
    }
}
