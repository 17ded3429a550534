//! A text as a QR code, to show or to print.

use fast_qr::QRBuilder;

use crate::error::ClientError;
use crate::trouble::Trouble;

/// A square of dark and light fields. What draws it leaves a margin of four light fields around.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrView {
    /// Fields on a side.
    pub side: u32,
    /// Whether each field is dark, row by row.
    pub dark: Vec<bool>,
}

/// The QR code of a text. Refused as `qr_too_long` where it does not fit into one.
pub fn qr(text: &str) -> Result<QrView, ClientError> {
    let drawn = QRBuilder::new(text).build().map_err(|_| Trouble::QrTooLong)?;
    let side = u32::try_from(drawn.size).map_err(|_| Trouble::QrTooLong)?;
    let fields = drawn.data.iter().take(drawn.size.saturating_mul(drawn.size));
    Ok(QrView { side, dark: fields.map(|field| field.value()).collect() })
}
