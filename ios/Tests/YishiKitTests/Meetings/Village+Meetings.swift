import Foundation
import YishiCore

@testable import YishiKit

extension Village {
    /// People of the grid without a phone, whom the committee put on the list.
    func people(_ names: String..., grid: String = "一网格") async throws {
        for name in names {
            try await committee("person", "add", "--grid", grid, "--name", name, "--as", name)
        }
        try await sync()
    }

    /// A code for another post.
    func code(_ post: String) async throws -> String {
        let answer = try await committee("invite", "--post", post)
        try await sync()
        guard let code = answer["code"] as? String else { throw Hub.Silent(said: "\(answer)") }
        return code
    }

    /// The committee calls a meeting in some days, of which it gives notice; it holds both offices that sign the plan.
    func notice(
        _ topic: TopicId, moderator: String, parties: [String], form: String = "GridTalk", days: Int = 2,
        further: [String] = []
    ) async throws {
        let plan = [
            "paper", "plan", topic.hex, "--title", "晒场停车协商方案", "--text", "# 一、议程\n晒场怎么停车", "--form", form,
            "--in-days", "\(days)", "--moderator", moderator, "--recorder", "沈柏年", "--names", "venue",
        ]
        // A talk of a grid names it.
        let grid = form == "GridTalk" ? ["--grid", "一网格"] : []
        let called = parties.flatMap { ["--party", "hukou_resident:\($0):affected"] }
        let laid = try await terminal(plan + grid + further + called)
        guard let paper = laid["paper"] as? String else { throw Hub.Silent(said: "\(laid)") }
        for _ in 0..<2 { try await committee("paper", "sign", paper) }
        try await committee("meeting", "notice", topic.hex, "带上自家的晒粮日子。")
        try await sync()
    }
}

extension Phone {
    /// A phone that can draw and take photos.
    static func drawing() throws -> (phone: Phone, pen: ScriptedPen, camera: ScriptedCamera) {
        let (pen, camera) = (ScriptedPen(try Media.photo()), ScriptedCamera())
        camera.next = try Media.photo()
        return (try Phone(abilities: Abilities(camera: camera, pen: pen)), pen, camera)
    }
}

extension Roster {
    /// Somebody by name.
    func row(_ name: String) throws -> MemberRow {
        guard let row = all.first(where: { $0.name == name }) else { throw Hub.Silent(said: "\(all.map(\.name))") }
        return row
    }
}

/// The screen that the test needs was not shown.
struct NotOpened: Error {}
