//! `yishi export`: a person's data to take along.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::json;
use yishi_client::Export;

use crate::answer::Answer;
use crate::context::{self, Context};
use crate::fault::Fault;
use crate::find;

#[derive(Subcommand)]
pub(crate) enum ExportCommand {
    /// 导出我的数据：我写的和关于我的，一份给程序读，一份给人读
    Mine(Out),
    /// 替没有手机的人导出他的数据，登记信息打开后一起导出
    Person {
        /// 哪个人（名称或编号）
        #[arg(value_name = "人")]
        person: String,
        #[command(flatten)]
        out: Out,
    },
}

#[derive(clap::Args)]
pub(crate) struct Out {
    /// 存到哪里：写目录就存成两个文件，写 .zip 结尾的文件名就存成一个压缩包
    #[arg(long, value_name = "位置")]
    out: PathBuf,
}

impl ExportCommand {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        let (person, out) = match self {
            Self::Mine(out) => (desk.me()?, out),
            Self::Person { person, out } => (find::member(&desk, &person)?, out),
        };
        let export = context::run(async { Ok(desk.export(person).await?) })?;
        out.write(&export)
    }
}

impl Out {
    fn write(&self, export: &Export) -> Result<Answer, Fault> {
        let files: Vec<(PathBuf, &[u8])> = if self.out.extension().is_some_and(|extension| extension == "zip")
        {
            vec![(self.out.clone(), &export.zip)]
        } else {
            std::fs::create_dir_all(&self.out).map_err(|error| failed(&self.out, &error))?;
            vec![
                (self.out.join("我的数据.json"), export.json.as_bytes()),
                (self.out.join("我的数据.txt"), export.text.as_bytes()),
            ]
        };
        let mut written = Vec::new();
        for (path, bytes) in files {
            std::fs::write(&path, bytes).map_err(|error| failed(&path, &error))?;
            written.push(path.display().to_string());
        }
        Ok(Answer::new(format!("已导出：{}", written.join("、")), json!({ "files": written })))
    }
}

fn failed(path: &Path, error: &std::io::Error) -> Fault {
    Fault::file(&path.display().to_string(), error)
}
