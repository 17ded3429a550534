import Observation
import YishiCore

/// What is being filled in to join.
struct JoinDraft: Codable, Hashable, Sendable {
    var code = ""
    var name = ""
}

/// Joining a village with the code of a household's sheet or an office's invitation. No network is needed.
@MainActor @Observable
public final class JoinModel {
    /// A link that was pasted, or that the phone's camera saw, stands for its code.
    public var code: String {
        get { form.value.code }
        set { form.value.code = JoinLink.code(in: newValue) ?? newValue }
    }
    public var name: String {
        get { form.value.name }
        set { form.value.name = newValue }
    }
    public private(set) var isBusy = false
    public private(set) var trouble: Trouble?
    /// Set once it is done: the space, and for an office six digits to compare.
    public private(set) var enrolment: Enrolment?
    public var notKept: Bool { form.notKept }
    /// Why the hub did not take the last code, also after the app was killed.
    public private(set) var refused: Phrase?

    @ObservationIgnored let core: Core
    @ObservationIgnored private let syncer: Syncer
    private let form: Form<JoinDraft>

    /// Why the hub did not let one in, after all.
    public var refusal: Trouble? {
        if case .failed(let trouble) = syncer.state { trouble } else { nil }
    }

    public init(core: Core, syncer: Syncer) {
        self.core = core
        self.syncer = syncer
        form = Form(core, key: "join", empty: JoinDraft())
    }

    /// Takes up what was filled in before the app was killed, and why the hub did not take a code.
    public func run() async {
        await form.read()
        let last = try? await core.app.joins().first { $0.state == .refused }
        refused = last.map { Phrase(zh: $0.sentence, en: $0.sentenceEn) }
    }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    public var canJoin: Bool { !isBusy && !code.isBlank && !name.isBlank }

    public func join() async {
        guard canJoin else { return }
        isBusy = true
        defer { isBusy = false }
        do {
            enrolment = try await core.app.join(code: code.trimmed, name: name.trimmed)
            (trouble, refused) = (nil, nil)
            await form.drop()
            await forget()
            syncer.start()
        } catch {
            trouble = Trouble(error)
        }
    }

    /// Codes that the hub did not take: another one stands in their place now.
    private func forget() async {
        let refused = try? await core.app.joins().filter { $0.state == .refused }
        for row in refused ?? [] where row.space != enrolment?.space {
            try? await core.app.forgetJoin(space: row.space)
        }
    }
}
