import Foundation
import Observation
import YishiCore

/// Where somebody is about to say they stand; kept after every step.
public struct StanceDraft: Codable, Hashable, Sendable {
    public var reason = ""
    var gradeCode: String?

    public var grade: StanceGrade? {
        get { StanceGrade(code: gradeCode) }
        set { gradeCode = newValue?.code }
    }
}

/// 表态, in plain words. What was chosen is read back before it is sent.
@MainActor @Observable
public final class StanceModel {
    public enum Step: Hashable, Sendable { case choosing, readBack }

    public private(set) var step = Step.choosing
    public var draft: StanceDraft {
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
    public let acting = Attempt()
    public private(set) var title = ""
    /// What one said before.
    public private(set) var before: Coded?
    /// Nothing where the phone has no voice.
    public let aloud: ReadAloud?

    private let form: Form<StanceDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.home = home
        self.desk = desk
        self.topic = topic
        aloud = home.abilities.voice.map(ReadAloud.init)
        form = Form(desk, key: "stance-\(topic.hex)", empty: StanceDraft())
    }

    public func run() async {
        await form.read()
        guard let view = try? await desk.app.topic(space: desk.space, topic: topic) else { return }
        title = view.row.title
        before = view.myStance
    }

    /// Goes on to reading it back. A no needs its reason.
    public func next() {
        guard let grade = draft.grade else { return missing = .stanceNoGrade }
        if grade == .object, draft.reason.isBlank { return missing = .stanceNoReason }
        step = .readBack
        readAloud()
    }

    public func back() {
        aloud?.stop()
        step = .choosing
    }

    /// What will be sent, as it is read back.
    public var said: Phrase? {
        guard let grade = draft.grade else { return nil }
        return .stanceReadBack(home.settings.words(grade.phrase))
    }

    public func readAloud() {
        guard let said else { return }
        let words = home.settings.words
        let reason = draft.reason.isBlank ? [] : [words(.stanceReason), draft.reason.trimmed]
        aloud?.read([words(said)] + reason, in: words.language)
    }

    public func send() async {
        guard step == .readBack, let grade = draft.grade else { return }
        let reason = draft.reason.isBlank ? nil : draft.reason.trimmed
        let sent: Void? = await acting.run {
            let version = try await desk.app.topic(space: desk.space, topic: topic).row.version
            try await desk.app.giveStance(
                space: desk.space, topic: topic, version: version, grade: grade, reason: reason,
                finishing: form.finishing())
        }
        guard sent != nil else { return }
        aloud?.stop()
        await form.drop()
        home.router.back()
        home.syncer.start()
    }
}
