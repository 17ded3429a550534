import Foundation
import Observation
import YishiCore

/// A change that is being proposed; kept after every step.
public struct AmendDraft: Codable, Hashable, Sendable {
    public var replacement = ""
    public var reason = ""
    /// Of which reading copy, and where in it.
    var version: UInt32?
    var start: Int?
    var end: Int?
    /// What stands there.
    var quote: String?
}

/// 改这一段: a passage of the reading copy chosen, what should stand there, and why.
@MainActor @Observable
public final class AmendModel {
    public enum Step: Hashable, Sendable { case choosing, writing }

    public private(set) var step = Step.choosing
    public private(set) var selection: PassageSelection?
    public var draft: AmendDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public private(set) var missing: Phrase?
    public var notKept: Bool { form.notKept }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }
    public private(set) var trouble: Trouble?
    public let acting = Attempt()

    @ObservationIgnored private var version: UInt32 = 0
    private let form: Form<AmendDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        self.topic = topic
        form = Form(desk, key: "amend-\(topic.hex)", empty: AmendDraft())
    }

    /// Reads the text once: it must not move under somebody's finger. A draft on the same text goes on where it was.
    public func run() async {
        guard selection == nil else { return }
        await form.read()
        do {
            guard let copy = try await desk.app.topic(space: desk.space, topic: topic).copy else { return }
            version = copy.version
            var found = PassageSelection(copy.text)
            if draft.version == version, let start = draft.start, let end = draft.end {
                found.choose(from: start, to: end)
                if found.chosen != nil { step = .writing }
            }
            selection = found
            trouble = nil
        } catch {
            trouble = Trouble(error)
        }
    }

    public func tap(_ passage: Passage) {
        missing = nil
        selection?.tap(passage)
    }

    /// Goes on to the new words, which begin as the old ones. Words that somebody wrote already stay, also for another
    /// passage.
    public func write() {
        guard let selection, let units = selection.units else { return missing = .amendNothingChosen }
        var changed = draft
        let same = (draft.version, draft.start, draft.end) == (version, units.lowerBound, units.upperBound)
        let untouched = draft.replacement.isBlank || draft.replacement == draft.quote
        if !same, untouched { changed.replacement = selection.quote }
        (changed.version, changed.start, changed.end) = (version, units.lowerBound, units.upperBound)
        changed.quote = selection.quote
        draft = changed
        step = .writing
    }

    public func back() { step = .choosing }

    public func save() async {
        guard let selection, let units = selection.units else { return missing = .amendNothingChosen }
        if draft.replacement == selection.quote { return missing = .amendSame }
        if draft.reason.isBlank { return missing = .amendNoReason }
        let form = AmendForm(
            topic: topic, version: version, start: UInt32(units.lowerBound), end: UInt32(units.upperBound),
            quote: selection.quote, replacement: draft.replacement.trimmed, reason: draft.reason.trimmed)
        let made = await acting.run {
            try await desk.app.proposeAmendment(space: desk.space, form: form, finishing: self.form.finishing())
        }
        guard made != nil else { return }
        await self.form.drop()
        home.router.back()
        home.syncer.start()
    }
}
