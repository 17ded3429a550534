import YishiCore

// Sentences of the core, in both languages.

extension InboxRow {
    public var sentence: Phrase { Phrase(zh: zh, en: en) }
}

extension TodoRow {
    public var sentence: Phrase { Phrase(zh: zh, en: en) }
}

extension OutboxRow {
    public var act: Phrase { Phrase(zh: kindZh, en: kindEn) }
    public var why: Phrase { Phrase(zh: sentence, en: sentenceEn) }
}

extension AttestRow {
    /// What happened.
    public var act: Phrase { Phrase(zh: kindZh, en: kindEn) }
}

extension PendingChangeRow {
    public var change: Phrase { Phrase(zh: zh, en: en) }
}

extension QuarantineRow {
    public var act: Phrase { Phrase(zh: kindZh, en: kindEn) }
    public var why: Phrase { Phrase(zh: reasonZh, en: reasonEn) }
}

extension DoubtRow {
    public var act: Phrase { Phrase(zh: kindZh, en: kindEn) }
    public var why: Phrase { Phrase(zh: reasonZh, en: reasonEn) }
}

extension StatusView {
    /// What to do about records that the rules would refuse; nothing where there are none.
    public var doubted: Phrase? { doubts > 0 ? Phrase(zh: doubtsZh, en: doubtsEn) : nil }
}

extension BookingRow {
    /// The day and the hours.
    public var when: Phrase { Phrase(zh: whenZh, en: whenEn) }
    /// Those hours are somebody's.
    public var taken: Phrase { Phrase { .bookingTaken($0(when), byName) } }
}

extension PostView {
    /// The post with its grid or organisation.
    public var phrase: Phrase {
        let grid = (gridName ?? orgName).map { $0 + " " } ?? ""
        return Phrase(zh: grid + zh, en: grid + en)
    }

    var post: Post? { Role.all.first { $0.code == code }.map { Post(role: $0, grid: grid, org: org) } }
}

extension Trouble {
    /// The core says why in Chinese; it explains each code in English, too.
    public var phrase: Phrase {
        let explained = try? explain(code: code)
        return Phrase(zh: sentence, en: explained?.sentenceEn ?? sentence)
    }
}

extension MemberRow {
    /// Whether they are on the committee.
    var inCommittee: Bool { Offices(posts).committee }

    /// Every post with its grid.
    public var allPosts: Phrase { .joined(posts.map(\.phrase)) }
}

extension SpaceRow {
    public var allPosts: Phrase { .joined(posts.map(\.phrase)) }
}

extension Phrase {
    /// One after the other.
    static func joined(_ phrases: [Phrase]) -> Phrase {
        guard let first = phrases.first else { return Phrase(zh: "", en: "") }
        return phrases.dropFirst().reduce(first) { all, next in
            Phrase(zh: Phrase.commonAnd(all.zh, next.zh).zh, en: Phrase.commonAnd(all.en, next.en).en)
        }
    }
}
