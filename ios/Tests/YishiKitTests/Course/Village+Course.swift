import Foundation
import YishiCore

@testable import YishiKit

extension Village {
    /// A major topic that nobody has looked into.
    func major(_ title: String) async throws -> TopicId { try await proposed(title, class: "Major") }
}

extension HomeModel {
    /// What looking into a topic has shown is written down: none is taken up without.
    func lookInto(_ topic: TopicId) async throws {
        let model = screening(topic, in: status.space)
        await model.run()
        model.form.draft = "走访了十户，都愿意"
        await model.send()
        guard model.form.acting.trouble == nil else { throw NotOpened() }
    }

    /// A topic's page, open until the test ends.
    func page(_ topic: TopicId) async throws -> TopicModel {
        let model = self.topic(topic, in: status.space)
        Task { await model.run() }
        try await until { model.row != nil && model.course.view != nil }
        return model
    }
}
