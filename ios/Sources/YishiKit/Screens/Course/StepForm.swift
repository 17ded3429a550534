import Foundation
import Observation
import YishiCore

/// What is filled in for one step of a topic: kept at every stroke, gone once the step is done, and then back to where
/// one came from.
@MainActor @Observable
public final class StepForm<Draft: Codable & Hashable & Sendable> {
    public var draft: Draft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    /// The topic it is about.
    public let topic: Looked<YishiCore.TopicView>
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    public var notKept: Bool { form.notKept }

    private let form: Form<Draft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    /// `key` names the step; one form of it for each topic.
    init(home: HomeModel, desk: Desk, topic id: TopicId, key: String, empty: Draft) {
        self.home = home
        self.desk = desk
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        form = Form(desk, key: "\(key)-\(id.hex)", empty: empty)
    }

    /// Takes up what was kept, and reads what it is about.
    func read() async {
        await form.read()
        await topic.look()
    }

    /// Waits until the newest stroke is on disk.
    func settled() async { await form.settled() }

    /// Does the step with the key of its form, unless something is not filled in.
    func send(lacking: Phrase?, _ work: @MainActor (Desk, String) async throws -> Void) async {
        missing = lacking
        guard lacking == nil, await acting.run({ try await work(desk, form.finishing()) }) != nil else { return }
        await form.drop()
        home.router.back()
        home.syncer.start()
    }
}
