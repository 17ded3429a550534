//! Photos and recordings: blobs that come in parts and are fetched in parts.

use yishi_domain::id::BlobId;
use yishi_domain::need::AttachmentKind;

use crate::blobs::{path_of, residents};
use crate::support::{Person, Reply, World, need_with_photo, space};

/// Contents in which no two places look alike.
fn sealed(length: usize) -> Vec<u8> {
    (0..length as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

fn send(world: &World, who: &mut Person, number: u8, offset: usize, bytes: &[u8], size: usize) -> Reply {
    let path = format!("{}?offset={offset}&size={size}&kind=photo", path_of(number));
    who.send(world.wire, "PUT", &path, bytes)
}

/// Sends everything from `offset` on, in the largest parts there may be.
fn send_from(world: &World, who: &mut Person, number: u8, blob: &[u8], offset: usize) -> Vec<u16> {
    let parts = blob[offset..].chunks(64 * 1024).enumerate();
    parts.map(|(n, part)| send(world, who, number, offset + n * 65_536, part, blob.len()).status).collect()
}

fn length_of(world: &World, who: &mut Person, number: u8) -> Option<(String, String)> {
    let reply = who.send(world.wire, "HEAD", &path_of(number), b"");
    let header = |name: &str| reply.header(name).unwrap().to_owned();
    (reply.status == 200).then(|| (header("yishi-blob-length"), header("yishi-blob-size")))
}

fn ranged(world: &World, who: &mut Person, number: u8, range: &str) -> Reply {
    who.send_with(world.wire, "GET", &path_of(number), &[("range", range)], b"")
}

#[test]
fn a_photo_comes_in_parts_and_goes_on_where_it_stopped_even_after_a_restart() {
    let (mut world, mut people) = World::founded(2);
    let blob = sealed(200_000);
    let reply = send(&world, &mut people[0], 1, 0, &blob[..65_536], blob.len());
    assert_eq!((reply.status, reply.header("yishi-blob-length")), (202, Some("65536")));
    world.restart();
    assert_eq!(length_of(&world, &mut people[0], 1), Some(("65536".to_owned(), "200000".to_owned())));
    assert_eq!(send_from(&world, &mut people[0], 1, &blob, 65_536), [202, 202, 201]);
    assert_eq!(people[1].send(world.wire, "GET", &path_of(1), b"").body, blob);
}

#[test]
fn a_part_may_be_sent_again_and_one_that_does_not_follow_says_so() {
    let (world, mut people) = World::founded(2);
    let (blob, who) = (sealed(150_000), &mut people[0]);
    let gap = send(&world, who, 1, 65_536, &blob[65_536..70_000], blob.len());
    assert_eq!((gap.status, gap.code().as_str()), (409, "blob_offset"));
    assert_eq!(send(&world, who, 1, 0, &blob[..65_536], blob.len()).status, 202);
    let again = send(&world, who, 1, 0, &blob[..65_536], blob.len());
    assert_eq!((again.status, again.header("yishi-blob-length")), (202, Some("65536")));
    assert_eq!(send(&world, who, 1, 0, &blob[1..65_537], blob.len()).code(), "blob_taken");
    assert_eq!(send(&world, who, 1, 65_536, &blob[65_536..131_072], 150_001).code(), "blob_taken");
    assert_eq!(send_from(&world, who, 1, &blob, 65_536), [202, 201]);
    assert_eq!(send_from(&world, who, 1, &blob, 0), [204, 204, 204]);
}

#[test]
fn half_a_photo_shows_to_nobody_but_who_sends_it() {
    let (world, mut people) = World::founded(2);
    let blob = sealed(100_000);
    assert_eq!(send(&world, &mut people[0], 1, 0, &blob[..65_536], blob.len()).status, 202);
    for who in &mut people {
        assert_eq!(who.send(world.wire, "GET", &path_of(1), b"").code(), "blob_unknown");
        assert_eq!(ranged(&world, who, 1, "bytes=0-99").code(), "blob_unknown");
    }
    assert!(length_of(&world, &mut people[0], 1).is_some());
    assert_eq!(length_of(&world, &mut people[1], 1), None);
    assert_eq!(send(&world, &mut people[1], 1, 65_536, &blob[65_536..], blob.len()).code(), "blob_taken");
}

#[test]
fn what_was_begun_is_kept_for_two_weeks_and_then_given_up() {
    let (world, mut people) = World::founded(2);
    let blob = sealed(100_000);
    for number in [1, 2] {
        assert_eq!(send(&world, &mut people[0], number, 0, &blob[..65_536], blob.len()).status, 202);
    }
    world.pass_hours(13 * 24);
    assert_eq!(send(&world, &mut people[0], 1, 65_536, &blob[65_536..], blob.len()).status, 201);
    assert!(length_of(&world, &mut people[0], 2).is_some());
    world.pass_hours(25);
    assert_eq!(people[1].send(world.wire, "PUT", &path_of(3), b"sealed").status, 201);
    assert_eq!(people[0].send(world.wire, "HEAD", &path_of(2), b"").status, 404);
    assert_eq!(send(&world, &mut people[0], 2, 65_536, &blob[65_536..], blob.len()).code(), "blob_offset");
    assert_eq!(people[1].send(world.wire, "GET", &path_of(1), b"").body, blob);
}

#[test]
fn sizes_and_kinds_have_limits() {
    let (world, mut people) = World::founded(2);
    let who = &mut people[0];
    let mut code = |query: &str, bytes: &[u8]| {
        let reply = who.send(world.wire, "PUT", &format!("{}?{query}", path_of(1)), bytes);
        if reply.status < 400 {
            reply.status.to_string()
        } else {
            format!("{} {}", reply.status, reply.code())
        }
    };
    let most = |kind: AttachmentKind| kind.sealed_max();
    let (photo, voice) = (most(AttachmentKind::Photo), most(AttachmentKind::Voice));
    let too_large = "413 attachment_too_large";
    assert_eq!(code(&format!("offset=0&size={}&kind=photo", photo + 1), b"x"), too_large);
    assert_eq!(code(&format!("offset=0&size={}&kind=voice", voice + 1), b"x"), too_large);
    assert_eq!(code(&format!("offset=0&size={}&kind=voice", u64::MAX), b"x"), too_large);
    assert_eq!(code("offset=0&size=9&kind=video", b"x"), "400 media_unwanted");
    assert_eq!(code("offset=0&size=200000&kind=photo", &sealed(65_537)), "413 too_large");
    assert_eq!(code("offset=0&size=9&kind=photo", b""), "400 malformed");
    assert_eq!(code("offset=0&size=0&kind=photo", b"x"), "400 malformed");
    assert_eq!(code("offset=8&size=9&kind=photo", b"xx"), "400 malformed");
    assert_eq!(code(&format!("offset={}&size=9&kind=photo", u64::MAX), b"xx"), "400 malformed");
    for query in ["offset=0", "offset=-1&size=9&kind=photo", "size=9&kind=photo", "offset=0&size=9", "x"] {
        assert_eq!(code(query, b"x"), "400 malformed", "{query}");
    }
    assert_eq!(code(&format!("offset=0&size={photo}&kind=photo"), b"x"), "202");
}

#[test]
fn the_signature_covers_which_part_it_is() {
    let (world, mut people) = World::founded(2);
    let blob = sealed(100);
    let asked = format!("{}?offset=0&size=100&kind=photo", path_of(1));
    assert_eq!(people[0].send(world.wire, "HEAD", &path_of(9), b"").status, 404);
    let credential = people[0].credential("PUT", &asked, &blob[..50]);
    for other in ["?offset=0&size=50&kind=photo", "?offset=0&size=100&kind=voice", ""] {
        let path = format!("{}{other}", path_of(1));
        let reply = world.wire.send("PUT", &path, &[("authorization", &credential)], &blob[..50]);
        assert_eq!(reply.code(), "signature_wrong", "{other}");
    }
    let reply = world.wire.send("PUT", &asked, &[("authorization", &credential)], &blob[..50]);
    assert_eq!(reply.status, 202);
}

#[test]
fn a_photo_is_fetched_in_ranges() {
    let (world, mut people) = World::founded(2);
    let blob = sealed(150_000);
    send_from(&world, &mut people[0], 1, &blob, 0);
    let who = &mut people[1];
    let part = ranged(&world, who, 1, "bytes=65530-65545");
    assert_eq!((part.status, part.body.as_slice()), (206, &blob[65_530..65_546]));
    assert_eq!(part.header("content-range"), Some("bytes 65530-65545/150000"));
    let rest = ranged(&world, who, 1, "bytes=149990-");
    assert_eq!((rest.status, rest.header("content-range")), (206, Some("bytes 149990-149999/150000")));
    let beyond = ranged(&world, who, 1, "bytes=149990-999999");
    assert_eq!((beyond.status, beyond.body.as_slice()), (206, &blob[149_990..]));
    let nothing = ranged(&world, who, 1, "bytes=150000-");
    assert_eq!((nothing.status, nothing.code().as_str()), (416, "range_wrong"));
    // Forms nobody needs are answered with everything.
    for range in ["bytes=-5", "bytes=5-1", "bytes=0-1,4-5", "items=0-1", "bytes=+1-2"] {
        let whole = ranged(&world, who, 1, range);
        assert_eq!((whole.status, whole.body.len()), (200, 150_000), "{range}");
    }
    let whole = who.send(world.wire, "GET", &path_of(1), b"");
    assert_eq!((whole.status, whole.header("accept-ranges")), (200, Some("bytes")));
}

#[test]
fn whoever_reads_the_need_fetches_its_photo_and_nobody_else_does() {
    let (world, mut people, mut residents) = residents(&[80, 81]);
    let blob = sealed(70_000);
    send_from(&world, &mut residents[0], 1, &blob, 0);
    // The entry is still on its way: only its sender and those who could hold a key.
    let fetched = |who: &mut Person| who.send(world.wire, "GET", &path_of(1), b"").status;
    assert_eq!([fetched(&mut residents[0]), fetched(&mut residents[1])], [200, 403]);
    assert_eq!(fetched(&mut people[1]), 200);
    let member = residents[0].member;
    residents[0].act(world.wire, space(2), &need_with_photo(1, member, BlobId([1; 16])));
    assert_eq!([fetched(&mut residents[0]), fetched(&mut residents[1])], [200, 403]);
    assert_eq!([fetched(&mut people[0]), fetched(&mut people[1])], [200, 200]);
    assert_eq!(residents[1].send(world.wire, "HEAD", &path_of(1), b"").status, 403);
    let refused = ranged(&world, &mut residents[1], 1, "bytes=0-9");
    assert_eq!((refused.status, refused.code().as_str()), (403, "not_permitted"));
}

#[test]
fn a_photo_whose_need_came_first_is_not_there_yet_for_those_who_may_see_it() {
    let (world, mut people, mut residents) = residents(&[80, 81]);
    let member = residents[0].member;
    residents[0].act(world.wire, space(2), &need_with_photo(1, member, BlobId([1; 16])));
    assert_eq!(people[0].send(world.wire, "GET", &path_of(1), b"").code(), "blob_unknown");
    assert_eq!(residents[1].send(world.wire, "GET", &path_of(1), b"").code(), "not_permitted");
    send_from(&world, &mut residents[0], 1, &sealed(9_000), 0);
    assert_eq!(people[0].send(world.wire, "GET", &path_of(1), b"").body, sealed(9_000));
}

#[test]
fn parts_count_towards_a_devices_share_of_the_day() {
    let world = World::with(|settings| settings.quota.bytes_per_day = 100_000);
    let mut people = world.found(2);
    let blob = sealed(150_000);
    assert_eq!(send(&world, &mut people[0], 1, 0, &blob[..65_536], blob.len()).status, 202);
    let full = send(&world, &mut people[0], 1, 65_536, &blob[65_536..131_072], blob.len());
    assert_eq!((full.status, full.code().as_str()), (429, "quota"));
    world.pass_hours(24);
    assert_eq!(send(&world, &mut people[0], 1, 65_536, &blob[65_536..131_072], blob.len()).status, 202);
}

#[test]
fn a_full_disk_keeps_what_it_has_and_goes_on_once_there_is_room() {
    let mut world = World::with(|settings| settings.max_database_bytes = Some(540 * 1024));
    let mut people = world.found(2);
    let blob = sealed(300_000);
    let mut first = Vec::new();
    for number in 1..=2 {
        first.extend(send_from(&world, &mut people[0], number, &blob, 0));
    }
    assert!(first.contains(&503), "{first:?}");
    assert_eq!(people[1].send(world.wire, "GET", &path_of(1), b"").body, blob);
    let (length, _) = length_of(&world, &mut people[0], 2).unwrap();
    world.stop();
    world.change(|_| ());
    world.start_again();
    assert_eq!(length_of(&world, &mut people[0], 2).unwrap().0, length);
    assert_eq!(send_from(&world, &mut people[0], 2, &blob, length.parse().unwrap()).last(), Some(&201));
    assert_eq!(people[1].send(world.wire, "GET", &path_of(2), b"").body, blob);
}
