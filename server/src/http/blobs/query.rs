//! Which part of a blob is meant.

use axum::extract::Query;
use axum::http::header::RANGE;
use axum::http::{HeaderMap, Uri};
use serde::Deserialize;
use yishi_domain::need::AttachmentKind;

use crate::problem::{Kind, Problem};

/// The query of a part that is sent. The request's signature covers it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sending {
    offset: u64,
    /// How many bytes the blob has in all.
    pub(super) size: u64,
}

#[derive(Debug, Deserialize)]
struct Asked {
    offset: u64,
    size: u64,
    kind: String,
}

impl Sending {
    /// None without a query, when the body is a whole blob.
    pub(super) fn of(uri: &Uri) -> Result<Option<Self>, Problem> {
        if uri.query().is_none() {
            return Ok(None);
        }
        let Query(Asked { offset, size, kind }) =
            Query::<Asked>::try_from_uri(uri).map_err(|_| Kind::Malformed)?;
        let kind = AttachmentKind::parse(&kind).ok_or(Kind::MediaUnwanted)?;
        if size > kind.sealed_max().into() {
            return Err(Kind::AttachmentTooLarge.into());
        }
        Ok(Some(Self { offset, size }))
    }

    /// Where a body of this length begins, and how many bytes the blob has.
    pub(super) fn place(self, length: u64) -> Result<(u64, u64), Problem> {
        let end = self.offset.checked_add(length).filter(|end| length > 0 && *end <= self.size);
        end.map(|_| (self.offset, self.size)).ok_or_else(|| Kind::Malformed.into())
    }
}

/// The bytes that are asked for: one range from a first byte on. Other forms of ranges are answered with everything,
/// as HTTP allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) first: u64,
    last: Option<u64>,
}

impl Range {
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let (first, last) = headers.get(RANGE)?.to_str().ok()?.strip_prefix("bytes=")?.split_once('-')?;
        let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?;
        let last = if last.is_empty() { None } else { Some(number(last)?) };
        let first = number(first)?;
        (last.is_none_or(|last| last >= first)).then_some(Self { first, last })
    }

    /// Where it begins in a blob of this size, and the most bytes it has.
    pub(super) fn within(self, size: u64) -> (u64, u64) {
        let end = self.last.map_or(size, |last| last.saturating_add(1)).min(size);
        (self.first, end.saturating_sub(self.first))
    }
}
