//! Hints over a stream.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use crate::support::{World, grid_defined, read_head, space};

fn listen(world: &World) -> BufReader<TcpStream> {
    let mut socket = world.wire.open();
    let path = format!("/v1/spaces/{}/events", space(2));
    write!(socket, "GET {path} HTTP/1.1\r\nhost: hub\r\n\r\n").unwrap();
    let mut stream = BufReader::new(socket);
    assert_eq!(read_head(&mut stream).0, 200);
    stream
}

/// The next hint's head.
fn next(stream: &mut BufReader<TcpStream>) -> u64 {
    loop {
        let mut line = String::new();
        assert!(stream.read_line(&mut line).unwrap() > 0, "the stream ended");
        if let Some(json) = line.strip_prefix("data: ") {
            let hint: serde_json::Value = serde_json::from_str(json).unwrap();
            assert_eq!(hint["space"], space(2).to_string());
            return hint["head"].as_u64().unwrap();
        }
    }
}

#[test]
fn a_listener_hears_the_head_and_every_move_of_it() {
    let (world, mut people) = World::founded(2);
    let mut stream = listen(&world);
    assert_eq!(next(&mut stream), 0);
    people[0].act(world.wire, space(2), &grid_defined());
    assert_eq!(next(&mut stream), 1);
    // Other spaces and requests that change nothing are silent.
    world.create(&crate::support::genesis(3).to_bytes());
    people[1].read(world.wire, space(2));
    let need = crate::support::need_logged(1, people[0].member);
    people[0].act(world.wire, space(2), &need);
    assert_eq!(next(&mut stream), 2);
}

#[test]
fn stopping_the_hub_ends_the_streams() {
    let (mut world, _) = World::founded(2);
    let mut stream = listen(&world);
    assert_eq!(next(&mut stream), 0);
    world.stop();
    for line in stream.lines().map(Result::unwrap) {
        // Neither a hint nor the sign of life of a stream that goes on.
        assert!(!line.starts_with("data:") && !line.starts_with(':'), "{line}");
    }
}
