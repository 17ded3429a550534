import Foundation

@testable import YishiKit

/// A village on a real hub, founded by a committee member who works in the terminal.
struct Village: Sendable {
    static let name = "桑渚村"

    let hub: Hub
    private let secretary: Folder
    private let ids: [String: String]

    init(grids: [String] = ["一网格"]) async throws {
        hub = try await Hub.start()
        secretary = try Folder()
        var ids = [String: String]()
        let found = [
            "space", "create", "--hub", hub.url, "--token", try hub.setupToken(), "--kind", "village",
            "--name", Self.name, "--as", "沈柏年",
        ]
        _ = try await Self.answer(secretary, found)
        for grid in grids { ids[grid] = try await Self.answer(secretary, ["grid", "add", grid])["grid"] as? String }
        self.ids = ids
        try await sync()
    }

    /// What the committee's terminal answers.
    @discardableResult
    func committee(_ arguments: String...) async throws -> [String: any Sendable] {
        try await Self.answer(secretary, arguments)
    }

    func sync() async throws { try await committee("sync") }

    /// A code that a household joins with.
    func residentCode() async throws -> String { try await issued(["invite"]) }

    /// A code for the leader of a grid.
    func gridLeaderCode(_ grid: String) async throws -> String {
        try await issued(["invite", "--post", "grid-leader", "--grid", grid])
    }

    /// A need that the committee writes down for a household; its id.
    @discardableResult
    func said(_ text: String, in grid: String, category: String = "ENV") async throws -> String {
        let answer = try await committee("need", "add", text, "--grid", grid, "--category", category)
        try await sync()
        guard let need = answer["need"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return need
    }

    private func issued(_ arguments: [String]) async throws -> String {
        let answer = try await Self.answer(secretary, arguments)
        try await sync()
        guard let code = answer["code"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return code
    }

    private static func answer(_ home: Folder, _ arguments: [String]) async throws -> [String: any Sendable] {
        let data = try await Programs.run("yishi", ["--json", "--home", home.url.path] + arguments)
        return try JSONSerialization.jsonObject(with: data) as? [String: any Sendable] ?? [:]
    }
}
