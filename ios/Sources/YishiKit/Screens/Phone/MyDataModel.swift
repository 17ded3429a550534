import Foundation
import Observation
import YishiCore

/// 我的个人信息: what happens with it, taking it along, correcting it, having it erased.
@MainActor @Observable
public final class MyDataModel {
    public let notice: Looked<PrivacyNotice>
    /// Who decides on erasing: the committee's members by name.
    public let committee: Looked<Phrase?>
    /// One's own data as one file, until the screen is left.
    public private(set) var file: URL?
    public let exporting = Attempt()
    public let withdrawing = Attempt()
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        notice = Looked { PrivacyNotice(try await desk.app.consent()) }
        committee = Looked { try await desk.committee() }
    }

    /// Keeps it fresh until the task is cancelled; what was taken along does not stay behind on the phone.
    public func run() async {
        await desk.follow([.people, .settings]) {
            await notice.look()
            await committee.look()
        }
        discard()
    }

    public func export() async {
        let desk = desk
        file = await exporting.run { try Self.written(try await desk.app.exportMine(space: desk.space).zip) }
    }

    public func showNeeds() { home.router.show(.myNeeds(desk.space)) }
    public func showMe() { home.router.show(.member(desk.space, home.status.member)) }
    public func complain() { home.router.show(.complaint) }

    /// The app asks anew before it is used again; what was handed in stays where it is.
    public func withdraw() async {
        let desk = desk
        let done: Void? = await withdrawing.run { try await desk.app.withdrawConsent() }
        guard done != nil else { return }
        home.syncer.close()
        home.restart()
    }

    private func discard() {
        if let file { try? FileManager.default.removeItem(at: file) }
        file = nil
    }

    private static func written(_ zip: Data) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "yishi-\(UUID().uuidString.prefix(8)).zip")
        try zip.write(to: url, options: .atomic)
        return url
    }
}

extension Desk {
    /// The names of the committee's members, whose offices are public.
    fileprivate func committee() async throws -> Phrase? {
        let all = try await app.members(space: space, page: Page(offset: 0, limit: 200)).rows
        let members = all.filter { $0.posts.contains { ["CommitteeMember", "Chair"].contains($0.code) } }
        return members.isEmpty ? nil : .joined(members.map { Phrase(zh: $0.name, en: $0.name) })
    }
}
