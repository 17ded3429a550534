import Foundation
import Observation
import YishiCore

/// 回执: what a household keeps of a need, with a code, to print, to share or to show.
@MainActor @Observable
public final class SlipModel {
    public private(set) var slip: SlipView?
    public private(set) var trouble: Trouble?
    /// The phone could not print.
    public private(set) var notPrinted = false
    public let acting = Attempt()
    /// Both committees can let a household join by the slip.
    public let canInvite: Bool

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: NeedId
    /// The household's invitation, once it was made.
    @ObservationIgnored private var code: String?

    init(home: HomeModel, desk: Desk, need id: NeedId) {
        self.home = home
        self.desk = desk
        self.id = id
        canInvite = home.part == .committee
    }

    public var canPrint: Bool { home.abilities.printer != nil }
    /// What is passed on as text.
    public var text: String { (slip.map { $0.lines + [$0.qrText] } ?? []).joined(separator: "\n") }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.needs]) { await look() }
    }

    /// Puts an invitation for the household on it.
    public func invite() async {
        guard slip?.invites != true else { return }
        let made = await acting.run { try await desk.app.invite(space: desk.space, grant: .resident) }
        guard let made else { return }
        code = made.code
        home.syncer.start()
        await look()
    }

    public func print() async {
        guard let slip, let printer = home.abilities.printer else { return }
        notPrinted = !(await printer.show(html: SlipPaper(slip).html, title: slip.number))
    }

    private func look() async {
        do {
            slip = try await desk.app.needSlip(space: desk.space, need: id, household: code)
            trouble = nil
        } catch {
            trouble = Trouble(error)
        }
    }
}
