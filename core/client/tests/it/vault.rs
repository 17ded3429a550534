//! Keys under lock.

use std::path::Path;
use std::sync::Arc;

use yishi_client::{App, ClientError, KeyVault, RealAmbient, Trouble, VaultClosed};
use yishi_domain::id::DeviceId;
use zeroize::Zeroizing;

/// Seals by adding a number to every byte; what it did not seal it opens to something, or not at all.
struct Shift {
    by: u8,
    checks: bool,
    locked: bool,
}

impl Shift {
    const fn by(by: u8) -> Self {
        Self { by, checks: true, locked: false }
    }
}

impl KeyVault for Shift {
    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, VaultClosed> {
        if self.locked {
            return Err(VaultClosed);
        }
        Ok([self.by].into_iter().chain(plain.iter().map(|byte| byte.wrapping_add(self.by))).collect())
    }

    fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultClosed> {
        let (by, rest) = sealed.split_first().ok_or(VaultClosed)?;
        if self.locked || self.checks && *by != self.by {
            return Err(VaultClosed);
        }
        Ok(Zeroizing::new(rest.iter().map(|byte| byte.wrapping_sub(self.by)).collect()))
    }
}

fn open(home: &Path, vault: Option<&dyn KeyVault>) -> Result<DeviceId, ClientError> {
    App::open_locked(home, Arc::new(RealAmbient), vault).map(|app| app.device())
}

fn key_file(home: &Path) -> Vec<u8> {
    std::fs::read(home.join("device.key")).unwrap()
}

#[test]
fn with_a_vault_the_keys_never_lie_in_clear() {
    let folder = tempfile::tempdir().unwrap();
    let (home, vault) = (folder.path(), Shift::by(7));
    let device = open(home, Some(&vault)).unwrap();
    let file = key_file(home);
    let seeds = vault.open(file.get(file.len() - 65..).unwrap()).unwrap();
    assert_eq!(seeds.len(), 64, "both seeds lie behind the head, sealed");
    let files = std::fs::read_dir(home).unwrap().map(|file| std::fs::read(file.unwrap().path()).unwrap());
    for bytes in files {
        assert!(seeds.chunks(32).all(|seed| bytes.windows(32).all(|part| part != seed)));
    }
    assert_eq!(open(home, Some(&vault)), Ok(device));
}

#[test]
fn a_wrong_vault_or_none_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    let device = open(home, Some(&Shift::by(7))).unwrap();
    let file = key_file(home);
    let careless = Shift { checks: false, ..Shift::by(8) };
    let locked = Shift { locked: true, ..Shift::by(7) };
    for vault in [Shift::by(8), careless, locked] {
        assert_eq!(open(home, Some(&vault)), Err(Trouble::VaultClosed.into()));
    }
    assert_eq!(open(home, None), Err(Trouble::KeySealed.into()));
    assert_eq!(key_file(home), file);
    assert_eq!(open(home, Some(&Shift::by(7))), Ok(device));
}

#[test]
fn keys_in_clear_are_put_under_lock_where_there_is_a_vault() {
    let folder = tempfile::tempdir().unwrap();
    let (home, vault) = (folder.path(), Shift::by(7));
    let device = open(home, None).unwrap();
    let seeds = key_file(home);
    assert_eq!(open(home, Some(&Shift { locked: true, ..Shift::by(7) })), Err(Trouble::VaultClosed.into()));
    assert_eq!(key_file(home), seeds, "a locked vault loses nothing");
    assert_eq!(open(home, Some(&vault)), Ok(device));
    assert_eq!(open(home, None), Err(Trouble::KeySealed.into()));
}

#[test]
fn a_vault_that_is_locked_makes_no_new_install() {
    let folder = tempfile::tempdir().unwrap();
    let locked = Shift { locked: true, ..Shift::by(7) };
    assert_eq!(open(folder.path(), Some(&locked)), Err(Trouble::VaultClosed.into()));
    assert!(!folder.path().join("device.key").exists());
    open(folder.path(), Some(&Shift::by(7))).unwrap();
}
