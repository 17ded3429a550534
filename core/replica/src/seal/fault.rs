//! Why a file is no seal.

macro_rules! faults {
    ($($name:ident $code:literal $sentence:literal;)*) => {
        /// Why a file is no valid seal. The text of a code never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum SealFault {
            $(#[doc = $sentence] $name,)*
        }

        impl SealFault {
            /// Every fault.
            pub const ALL: &'static [SealFault] = &[$(SealFault::$name),*];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What is wrong, for people.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }
        }
    };
}

faults! {
    TooLarge "seal_too_large" "文件太大，不是定稿文件。";
    Unreadable "seal_unreadable" "文件不是定稿文件，或者内容已经损坏。";
    NotCanonical "seal_not_canonical" "文件的写法被改动过（空格、换行、字段次序等），请向村（居）委会索取原件。";
    Version "seal_version" "文件的格式版本较新或不认识，请更新核验程序。";
    Genesis "seal_genesis" "文件里的建村（社区）记录已经损坏。";
    Entry "seal_entry" "证明里有一条记录损坏，或者签名是假的。";
    Place "seal_place" "证明里有一条记录不属于这个村（社区）或不该在这里。";
    Chain "seal_chain" "证明里的记录次序不对，有记录被换过或重复。";
    Device "seal_device" "证明里有一条记录出自不认识或已停用的设备。";
    Authority "seal_authority" "证明里有一条任免记录，办理的人当时没有这个权力。";
    Second "seal_second" "证明里有一条任免记录，缺少另一名委员会成员的确认。";
    Invitation "seal_invitation" "证明里有人加入时用的邀请不成立。";
    Roster "seal_roster" "名册与开启定稿时的委员会成员不一致。";
    Slots "seal_slots" "签署栏不符合规定：定稿要由委员会全体成员过半数签字。";
    Text "seal_text" "正文与定稿时的正文不一致，被改动过。";
    Digest "seal_digest" "标题、名册、签署栏或任免记录与大家签字的内容不一致。";
    Signer "seal_signer" "有一个签字的人不在签署名单里，或者用的不是本人的设备。";
    Repeated "seal_repeated" "有一名成员的签字被算了两次。";
    Signature "seal_signature" "有一个签字是假的，或者签的不是这份内容。";
    Count "seal_count" "签字人数不对：不足，或者多于定稿所需。";
    Fields "seal_fields" "文件中供人阅读的内容与签字依据的内容不一致，被改动过。";
}

impl core::fmt::Display for SealFault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}: {}", self.code(), self.sentence())
    }
}

impl std::error::Error for SealFault {}
