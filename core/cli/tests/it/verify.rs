//! A file that is no seal does not pass, and nothing but the file is needed to say so.

use crate::support::{Home, yishi};

#[test]
fn garbage_ends_with_five() {
    let home = Home::new();
    let file = home.path().join("seal.json");
    for (bytes, code) in [
        (&b""[..], "seal_unreadable"),
        (b"{}", "seal_unreadable"),
        (&[0xff, 0xfe, 0x00], "seal_unreadable"),
        (&[b' '; 5 * 1024 * 1024], "seal_too_large"),
    ] {
        std::fs::write(&file, bytes).unwrap();
        let ran = yishi(&["--json", "verify", file.to_str().unwrap()]);
        assert_eq!((ran.code, ran.fault().as_str()), (5, code));
    }
}

#[test]
fn verifying_makes_no_install() {
    let home = Home::new();
    let inner = home.path().join("inner");
    let file = home.path().join("seal.json");
    std::fs::write(&file, "{}").unwrap();
    let ran = yishi(&["--home", inner.to_str().unwrap(), "verify", file.to_str().unwrap()]);
    assert_eq!(ran.code, 5);
    assert!(!inner.exists());
}
