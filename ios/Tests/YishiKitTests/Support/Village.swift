import Foundation

@testable import YishiKit

/// A village on a real hub, founded by a committee member who works in the terminal.
struct Village: Sendable {
    static let name = "桑渚村"

    let hub: Hub
    private let secretary: Folder
    private let ids: [String: String]

    init(grids: [String] = ["一网格"]) throws {
        hub = try Hub()
        secretary = try Folder()
        var ids = [String: String]()
        let found = [
            "space", "create", "--hub", hub.url, "--token", try hub.setupToken(), "--kind", "village",
            "--name", Self.name, "--as", "沈柏年",
        ]
        _ = try Self.answer(secretary, found)
        for grid in grids { ids[grid] = try Self.answer(secretary, ["grid", "add", grid])["grid"] as? String }
        self.ids = ids
        try sync()
    }

    /// What the committee's terminal answers.
    @discardableResult
    func committee(_ arguments: String...) throws -> [String: Any] { try Self.answer(secretary, arguments) }

    func sync() throws { try committee("sync") }

    /// A code that a household joins with.
    func residentCode() throws -> String { try issued(["invite"]) }

    /// A code for the leader of a grid.
    func gridLeaderCode(_ grid: String) throws -> String {
        try issued(["invite", "--post", "grid-leader", "--grid", grid])
    }

    private func issued(_ arguments: [String]) throws -> String {
        let answer = try Self.answer(secretary, arguments)
        try sync()
        guard let code = answer["code"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return code
    }

    private static func answer(_ home: Folder, _ arguments: [String]) throws -> [String: Any] {
        let data = try Programs.run("yishi", ["--json", "--home", home.url.path] + arguments)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
