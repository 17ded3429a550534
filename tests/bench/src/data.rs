//! The data set of the side-by-side harness, made anew from its seed: 2,000 residents, 3,000 needs, 500 proposals with
//! 50 comments each, and spare texts. Text is drawn from Zipf-weighted words, punctuated like chat. [`SHA256`] is the
//! hash of the harness's file, so a run can say that it measured the same data.

mod random;
mod text;

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use random::Random;
use text::Writer;

/// The hash of the whole data set as JSON, in lower-case hexadecimal.
pub(crate) const SHA256: &str = "8c79714371bd2fb032b2a0a5fe24c97a478c39eb0adb572fd5507403991ba0be";
/// The seed of every figure and text.
const SEED: u32 = 20_240_613;
/// When the first need was logged, in milliseconds.
const START: u64 = 1_718_240_000_000;

/// Somebody of the community.
#[derive(Serialize)]
pub(crate) struct Resident {
    /// 32 hexadecimal digits.
    pub(crate) id: String,
    /// Chinese name.
    pub(crate) name: String,
    unit: String,
}

/// What somebody reports.
#[derive(Serialize)]
pub(crate) struct Need {
    /// 32 hexadecimal digits.
    pub(crate) id: String,
    kind: &'static str,
    /// The grid's name.
    pub(crate) grid: String,
    /// One of [`CATEGORIES`].
    pub(crate) category: &'static str,
    /// 8 to 16 characters.
    pub(crate) title: String,
    /// 30 to 90 characters.
    pub(crate) body: String,
    /// A resident's id.
    pub(crate) reporter: String,
    /// Milliseconds.
    pub(crate) at: u64,
    status: &'static str,
    urgency: u32,
}

/// What somebody says about a proposal.
#[derive(Serialize)]
pub(crate) struct Comment {
    /// 32 hexadecimal digits.
    pub(crate) id: String,
    /// A resident's id.
    pub(crate) author: String,
    /// Milliseconds.
    pub(crate) at: u64,
    /// 70 to 130 characters.
    pub(crate) text: String,
}

/// What is proposed.
#[derive(Serialize)]
pub(crate) struct Proposal {
    /// 32 hexadecimal digits.
    pub(crate) id: String,
    kind: &'static str,
    /// 10 to 22 characters.
    pub(crate) title: String,
    /// 250 to 500 characters.
    pub(crate) body: String,
    /// A resident's id.
    pub(crate) author: String,
    /// Milliseconds.
    pub(crate) at: u64,
    status: &'static str,
    grid: String,
    budget: u32,
    /// 1 to 8 ids of needs.
    pub(crate) needs: Vec<String>,
    /// 50 of them.
    pub(crate) comments: Vec<Comment>,
}

/// The whole data set.
#[derive(Serialize)]
pub(crate) struct Data {
    version: u32,
    seed: u32,
    /// 2,000 residents.
    pub(crate) residents: Vec<Resident>,
    /// 3,000 needs.
    pub(crate) needs: Vec<Need>,
    /// 500 proposals.
    pub(crate) proposals: Vec<Proposal>,
    /// 4,000 texts of 100 characters for edits.
    pub(crate) spare: Vec<String>,
}

/// What needs are about.
pub(crate) const CATEGORIES: [&str; 7] =
    ["设施维修", "环境卫生", "停车秩序", "养老助餐", "邻里纠纷", "公共安全", "其他"];
/// How many grids there are.
pub(crate) const GRIDS: u32 = 40;

/// The name of a grid, by number from 1.
pub(crate) fn grid_name(number: u32) -> String {
    format!("网格{number:02}")
}

impl Data {
    /// The data set. Every figure depends on the ones drawn before it, so the order of the draws is the format.
    pub(crate) fn generate() -> Self {
        let mut random = Random::new(SEED);
        let writer = Writer::new(&mut random);
        let residents: Vec<_> = (0..2_000).map(|_| resident(&mut random, &writer)).collect();
        let needs: Vec<_> = (0..3_000).map(|i| need(&mut random, &writer, &residents, i)).collect();
        let proposals = (0..500).map(|i| proposal(&mut random, &writer, &residents, &needs, i)).collect();
        let spare = (0..4_000).map(|_| writer.text(&mut random, 100)).collect();
        Self { version: 1, seed: SEED, residents, needs, proposals, spare }
    }

    /// The hash of the JSON.
    pub(crate) fn sha256(&self) -> serde_json::Result<String> {
        let json = serde_json::to_vec(self)?;
        Ok(data_encoding::HEXLOWER.encode(&Sha256::digest(&json)))
    }

    /// The number of each resident, by id.
    pub(crate) fn numbers(&self) -> BTreeMap<&str, usize> {
        self.residents.iter().enumerate().map(|(number, one)| (one.id.as_str(), number)).collect()
    }
}

fn resident(random: &mut Random, writer: &Writer) -> Resident {
    let id = random.hex(32);
    let surnames: Vec<char> = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高".chars().collect();
    let mut name = String::new();
    name.extend(random.pick(&surnames));
    name.extend(random.pick(writer.characters()));
    if random.fraction() < 0.7 {
        name.extend(random.pick(writer.characters()));
    }
    let [building, stair, floor, door] = [40, 4, 18, 4].map(|most| random.between(1, most));
    Resident { id, name, unit: format!("{building}栋{stair}单元{floor}0{door}") }
}

/// The id of one of these residents.
fn somebody(random: &mut Random, residents: &[Resident]) -> String {
    random.pick(residents).map(|one| one.id.clone()).unwrap_or_default()
}

fn one_of(random: &mut Random, choices: &[&'static str]) -> &'static str {
    random.pick(choices).copied().unwrap_or_default()
}

fn need(random: &mut Random, writer: &Writer, residents: &[Resident], number: u64) -> Need {
    Need {
        id: random.hex(32),
        kind: "need",
        grid: grid_name(random.between(1, GRIDS)),
        category: one_of(random, &CATEGORIES),
        title: writer.text_between(random, 8, 16),
        body: writer.text_between(random, 30, 90),
        reporter: somebody(random, residents),
        at: START + number * 61_007 + u64::from(random.between(0, 60_000)),
        status: one_of(random, &["新建", "已受理", "办理中", "已办结"]),
        urgency: random.between(1, 3),
    }
}

fn proposal(
    random: &mut Random,
    writer: &Writer,
    residents: &[Resident],
    needs: &[Need],
    number: u64,
) -> Proposal {
    let at = START + number * 907_001;
    Proposal {
        id: random.hex(32),
        kind: "proposal",
        title: writer.text_between(random, 10, 22),
        body: writer.text_between(random, 250, 500),
        author: somebody(random, residents),
        at,
        status: one_of(random, &["征集中", "讨论中", "已合并", "已表决"]),
        grid: grid_name(random.between(1, GRIDS)),
        budget: random.between(1, 500) * 100,
        needs: (0..random.between(1, 8))
            .map(|_| random.pick(needs).map(|need| need.id.clone()).unwrap_or_default())
            .collect(),
        comments: (1..=50).map(|k| comment(random, writer, residents, at + k * 45_000)).collect(),
    }
}

fn comment(random: &mut Random, writer: &Writer, residents: &[Resident], from: u64) -> Comment {
    Comment {
        id: random.hex(32),
        author: somebody(random, residents),
        at: from + u64::from(random.between(0, 40_000)),
        text: writer.text_between(random, 70, 130),
    }
}

#[cfg(test)]
mod tests {
    use super::{Data, SHA256};

    #[test]
    fn the_data_set_is_the_harness_own_byte_for_byte() {
        assert_eq!(Data::generate().sha256().unwrap(), SHA256);
    }
}
