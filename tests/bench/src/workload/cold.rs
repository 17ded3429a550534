//! W1: a phone that has nothing joins and fetches the whole community, every signature verified, everything in its
//! database and its lists. The phone is a process of its own; the hub shares this one with the proxy.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Outcome;
use crate::ground::{Ground, Stage};
use crate::meter::{cpu_ms, ms, share};
use crate::phone::{Cold, ask};
use crate::proxy::Passed;
use crate::report::Report;

struct Run {
    phone: Cold,
    passed: Passed,
    server_cpu_ms: u64,
}

pub(super) fn run(ground: &mut Ground, report: &mut Report) -> Outcome<()> {
    let stage = *ground.scale.community();
    let full = ground.scale.share() == 1.0;
    report.line(&limit(ground, if full { 19 } else { 3 })?)?;
    let mut runs: Vec<Run> = Vec::new();
    for _ in 0..if full { 3 } else { 1 } {
        runs.push(once(ground, &stage)?);
    }
    runs.sort_by(|a, b| a.phone.ms.total_cmp(&b.phone.ms));
    let middle = runs.get(runs.len() / 2).ok_or("no run")?;
    let (phone, passed) = (&middle.phone, &middle.passed);
    report.line(&json!({
        "w": "W1", "peer": "yishi", "scale": ground.scale.share(), "docs": phone.documents,
        "comments": phone.comments, "ms": phone.ms, "ms_flushed": phone.ms, "requests": phone.requests,
        "bytes_up": passed.up, "bytes_down": passed.down, "round_trips": passed.round_trips(),
        "client_peak_mb": phone.memory.peak_mb, "client_cpu_ms": phone.cpu_ms,
        "server_cpu_ms": middle.server_cpu_ms, "ms_first_search": phone.ms_first_search, "verified": true,
    }))?;
    let comments = ground.scale.comments_in(&stage);
    report.exactly("W1 documents on the phone", phone.documents.try_into()?, stage.documents());
    report.exactly("W1 comments on the phone", phone.comments.try_into()?, comments);
    Ok(())
}

fn once(ground: &mut Ground, stage: &Stage) -> Outcome<Run> {
    let code = ground.code();
    let (hub, folder) = (ground.hub_at(stage)?, ground.fresh("phone")?);
    let running = ground.run_in_place(&hub)?;
    let cpu = cpu_ms();
    let phone = ask("cold", &folder, &[&code])?;
    let run = Run { phone, passed: ground.proxy.take(), server_cpu_ms: cpu_ms() - cpu };
    running.stop()?;
    Ok(run)
}

/// The same words as one compressed JSON over the loopback: received, decompressed and on the disk.
fn limit(ground: &Ground, level: i32) -> Outcome<Value> {
    let data = &ground.community.data;
    let json = serde_json::to_vec(&json!({ "needs": data.needs, "proposals": data.proposals }))?;
    let packed = zstd::bulk::compress(&json, level)?;
    let mut times = Vec::new();
    for _ in 0..5 {
        times.push(carry(ground, &packed, json.len())?);
    }
    Ok(json!({
        "w": "W1", "peer": format!("limit/zstd{level} of the JSON"), "scale": 1, "json_bytes": json.len(),
        "bytes_down": packed.len(), "ms_flushed": ms(share(&times, 0.5)),
    }))
}

fn carry(ground: &Ground, packed: &[u8], size: usize) -> Outcome<Duration> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let (address, bytes) = (listener.local_addr()?, packed.to_vec());
    let sending =
        std::thread::spawn(move || -> std::io::Result<()> { listener.accept()?.0.write_all(&bytes) });
    let start = Instant::now();
    let mut received = Vec::new();
    TcpStream::connect(address)?.read_to_end(&mut received)?;
    let json = zstd::bulk::decompress(&received, size)?;
    let folder = ground.fresh("limit")?;
    std::fs::create_dir_all(&folder)?;
    let mut file = std::fs::File::create(folder.join("community.json"))?;
    file.write_all(&json)?;
    file.sync_all()?;
    let taken = start.elapsed();
    sending.join().map_err(|_| "the sender panicked")??;
    Ok(taken)
}
