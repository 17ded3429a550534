import Foundation

@testable import YishiKit

/// A village on a real hub, founded by a committee member who works in the terminal.
struct Village: Sendable {
    static let name = "桑渚村"

    let hub: Hub
    private let secretary: Folder
    private let ids: [String: String]
    /// How many seconds ahead the clocks of server and terminal are.
    private let ahead: Int

    /// Whoever founds it is on the committee, or holds these posts.
    /// Where something is `issued`, a county lies above it that has adopted this text.
    init(
        grids: [String] = ["一网格"], posts: [String] = [], ahead: Int = 0, issued: String? = nil
    ) async throws {
        hub = try await Hub.start(ahead: ahead)
        var above: [String] = []
        if let issued { above = ["--parent", try await Self.county(on: hub, issuing: issued)] }
        secretary = try Folder()
        self.ahead = ahead
        var ids = [String: String]()
        let found = [
            "space", "create", "--hub", hub.url, "--token", try hub.setupToken(), "--kind", "village",
            "--name", Self.name, "--as", "沈柏年",
        ]
        _ = try await Self.answer(secretary, found + posts.flatMap { ["--post", $0] } + above, ahead)
        for grid in grids {
            ids[grid] = try await Self.answer(secretary, ["grid", "add", grid], ahead)["grid"] as? String
        }
        self.ids = ids
        try await sync()
    }

    private static func county(on hub: Hub, issuing text: String) async throws -> String {
        let home = try Folder()
        let made = try await answer(
            home,
            [
                "space", "create", "--hub", hub.url, "--token", try hub.setupToken(), "--kind", "county",
                "--name", "吴兴区", "--as", "经办",
            ], 0)
        guard let space = made["space"] as? String else { throw Hub.Silent(said: "\(made)") }
        let file = home("rules.toml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        _ = try await answer(home, ["rules", "adopt", file.path], 0)
        _ = try await answer(home, ["sync"], 0)
        return space
    }

    private init(_ earlier: Village, hub: Hub) {
        self.hub = hub
        (secretary, ids, ahead) = (earlier.secretary, earlier.ids, 0)
    }

    /// The same village later on, when its clocks are right.
    func later() async throws -> Village { Village(self, hub: try await hub.again()) }

    /// What the committee's terminal answers.
    @discardableResult
    func committee(_ arguments: String...) async throws -> [String: any Sendable] {
        try await terminal(arguments)
    }

    @discardableResult
    func terminal(_ arguments: [String]) async throws -> [String: any Sendable] {
        try await Self.answer(secretary, arguments, ahead)
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
        let answer = try await Self.answer(secretary, arguments, ahead)
        try await sync()
        guard let code = answer["code"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return code
    }

    /// Runs the committee's terminal.
    private static func answer(
        _ home: Folder, _ arguments: [String], _ ahead: Int
    ) async throws -> [String: any Sendable] {
        let data = try await Programs.run("yishi", ["--json", "--home", home.url.path] + arguments, ahead: ahead)
        return try JSONSerialization.jsonObject(with: data) as? [String: any Sendable] ?? [:]
    }
}
