//! Sealed blobs.

mod parts;

use crate::support::{Person, World, grid_defined, invited, joined, space};

/// The blob with this number, of the space with two founders.
fn path_of(number: u8) -> String {
    format!("/v1/spaces/{}/blobs/{}", space(2), data_encoding::HEXLOWER.encode(&[number; 16]))
}

/// A village with two founders, a grid, and these residents.
fn residents(numbers: &[u8]) -> (World, Vec<Person>, Vec<Person>) {
    let (world, mut people) = World::founded(2);
    people[0].act(world.wire, space(2), &grid_defined());
    people[0].act(world.wire, space(2), &invited(40, 6, world.now().plus_hours(1)));
    let residents = numbers.iter().map(|number| {
        let mut resident = Person::of(*number);
        let entry = resident.write(space(2), &joined(40, space(2), resident.member, &resident.key));
        resident.push(world.wire, space(2), &[entry]);
        resident
    });
    let residents = residents.collect();
    (world, people, residents)
}

#[test]
fn a_blob_is_written_once() {
    let (world, mut people) = World::founded(2);
    let path = path_of(1);
    assert_eq!(people[0].send(world.wire, "PUT", &path, b"sealed").status, 201);
    assert_eq!(people[1].send(world.wire, "PUT", &path, b"sealed").status, 204);
    let other = people[1].send(world.wire, "PUT", &path, b"sealed otherwise");
    assert_eq!((other.status, other.code().as_str()), (409, "blob_taken"));
    assert_eq!(people[1].send(world.wire, "GET", &path, b"").body, b"sealed");
    let missing = people[1].send(world.wire, "GET", &path_of(2), b"");
    assert_eq!((missing.status, missing.code().as_str()), (404, "blob_unknown"));
}

#[test]
fn a_resident_may_bring_a_blob_and_other_residents_do_not_fetch_it() {
    let (world, mut people, mut residents) = residents(&[80, 81]);
    assert_eq!(residents[0].send(world.wire, "PUT", &path_of(1), b"mine").status, 201);
    let reply = residents[1].send(world.wire, "GET", &path_of(1), b"");
    assert_eq!((reply.status, reply.code().as_str()), (403, "not_permitted"));
    assert_eq!(people[0].send(world.wire, "GET", &path_of(1), b"").body, b"mine");
}

#[test]
fn nobody_unknown_or_unsigned_touches_blobs() {
    let (world, _) = World::founded(2);
    let mut outsider = Person::of(99);
    assert_eq!(outsider.send(world.wire, "HEAD", &path_of(1), b"").status, 403);
    for method in ["PUT", "GET"] {
        assert_eq!(world.wire.send(method, &path_of(1), &[], b"").code(), "signature_needed");
        assert_eq!(outsider.send(world.wire, method, &path_of(1), b"").code(), "not_permitted");
    }
}

#[test]
fn a_blob_has_a_largest_size_and_a_share_of_the_day() {
    let world = World::with(|settings| settings.quota.bytes_per_day = 600 * 1024);
    let mut people = world.found(2);
    let most = vec![7; 512 * 1024];
    assert_eq!(people[0].send(world.wire, "PUT", &path_of(1), &most).status, 201);
    assert_eq!(people[0].send(world.wire, "PUT", &path_of(2), &most).code(), "quota");
    let more = vec![7; 512 * 1024 + 1];
    assert_eq!(people[1].send(world.wire, "PUT", &path_of(3), &more).code(), "too_large");
    assert_eq!(people[1].send(world.wire, "PUT", &path_of(3), b"").code(), "malformed");
}
