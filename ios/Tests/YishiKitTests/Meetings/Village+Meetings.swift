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
