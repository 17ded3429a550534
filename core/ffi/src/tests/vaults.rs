//! Keys under lock, as the apps bring the lock along.

use std::sync::Arc;

use super::support::{opening, wait};
use crate::app::App;
use crate::failure::Failure;
use crate::vault::{KeyVault, VaultFailure};

/// Turns bytes over and marks them with its name: enough to see what lies where.
struct Turning(u8);

impl KeyVault for Turning {
    fn seal(&self, plain: Vec<u8>) -> Result<Vec<u8>, VaultFailure> {
        Ok([self.0].into_iter().chain(plain.into_iter().map(|byte| !byte)).collect())
    }

    fn open(&self, sealed: Vec<u8>) -> Result<Vec<u8>, VaultFailure> {
        match sealed.split_first() {
            Some((name, rest)) if *name == self.0 => Ok(rest.iter().map(|byte| !byte).collect()),
            _ => Err(VaultFailure::Closed),
        }
    }
}

fn code(opened: Result<Arc<App>, Failure>) -> String {
    match opened.map(|_| ()) {
        Err(Failure::Storage { code, sentence }) => {
            assert!(sentence.contains("数据没有改动"), "{sentence}");
            code
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_install_opens_with_its_own_vault_only() {
    let _opening = opening();
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().display().to_string();
    let open = |vault: Option<u8>| {
        let vault = vault.map(|name| Arc::new(Turning(name)) as Arc<dyn KeyVault>);
        wait(App::open(home.clone(), vault))
    };
    let device = open(Some(1)).unwrap().device().unwrap();
    assert_eq!(code(open(Some(2))), "vault_closed");
    assert_eq!(code(open(None)), "key_sealed");
    assert_eq!(open(Some(1)).unwrap().device().unwrap(), device);
}
