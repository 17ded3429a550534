import Foundation
import Observation
import YishiCore

/// Everybody of a village, to pick from by name or by the first letters of its sound.
@MainActor @Observable
public final class Roster {
    private static let step: UInt32 = 200
    /// As many as a screen lists at once; whoever is missing is found by name.
    static let most = 12

    public private(set) var all: [MemberRow] = []
    /// The organisations that somebody may speak for.
    public private(set) var orgs: [OrgRow] = []
    public private(set) var trouble: Trouble?
    public var typed = ""

    @ObservationIgnored private let desk: Desk

    init(desk: Desk) { self.desk = desk }

    func look() async {
        do {
            var rows = [MemberRow]()
            while true {
                let page = Page(offset: UInt32(rows.count), limit: Self.step)
                let part = try await desk.app.members(space: desk.space, page: page)
                rows += part.rows
                if part.rows.isEmpty || rows.count >= part.total { break }
            }
            orgs = try await desk.app.orgs(space: desk.space)
            (all, trouble) = (rows, nil)
        } catch {
            trouble = Trouble(error)
        }
    }

    /// Who fits what is typed, without those that are picked already.
    public func found(without picked: [MemberId]) -> [MemberRow] {
        let wanted = typed.trimmed.lowercased()
        let fits = { (row: MemberRow) in
            wanted.isEmpty || row.name.contains(wanted) || row.initials.hasPrefix(wanted)
        }
        return Array(all.filter { fits($0) && !picked.contains($0.id) }.prefix(Self.most))
    }

    public func name(of member: MemberId) -> String? { all.first { $0.id == member }?.name }
}
