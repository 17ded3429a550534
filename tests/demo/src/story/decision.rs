//! 签名、核验: a majority of the committee signs, anyone verifies.

use super::Tale;
use crate::tell::{chapter, holds, say};

pub(super) async fn tell(tale: &mut Tale) {
    let file = sign(tale).await;
    verify(tale, &file);
}

async fn sign(tale: &mut Tale) -> Vec<u8> {
    chapter("签名：委员会定稿，过半数委员签字");
    let round = tale.data.story.round.clone();
    resident_may_not(tale);
    let opener = tale.village.desk(&round.opened_by);
    opener.open_round(tale.topic(), None).expect("the round opens");
    tale.village.sync_all().await;
    for (index, signer) in round.signers.iter().enumerate() {
        let phone = tale.village.phone(signer);
        phone.desk().sign_round(tale.topic(), None).expect("the signature");
        phone.sync().await;
        let now = phone.desk().seal_view(tale.topic(), None).expect("the round");
        say(format!(
            "{} 在自己手机上签字（{}/{}）：{}",
            tale.name(signer),
            index + 1,
            now.wanted,
            now.status.zh
        ));
    }
    tale.village.sync_all().await;
    let here = tale.village.desk("shen-bonian").export_seal(tale.topic(), None).expect("the seal");
    let there = tale.village.desk("wang-xiuying").export_seal(tale.topic(), None).expect("the seal");
    assert!(here == there, "every export is equal byte for byte");
    holds("签满即封存；书记手机和居民手机导出的证书逐字节相同。");
    here
}

fn resident_may_not(tale: &Tale) {
    let refused =
        tale.village.desk("wang-xiuying").open_round(tale.topic(), None).expect_err("a resident may not");
    say(format!("{} 想自己定稿，手机上就说：{}", tale.name("wang-xiuying"), refused.sentence()));
}

fn verify(tale: &Tale, file: &[u8]) {
    chapter("核验：离线核对证书，改一个字就不认");
    let path = tale.village.hub.folder().join("定稿.seal.json");
    std::fs::write(&path, file).expect("the file is written");
    say(format!("证书写到 {}（{} 字节）。", path.display(), file.len()));
    let seal = yishi_client::verify_seal(file).expect("the seal verifies");
    assert_eq!(seal.title, tale.data.topic().title, "it is about the topic");
    holds(format!("核验通过：“{}”，{} 人签字。", seal.title, tale.data.story.round.signers.len()));
    let text = String::from_utf8(file.to_vec()).expect("the file is text");
    let tampered = text.replacen("不收费", "要收费", 1);
    assert_ne!(tampered, text, "something was changed");
    let refused = yishi_client::verify_seal(tampered.as_bytes()).expect_err("a tampered seal is refused");
    holds(format!("把“不收费”改成“要收费”再核验：{}", refused.sentence()));
}
