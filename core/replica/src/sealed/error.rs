use thiserror::Error;

/// Why something could not be sealed or opened. Says nothing about the contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SealedError {
    /// The bytes are no canonical encoding of a blob, a card or a padded text.
    #[error("not a well-formed sealed value")]
    Malformed,
    /// No recipients, too many, or one of them twice.
    #[error("the list of recipients is empty, too long, or names one twice")]
    Recipients,
    /// Nothing here is wrapped to this role and generation.
    #[error("no wrap for this role key")]
    NoWrap,
    /// Another blob was handed over than the one asked for.
    #[error("this is another blob than the one asked for")]
    OtherBlob,
    /// Wrong key, wrong place, or changed bytes: authenticated decryption cannot tell them apart.
    #[error("cannot be opened with this key in this place")]
    Refused,
    /// A public key that no secret can belong to.
    #[error("not a usable public key")]
    BadPublicKey,
    /// The secret that came out does not belong to the public key it was announced with.
    #[error("the unwrapped secret does not match its public key")]
    WrongSecret,
    /// No unbroken row of sealed secrets leads down to the generation asked for.
    #[error("an older generation of the role key cannot be reached")]
    ChainBroken,
    /// Longer than the cipher can take.
    #[error("too long to seal")]
    TooLong,
}

impl SealedError {
    /// A name for this error that never changes.
    pub fn code(self) -> &'static str {
        match self {
            SealedError::Malformed => "sealed.malformed",
            SealedError::Recipients => "sealed.recipients",
            SealedError::NoWrap => "sealed.no_wrap",
            SealedError::OtherBlob => "sealed.other_blob",
            SealedError::Refused => "sealed.refused",
            SealedError::BadPublicKey => "sealed.bad_public_key",
            SealedError::WrongSecret => "sealed.wrong_secret",
            SealedError::ChainBroken => "sealed.chain_broken",
            SealedError::TooLong => "sealed.too_long",
        }
    }
}
