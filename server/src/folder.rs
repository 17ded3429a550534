//! The data folder: database, log key, secrets. One hub at a time may use it.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use yishi_replica::keys::SignKey;
use zeroize::Zeroizing;

use crate::nonce::Nonces;

const LOG_KEY: &str = "log.key";
const NONCE_KEY: &str = "nonce.key";
const SETUP_TOKEN: &str = "setup.token";
const SECRETS: [&str; 3] = [LOG_KEY, NONCE_KEY, SETUP_TOKEN];
const LOCK: &str = "lock";
const DATABASE: &str = "hub.sqlite";

/// Why a folder cannot be used. The texts are for the operator.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Nothing was set up here.
    #[error("数据目录还没有初始化，请先运行 yishi-server init,或启动时加上 --init。")]
    NotInitialised,
    /// Another hub runs on this folder.
    #[error("数据目录正被另一个 yishi-server 使用，请先停掉它。")]
    InUse,
    /// A key file is not what this program wrote.
    #[error("密钥文件 {0} 的内容不对，请从备份恢复。")]
    BadKey(&'static str),
    /// The disk said no.
    #[error("读写数据目录失败：{0}")]
    Io(#[from] io::Error),
}

/// What an operator needs once a folder is set up.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    /// The public key that the hub's pages verify under.
    pub log_key: [u8; 32],
    /// What `POST /v1/spaces` wants to see. Secret.
    pub setup_token: String,
}

/// Sets a data folder up; one that is set up already keeps its keys.
pub fn init(path: &Path) -> Result<Keys, FolderError> {
    let folder = Folder::init(path)?;
    Ok(Keys { log_key: folder.log_key.public(), setup_token: folder.setup_token })
}

/// An open data folder. It stays locked until `lock` is dropped.
pub(crate) struct Folder {
    pub(crate) database: PathBuf,
    pub(crate) log_key: SignKey,
    pub(crate) nonces: Nonces,
    pub(crate) setup_token: String,
    pub(crate) lock: File,
}

impl Folder {
    /// Makes what is missing, then opens. Keys that are there stay.
    pub(crate) fn init(path: &Path) -> Result<Self, FolderError> {
        std::fs::create_dir_all(path)?;
        close_to_others(path)?;
        for name in SECRETS {
            write_new(&path.join(name), hex(&*random()?).as_bytes())?;
        }
        Self::open(path)
    }

    /// Opens a folder that was set up before.
    pub(crate) fn open(path: &Path) -> Result<Self, FolderError> {
        if !SECRETS.iter().all(|name| path.join(name).is_file()) {
            return Err(FolderError::NotInitialised);
        }
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(path.join(LOCK))?;
        lock.try_lock().map_err(|error| match error {
            std::fs::TryLockError::WouldBlock => FolderError::InUse,
            std::fs::TryLockError::Error(error) => FolderError::Io(error),
        })?;
        Ok(Self {
            database: path.join(DATABASE),
            log_key: SignKey::from_seed(&*read_key(path, LOG_KEY)?),
            nonces: Nonces::new(&*read_key(path, NONCE_KEY)?),
            setup_token: std::fs::read_to_string(path.join(SETUP_TOKEN))?.trim().to_owned(),
            lock,
        })
    }
}

fn random() -> Result<Zeroizing<[u8; 32]>, FolderError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes)
}

fn hex(bytes: &[u8; 32]) -> Zeroizing<String> {
    Zeroizing::new(data_encoding::HEXLOWER.encode(bytes))
}

fn read_key(folder: &Path, name: &'static str) -> Result<Zeroizing<[u8; 32]>, FolderError> {
    let text = Zeroizing::new(std::fs::read_to_string(folder.join(name))?);
    let bytes = data_encoding::HEXLOWER.decode(text.trim().as_bytes()).map(Zeroizing::new);
    let key = bytes.ok().and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
    key.map(Zeroizing::new).ok_or(FolderError::BadKey(name))
}

/// Writes a file that only its owner may read, whole or not at all; one that is there stays as it is.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    let half = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&half, path)?;
    sync_folder(path)
}

fn sync_folder(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

#[cfg(unix)]
fn close_to_others(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
const fn close_to_others(_: &Path) -> io::Result<()> {
    Ok(())
}
