import Observation
import YishiCore

/// Taking down in a sitting what needs words: statements, outcomes, records, answers, why a party objects, how
/// it goes on.
@MainActor @Observable
public final class SessionNotes {
    public var note: SessionNote {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public private(set) var missing: Phrase?
    public let acting = Attempt()

    private let form: Form<SessionNote>
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: SessionId

    init(desk: Desk, session id: SessionId) {
        self.desk = desk
        self.id = id
        form = Form(desk, key: "session-\(id)", empty: SessionNote())
    }

    func read() async { await form.read() }
    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    public var notKept: Bool { form.notKept }

    /// Begins to take something down. Words about the same that were written already stay.
    public func begin(_ about: SessionNote.About) {
        guard note.about != about else { return }
        note = SessionNote(about: about)
    }

    /// It was said on another item.
    public func move(to item: UInt8) { note.about = .statement(item: item) }

    public func notNow() { note.about = nil }

    /// Puts it on record; whether it is there.
    func save() async -> Bool {
        missing = note.missing
        guard missing == nil, let about = note.about else { return false }
        guard await acting.run({ try await take(about, note.words.trimmed) }) != nil else { return false }
        form.value = SessionNote()
        await form.drop()
        return true
    }

    private func take(_ about: SessionNote.About, _ words: String) async throws {
        let (app, space) = (desk.app, desk.space)
        switch about {
        case .statement(let item):
            let who = note.speaker?.id
            try await app.takeStatement(space: space, session: id, member: who, item: item, words: words)
        case .outcome(let item):
            try await app.recordOutcome(space: space, session: id, item: item, words: words)
        case .record(let code):
            guard let what = Produces(code: code) else { return }
            let count = UInt32(clamping: note.count)
            try await app.keepRecord(
                space: space, session: id, what: what, count: count, reasoned: note.reasoned, words: words)
        case .answer(let statement):
            guard let uptake = note.uptake else { return }
            try await app.answerOpinion(
                space: space, session: id, statement: statement, uptake: uptake, words: words)
        case .objection(let who):
            try await app.takePosition(space: space, session: id, member: who.id, grade: .object, reason: words)
        case .anotherRound:
            try await app.anotherRound(space: space, session: id, open: words)
        case .asking(let who):
            try await app.askEscalation(space: space, session: id, member: who.id, words: words)
        case .handOver:
            guard let reason = note.reason else { return }
            try await app.escalate(space: space, session: id, reason: reason, words: words)
        }
    }
}
