//! `yishi stance`: where one stands on a reading copy.

use serde_json::json;
use yishi_domain::stance::StanceGrade;

use crate::answer::Answer;
use crate::choice::choice;
use crate::context::Context;
use crate::fault::Fault;
use crate::find;

#[derive(clap::Args)]
pub(crate) struct Stance {
    /// 议题编号或标题
    #[arg(value_name = "议题")]
    topic: String,
    /// 同意、还行、有想法、不同意
    #[arg(value_name = "态度", value_parser = choice::<StanceGrade>)]
    grade: StanceGrade,
    /// 理由（不同意时一定要写）
    #[arg(long, value_name = "理由")]
    reason: Option<String>,
}

impl Stance {
    pub(crate) fn run(self, context: &Context) -> Result<Answer, Fault> {
        let desk = context.desk()?;
        let topic = find::topic(&desk, &self.topic)?;
        let version = find::copy(&desk, topic)?.version;
        desk.give_stance(topic, version, self.grade, self.reason.as_deref())?;
        let json = json!({ "topic": topic, "version": version, "stance": self.grade });
        Ok(Answer::saved(format!("对第 {version} 版的态度：{}", self.grade.plain()), json))
    }
}
