import Foundation
import Observation
import YishiCore

/// Words of a draft that were typed and not saved, with the state of the draft they were typed into.
struct DraftWords: Codable, Hashable, Sendable {
    var heads: [ChangeHash]
    var text: String
}

/// A draft that several people write in: a topic's proposal, or the minutes of one of its sessions. What others write arrives by itself; while one has words of one's own in it,
/// they stay, and both are brought together when it is saved.
@MainActor @Observable
public final class DraftModel {
    public enum Version: Hashable, Sendable { case mine, theirs, now }

    public let draft: Looked<DraftView>
    /// Who writes it beside the committee, by name.
    public private(set) var writers: [String] = []
    /// Others wrote since the words here were begun.
    public private(set) var othersWrote = false
    public var notKept: Bool { form.notKept }
    public let acting = Attempt()

    private let form: Form<DraftWords?>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId
    @ObservationIgnored private let session: SessionId?

    init(home: HomeModel, desk: Desk, topic: TopicId, session: SessionId?) {
        self.home = home
        self.desk = desk
        self.topic = topic
        self.session = session
        form = Form(desk, key: session.map { "draft-\($0)" } ?? "draft-\(topic.hex)", empty: nil)
        draft = Looked { try await desk.app.draft(space: desk.space, topic: topic, session: session) }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await desk.follow([.drafts, .topics, .people]) { await look() }
    }

    // MARK: what is shown

    public var canEdit: Bool { draft.value?.canEdit == true }
    private var isMinutes: Bool { session != nil }
    public var title: Phrase { isMinutes ? .minutesDraftTitle : .draftTitle }
    /// The proposal is published for everybody to read; minutes are laid before those who sign them.
    public var canPublish: Bool { canEdit && !isMinutes }
    /// Passages that two people changed at the same time.
    public var marks: [MarkView] { draft.value?.marks ?? [] }
    /// Own words that were refused on their way.
    public var unsaved: String? { draft.value?.unsaved }
    /// Whether words of one's own are not saved.
    public var isChanged: Bool {
        guard let words else { return false }
        // Where others wrote meanwhile, only saving tells.
        return words.heads != draft.value?.heads || words.text != draft.value?.text
    }
    private var words: DraftWords? { form.value }

    /// What stands in the editor.
    public var text: String {
        get { words?.text ?? draft.value?.text ?? "" }
        set {
            guard newValue != text, let view = draft.value else { return }
            acting.clear()
            form.value = DraftWords(heads: words?.heads ?? view.heads, text: newValue)
        }
    }

    // MARK: what one does

    /// Saves what stands in the editor, together with what others wrote meanwhile.
    public func save() async {
        guard let words, isChanged else { return }
        await write(from: words.heads, words.text)
        if acting.trouble == nil { await forgetWords() }
    }

    /// Settles a passage that two people changed: it then reads as one of them left it, or as it does now.
    public func settle(_ mark: MarkView, _ version: Version) async {
        let replacement: String? =
            switch version {
            case .mine: mark.mine
            case .theirs: mark.theirs
            case .now: nil
            }
        let done: Void? = await acting.run {
            try await desk.app.settleMark(
                space: desk.space, topic: topic, mark: mark.id, replacement: replacement, session: session)
        }
        await acted(done)
    }

    /// Saves own words again that were refused.
    public func saveAgain() async {
        guard let view = draft.value, let unsaved = view.unsaved else { return }
        await write(from: view.heads, unsaved)
    }

    /// Gives up own words that were refused.
    public func giveUp() async {
        let done: Void? = await acting.run {
            try await desk.app.discardUnsaved(space: desk.space, topic: topic, session: session)
        }
        await acted(done)
    }

    /// Publishes the draft as it stands, for everybody to read; what stands in the editor is saved first.
    public func publish() async {
        await save()
        guard acting.trouble == nil else { return }
        let version = await acting.run {
            try await desk.app.publishCopy(space: desk.space, topic: topic, title: nil)
        }
        guard version != nil else { return }
        home.router.back()
        home.syncer.start()
    }

    public func showHistory() { home.router.show(.draftHistory(desk.space, topic, session)) }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    private func write(from heads: [ChangeHash], _ text: String) async {
        let (app, space, topic, session) = (desk.app, desk.space, topic, session)
        let undoing = await acting.run {
            let before = try await app.draft(space: space, topic: topic, session: session).text
            _ = try await app.editDraft(space: space, topic: topic, heads: heads, text: text, session: session)
            return (before, try await app.draft(space: space, topic: topic, session: session).heads)
        }
        guard let (before, after) = undoing else { return }
        let syncer = home.syncer
        home.undo.offer(.logSaved) {
            _ = try? await app.editDraft(space: space, topic: topic, heads: after, text: before, session: session)
            syncer.start()
        } settle: {
            syncer.start()
        }
        await draft.look()
    }

    private func acted(_ done: Void?) async {
        guard done != nil else { return }
        await draft.look()
        home.syncer.start()
    }

    private func forgetWords() async {
        form.value = nil
        othersWrote = false
        await form.drop()
        await draft.look()
    }

    /// Whoever led a session writes its minutes, too.
    private func names() async throws -> [String] {
        let drafters = try await desk.app.topic(space: desk.space, topic: topic).drafters.map(\.name)
        guard let session else { return drafters }
        let held = try await desk.app.session(space: desk.space, session: session)
        return ([held.moderatorName, held.recorderName] + drafters).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    private func look() async {
        await draft.look()
        writers = (try? await names()) ?? writers
        guard let words else { return }
        if !isChanged {
            await forgetWords()
        } else {
            othersWrote = draft.value.map { $0.heads != words.heads } ?? false
        }
    }
}
