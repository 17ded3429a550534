import Foundation

@testable import YishiKit
import YishiCore

extension Village {
    /// A topic that the committee took up, with its text to be read; the committee works in the terminal.
    func topic(_ title: String, summary: String = "", text: String? = nil) async throws -> TopicId {
        let id = try await proposed(title, summary: summary)
        try await committee("topic", "screen", id.hex, "走访了十户，都愿意")
        try await committee("topic", "accept", id.hex)
        if let text { try await publish(id, text) } else { try await sync() }
        return id
    }

    /// A topic that nobody has decided on; a general one is a matter of the catalogue.
    func proposed(_ title: String, summary: String = "", class: String = "General") async throws -> TopicId {
        let answer = try await committee(
            "topic", "propose", title, "--source", "statutory_item", "--class", `class`, "--summary", summary)
        guard let id = answer["topic"] as? String else { throw Hub.Silent(said: "\(answer)") }
        if `class` == "General" {
            try await committee("topic", "classify", id, "--class", `class`, "--item", "ENV-04")
        }
        try await sync()
        return TopicId(hex: id)
    }

    /// The next reading copy.
    func publish(_ topic: TopicId, _ text: String) async throws {
        try await committee("draft", "edit", topic.hex, "--text", text)
        try await committee("copy", "publish", topic.hex)
        try await sync()
    }

    /// A code for another member of the committee.
    func committeeCode() async throws -> String { try await code(for: "committee") }

    /// A code for an office: `secretary`, `supervisor`, `committee`.
    func code(for post: String) async throws -> String {
        let answer = try await committee("invite", "--post", post)
        try await sync()
        guard let code = answer["code"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return code
    }
}
