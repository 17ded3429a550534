//! A draw that anybody repeats: published before its seed is known, computed from both.

use yishi_domain::act::Actor;
use yishi_domain::calendar::CivilDate;
use yishi_domain::draw::{Drawn, drawn, is_seed, order, ticket};
use yishi_domain::fact::Fact;
use yishi_domain::id::{DrawId, EntryId, MemberId};
use yishi_domain::intent::TopicIntent;
use yishi_domain::refusal::Code;

use crate::meeting_course::{CHAIR, Hall, PARTY, TOPIC, words};
use crate::support::by;

const DRAW: DrawId = DrawId([0x83; 16]);
const SEED: &str = "02 07 09 15 23 31 + 08";

fn pool() -> Vec<MemberId> {
    (1..=20).map(|number| MemberId([number; 16])).collect()
}

fn announce(
    hall: &mut Hall,
    draw: DrawId,
    pool: Vec<MemberId>,
    places: u32,
    days: i32,
) -> Result<EntryId, Code> {
    let known_on = hall.today().plus_days(days);
    hall.act(CHAIR, TopicIntent::AnnounceDraw { draw, topic: TOPIC, pool, places, known_on, words: words() })
}

fn draw(hall: &mut Hall, who: Actor, seed: &str) -> Result<EntryId, Code> {
    hall.act(who, TopicIntent::Draw(DRAW, seed.to_owned()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

// R: F3-02 X12
#[test]
fn the_result_is_the_frozen_one_and_another_seed_or_draw_gives_another() {
    // printf 'yishi-draw-1\n%s\n%s\n%s\n' DRAW SEED MEMBER | sha256sum
    assert_eq!(
        hex(&ticket(DRAW, SEED, MemberId([1; 16]))),
        "3f4360701b1b108ba86ca8c755b18450954d0d4ad2e7eb7df7f45c43b6b79fee"
    );
    let seats = |draw, seed: &str| -> Vec<u8> {
        drawn(draw, seed, &pool(), 5).iter().map(|member| member.0[0]).collect()
    };
    let first = seats(DRAW, SEED);
    assert_eq!(first, [16, 18, 15, 11, 1]);
    assert_ne!(first, seats(DRAW, "02 07 09 15 23 31 + 09"));
    assert_ne!(first, seats(DrawId([0x84; 16]), SEED));
    let mut turned = pool();
    turned.reverse();
    assert_eq!(order(DRAW, SEED, &turned), order(DRAW, SEED, &pool()), "whatever order the pool is in");
    assert_eq!(order(DRAW, SEED, &pool())[..5], drawn(DRAW, SEED, &pool(), 5), "the others are substitutes");
}

// R: F3-02 X12
#[test]
fn it_is_announced_before_the_day_of_the_seed_and_held_from_that_day_on() {
    let mut hall = Hall::of(2, &[]);
    assert_eq!(announce(&mut hall, DRAW, pool(), 5, 0), Err(Code::DrawLate), "the seed may be known");
    announce(&mut hall, DRAW, pool(), 5, 1).unwrap();
    assert_eq!(draw(&mut hall, CHAIR, SEED), Err(Code::DrawEarly));
    hall.passes(1);
    assert_eq!(draw(&mut hall, by(PARTY), SEED), Err(Code::NotPermitted));
    draw(&mut hall, CHAIR, SEED).unwrap();
    let held = hall.world.state.draw(DRAW).unwrap();
    assert_eq!((held.drawn.clone(), held.seed.as_deref()), (drawn(DRAW, SEED, &pool(), 5), Some(SEED)));
    assert_eq!(draw(&mut hall, CHAIR, SEED), Err(Code::DrawOver));
}

// R: F3-02 X12
#[test]
fn a_result_from_another_pool_seed_or_number_of_seats_is_refused() {
    let mut hall = Hall::of(2, &[]);
    announce(&mut hall, DRAW, pool(), 5, 1).unwrap();
    hall.passes(1);
    let said = |pool: &[MemberId], seed: &str, places| {
        let drawn = drawn(DRAW, seed, pool, places);
        Fact::bare(Drawn { draw: DRAW, topic: TOPIC, seed: SEED.to_owned(), drawn })
    };
    let mut others = pool();
    others.push(MemberId([21; 16]));
    others.swap_remove(usize::from(drawn(DRAW, SEED, &pool(), 1)[0].0[0]) - 1);
    for fact in [said(&others, SEED, 5), said(&pool(), "another", 5), said(&pool(), SEED, 4)] {
        assert_eq!(hall.world.act(CHAIR, fact), Err(Code::DrawDiffers));
    }
    assert!(hall.world.act(CHAIR, said(&pool(), SEED, 5)).is_ok());
}

#[test]
fn a_pool_names_each_person_once_and_more_than_there_are_seats() {
    let refused = |pool: Vec<MemberId>, places| announce(&mut Hall::of(2, &[]), DRAW, pool, places, 1).err();
    assert_eq!(refused(pool(), 19), None);
    assert_eq!(refused(pool(), 20), Some(Code::DrawPool));
    assert_eq!(refused(pool(), 0), Some(Code::DrawPool));
    assert_eq!(refused([pool(), pool()].concat(), 5), Some(Code::DrawPool));
    let many = |count: u16| -> Vec<MemberId> {
        let id = |number: u16| {
            let mut id = [0; 16];
            id[..2].copy_from_slice(&number.to_be_bytes());
            MemberId(id)
        };
        (0..count).map(id).collect()
    };
    assert_eq!(refused(many(1_000), 5), None);
    assert_eq!(refused(many(1_001), 5), Some(Code::DrawPool));
}

// R: F3-02 X12
#[test]
fn one_draw_stands_at_a_time_and_is_called_off_only_before_its_seed_is_known() {
    let other = DrawId([0x84; 16]);
    let mut hall = Hall::of(2, &[]);
    announce(&mut hall, DRAW, pool(), 5, 2).unwrap();
    assert_eq!(announce(&mut hall, other, pool(), 5, 3), Err(Code::DrawStanding));
    assert_eq!(announce(&mut hall, DRAW, pool(), 5, 3), Err(Code::AlreadyExists), "the pool stays as it is");
    hall.passes(1);
    hall.act(CHAIR, TopicIntent::DropDraw(DRAW, words())).unwrap();
    assert_eq!(draw(&mut hall, CHAIR, SEED), Err(Code::DrawOver));
    announce(&mut hall, other, pool(), 5, 1).unwrap();
    hall.passes(1);
    assert_eq!(hall.act(CHAIR, TopicIntent::DropDraw(other, words())), Err(Code::DrawKnown));
}

#[test]
fn a_seed_is_one_line_as_it_was_published() {
    for (seed, good) in [
        (SEED, true),
        ("", false),
        (" 1", false),
        ("1\n2", false),
        ("上证指数 3,456.78", true),
        (&"9".repeat(200), true),
        (&"9".repeat(201), false),
    ] {
        assert_eq!(is_seed(seed), good, "{seed}");
    }
    let mut hall = Hall::of(2, &[]);
    announce(&mut hall, DRAW, pool(), 5, 1).unwrap();
    hall.passes(1);
    assert_eq!(draw(&mut hall, CHAIR, "1\n2"), Err(Code::DrawSeed));
    assert!(CivilDate::of(hall.world.now) >= hall.world.state.draw(DRAW).unwrap().known_on);
}
