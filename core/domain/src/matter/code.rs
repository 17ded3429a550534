//! Codes of catalogue items, statutory items and forms: counties make their own, so they are texts and no enums.

use core::fmt;
use core::str::FromStr;

use minicbor::decode::Error;
use minicbor::{Decode, Decoder, Encode, Encoder};
use serde::{Deserialize, Serialize};

/// The most letters of a code.
const MOST: usize = 32;

/// A text that is no code: 1 to 32 of `A–Z a–z 0–9 . -`, a letter first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadCode;

impl fmt::Display for BadCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("编号由字母开头，只用字母、数字、点和短横，最多 32 个")
    }
}

impl std::error::Error for BadCode {}

fn is_sound(text: &str) -> bool {
    let mut letters = text.bytes();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-')
        && text.len() <= MOST
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The code as a text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadCode;

            fn try_from(text: String) -> Result<Self, BadCode> {
                if is_sound(&text) { Ok(Self(text)) } else { Err(BadCode) }
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self {
                code.0
            }
        }

        impl FromStr for $name {
            type Err = BadCode;

            fn from_str(text: &str) -> Result<Self, BadCode> {
                text.to_owned().try_into()
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: minicbor::encode::Write>(
                &self,
                e: &mut Encoder<W>,
                _: &mut C,
            ) -> Result<(), minicbor::encode::Error<W::Error>> {
                e.str(&self.0)?.ok()
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
                d.str()?.parse().map_err(|_| Error::message("no code"))
            }
        }
    )*};
}

codes! {
    /// An item of the catalogue, such as `ENV-04`.
    ItemCode;
    /// An item of a statutory list, such as `V28.4`: village law, article 28, number 4.
    LegalItem;
    /// A form of deliberation, such as `CouncilMeeting`.
    FormCode;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::decode_exact;

    #[test]
    fn a_code_is_a_short_plain_word() {
        for good in ["ENV-04", "V28.4", "CouncilMeeting", "a", &"a".repeat(32)] {
            assert_eq!(good.parse::<ItemCode>().unwrap().as_str(), good);
        }
        for bad in ["", "4ENV", "ENV 04", "环境", "a/b", &"a".repeat(33)] {
            assert_eq!(bad.parse::<ItemCode>(), Err(BadCode), "{bad}");
        }
    }

    #[test]
    fn what_is_no_code_is_not_decoded() {
        let bytes = crate::fact::encode(&"ENV-04".parse::<ItemCode>().unwrap());
        assert_eq!(decode_exact::<ItemCode>(&bytes).unwrap().as_str(), "ENV-04");
        assert!(decode_exact::<ItemCode>(&crate::fact::encode(&"环境".to_owned())).is_err());
    }
}
