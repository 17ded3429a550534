import Observation
import YishiCore

/// 换手机: a code for a further phone of one's own, and the digits that both phones show once it has joined.
@MainActor @Observable
public final class NewPhoneModel {
    /// Other phones that joined in one's name.
    public let joined: Looked<[MemberPhone]>
    public private(set) var issued: IssuedCode?
    public let acting = Attempt()
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        joined = Looked {
            let me = try await desk.app.status(space: desk.space).member
            return try await desk.phones(of: me).filter { !$0.isThis && !$0.revoked }
        }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.people]) { await joined.look() }
    }

    public var isUploaded: Bool { home.notUploaded == 0 }

    public func issue() async {
        let desk = desk
        issued = await acting.run { try await IssuedCode(desk.app.addDevice(space: desk.space), at: desk) }
        if issued != nil { home.syncer.start() }
    }

    /// Where a phone in one's name is cut off: the old one from the new one, or a stranger's.
    public func showMe() { home.router.show(.member(desk.space, home.status.member)) }
}
