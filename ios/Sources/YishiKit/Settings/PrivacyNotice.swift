import Foundation
import YishiCore

/// What happens to people's data, as the core says it, with their rights.
public struct PrivacyNotice: Hashable, Sendable {
    public struct Right: Hashable, Sendable {
        public let title: Phrase
        public let text: Phrase
    }

    public let version: UInt32
    public let title: Phrase
    public let text: [Phrase]
    public let dataRights: [Right]
    public let civicRights: [Right]
    /// When this phone's holder agreed, as far as they did.
    public let agreedAt: Date?
    /// Whether this text still has to be agreed to.
    public let needed: Bool

    init(_ view: ConsentView) {
        version = view.version
        title = Phrase(zh: view.title, en: view.titleEn)
        text = zip(view.text, view.textEn).map { Phrase(zh: $0, en: $1) }
        dataRights = view.dataRights.map(Right.init)
        civicRights = view.civicRights.map(Right.init)
        agreedAt = view.agreedAt
        needed = view.needed
    }

    /// The text before anything is stored on this phone.
    static func beforeAnything() throws -> PrivacyNotice { PrivacyNotice(try consentText()) }
}

extension PrivacyNotice.Right {
    fileprivate init(_ row: RightRow) {
        title = Phrase(zh: row.title, en: row.titleEn)
        text = Phrase(zh: row.text, en: row.textEn)
    }
}
