import Foundation
import Observation
import YishiCore

/// 回执: what a household keeps of a need, with a code, to print, to share or to show.
@MainActor @Observable
public final class SlipModel {
    public private(set) var slip: SlipView?
    public private(set) var trouble: Trouble?
    /// Its code: which need it is, or how the household joins.
    public private(set) var code: QrView?
    public let acting = Attempt()
    public let printing: Printing
    /// Both committees can let a household join by the slip.
    public let canInvite: Bool

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: NeedId
    /// The household's invitation, once it was made.
    @ObservationIgnored private var invitation: String?

    init(home: HomeModel, desk: Desk, need id: NeedId) {
        self.home = home
        self.desk = desk
        self.id = id
        canInvite = home.decides
        printing = Printing(home.abilities.printer)
    }

    /// As the app speaks; what the household keeps is Chinese.
    public var lines: [String] {
        (home.settings.words.language == .english ? slip?.linesEn : slip?.lines) ?? []
    }
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
        invitation = made.code
        home.syncer.start()
        await look()
    }

    public func print() async {
        guard let slip, let code else { return }
        await printing.print(Paper(title: slip.number, lines: slip.lines, code: code))
    }

    private func look() async {
        do {
            let slip = try await desk.app.needSlip(space: desk.space, need: id, household: invitation)
            code = try invitation.map { try YishiCore.qr(text: JoinLink.of($0)) } ?? slip.qr
            self.slip = slip
            trouble = nil
        } catch {
            trouble = Trouble(error)
        }
    }
}
