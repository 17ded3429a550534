//! Pages of stamps, and signed requests.

use serde_json::{Value, json};
use yishi_domain::digest::tagged;
use yishi_domain::fact::encode;
use yishi_domain::time::{Moment, Pos};
use yishi_replica::request::Credential;
use yishi_replica::stamp::{Page, Stamp, Verdict};

use super::fixed::{CHAIR_SEED, LOG_SEED, NOW, chain, key, space};
use super::{expect, hex};

pub(super) fn described(verdict: &Verdict) -> Value {
    match verdict {
        Verdict::Accepted => json!([0]),
        Verdict::Refused(code) => json!([1, code]),
        Verdict::Quarantined(code) => json!([2, code]),
        Verdict::Admitted => json!([3]),
    }
}

#[test]
fn the_signature_of_a_page_is_the_frozen_one() {
    let verdicts = [
        Verdict::Accepted,
        Verdict::Refused("need_state".to_owned()),
        Verdict::Quarantined("role_ended".to_owned()),
        Verdict::Admitted,
    ];
    let entries = chain();
    let stamps: Vec<Stamp> = (7..)
        .zip(verdicts)
        .zip(entries.iter().cycle())
        .map(|((pos, verdict), entry)| Stamp {
            id: entry.id(),
            pos: Pos(pos),
            received_at: Moment(NOW.0 + pos),
            verdict,
        })
        .collect();
    let page = Page { space: space(), epoch: 1, upto: Pos(300), tree_root: [0; 32], stamps };
    let (log_key, bytes) = (key(LOG_SEED), encode(&page));
    let signature = page.sign(&log_key);
    assert!(page.is_signed_by(&log_key.public(), &signature));
    let stamps: Vec<Value> = page
        .stamps
        .iter()
        .map(|stamp| {
            json!({
                "id": hex(stamp.id.0),
                "pos": stamp.pos.0,
                "received_at": stamp.received_at.0,
                "verdict": described(&stamp.verdict),
            })
        })
        .collect();
    let vector = json!({
        "log_seed": hex(LOG_SEED),
        "log_key": hex(log_key.public()),
        "space": hex(page.space.0),
        "epoch": page.epoch,
        "upto": page.upto.0,
        "tree_root": hex(page.tree_root),
        "stamps": stamps,
        "bytes": hex(&bytes),
        "message": hex(tagged("yishi/page/1", &[&bytes])),
        "signature": hex(signature),
    });
    expect("page", &vector);
}

#[test]
fn the_credential_of_a_request_is_the_frozen_one() {
    let (method, path, body, nonce) = ("POST", "/v1/sync", b"body", [0x77; 24]);
    let credential = Credential::sign(&key(CHAIR_SEED), method, path, body, nonce);
    assert!(credential.is_for(method, path, body));
    let message = tagged("yishi/request/1", &[method.as_bytes(), path.as_bytes(), body, &nonce]);
    let vector = json!({
        "seed": hex(CHAIR_SEED),
        "device": hex(credential.device.0),
        "method": method,
        "path": path,
        "body": hex(body),
        "nonce": hex(nonce),
        "message": hex(message),
        "signature": hex(credential.signature),
        "header": credential.to_header(),
    });
    expect("credential", &vector);
    assert_eq!(Credential::from_header(&credential.to_header()), Some(credential));
}
