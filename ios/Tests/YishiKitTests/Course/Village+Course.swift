import Foundation
import YishiCore

@testable import YishiKit

extension Village {
    /// A major topic that nobody has looked into.
    func major(_ title: String) async throws -> TopicId {
        let answer = try await committee(
            "topic", "propose", title, "--source", "statutory_item", "--class", "Major")
        guard let id = answer["topic"] as? String else { throw Hub.Silent(said: "\(answer)") }
        try await sync()
        return TopicId(hex: id)
    }

    /// A code for an office: `secretary`, `supervisor`, `committee`.
    func code(for post: String) async throws -> String {
        let answer = try await committee("invite", "--post", post)
        try await sync()
        guard let code = answer["code"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return code
    }
}

extension HomeModel {
    /// A topic's page, open until the test ends.
    func page(_ topic: TopicId) async throws -> TopicModel {
        let model = self.topic(topic, in: status.space)
        Task { await model.run() }
        try await until { model.row != nil && model.course.view != nil }
        return model
    }
}
