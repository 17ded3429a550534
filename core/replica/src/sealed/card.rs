use std::fmt;

use minicbor::{Decode, Encode};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::SealedError;

/// Room for the CBOR heads of the four fields.
const HEADS: usize = 1 + 4 * 9;

/// What is known about a person and is nobody else's business. Overwritten when dropped; `Debug`
/// shows only which fields are filled.
#[derive(Clone, Default, PartialEq, Eq, Encode, Decode, Zeroize, ZeroizeOnDrop)]
pub struct PersonCard {
    /// Real name.
    #[n(0)]
    pub name: Option<String>,
    /// Telephone.
    #[n(1)]
    pub phone: Option<String>,
    /// Where the person lives.
    #[n(2)]
    pub address: Option<String>,
    /// Anything else the holders need to know, health for example.
    #[n(3)]
    pub note: Option<String>,
}

impl PersonCard {
    /// The canonical bytes to be sealed: CBOR, an array by field number.
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, SealedError> {
        // Enough room from the start: a buffer that grows leaves copies behind.
        let room =
            self.fields().iter().map(|(_, field)| field.as_ref().map_or(0, String::len)).sum::<usize>();
        let mut out = Zeroizing::new(Vec::with_capacity(room + HEADS));
        minicbor::encode(self, &mut *out).map_err(|_| SealedError::Malformed)?;
        Ok(out)
    }

    /// Reads what [`PersonCard::to_bytes`] wrote; refuses any other spelling of it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SealedError> {
        let card: Self = minicbor::decode(bytes).map_err(|_| SealedError::Malformed)?;
        if card.to_bytes()?.as_slice() == bytes { Ok(card) } else { Err(SealedError::Malformed) }
    }

    fn fields(&self) -> [(&'static str, &Option<String>); 4] {
        [("name", &self.name), ("phone", &self.phone), ("address", &self.address), ("note", &self.note)]
    }
}

impl fmt::Debug for PersonCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("PersonCard");
        for (name, field) in self.fields() {
            out.field(name, &field.as_ref().map(|_| "…"));
        }
        out.finish()
    }
}
