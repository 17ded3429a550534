//! A draw is computed again from what is typed, by anybody and without an install.

use crate::support::{Home, yishi};

/// The list of the frozen draw in `core/domain/tests/it/draws.rs`, as somebody copied it.
fn pool() -> String {
    (1..=20).map(|number| format!("{number:02x}").repeat(16) + "\n").collect()
}

fn verify(home: &Home, seed: &str) -> Vec<String> {
    let (draw, inner) = ("83".repeat(16), home.path().join("inner"));
    let (inner, pool) = (inner.to_str().unwrap(), pool());
    let arguments = [
        "--json", "--home", inner, "draw", "verify", &draw, "--seed", seed, "--places", "5", "--pool", &pool,
    ];
    let ran = yishi(&arguments);
    assert_eq!(ran.code, 0);
    assert!(!home.path().join("inner").exists());
    let drawn = ran.json()["drawn"].as_array().unwrap().clone();
    drawn.iter().map(|id| id.as_str().unwrap()[..2].to_owned()).collect()
}

// R: F3-02 X12
#[test]
fn the_frozen_draw_comes_out_of_the_terminal_too() {
    let home = Home::new();
    assert_eq!(verify(&home, "02 07 09 15 23 31 + 08"), ["10", "12", "0f", "0b", "01"]);
    assert_ne!(verify(&home, "02 07 09 15 23 31 + 09"), ["10", "12", "0f", "0b", "01"]);
}
