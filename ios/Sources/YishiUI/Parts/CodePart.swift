import SwiftUI
import YishiKit

/// A code that lets somebody in: to scan, to read, to send, and what has to happen before it works.
struct CodePart: View {
    let issued: IssuedCode
    let uploaded: Bool

    var body: some View {
        if issued.waitsForSecond { Say(.changeWaits, .body, .brick) }
        if !uploaded { Say(.codeNotUploaded, .body, .brick) }
        CodeView(code: issued.qr, label: .codeLabel)
        Card {
            Text(verbatim: issued.text).styled(.body).monospacedDigit().textSelection(.enabled)
            ShareLink(item: issued.text) { Say(.codeShare, .button, .leaf) }
        }
        Say(.codeOnce, .small, .inkSoft)
    }
}
