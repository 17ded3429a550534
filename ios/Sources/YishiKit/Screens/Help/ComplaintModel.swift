import Foundation
import Observation
import YishiCore

/// 投诉建议: to say what is wrong and to whom. Who is in a village may send it as a need of their own; everybody may call,
/// or copy what they wrote.
@MainActor @Observable
public final class ComplaintModel {
    /// Numbers that the state keeps open for everybody: the hotline of public services, and reports on content online.
    public static let hotlines = ["12345", "12377"]

    public var text = "" {
        didSet {
            missing = nil
            acting.clear()
        }
    }
    public var grid: GridId?
    public var category: NeedCategory?
    public private(set) var grids: [GridRow] = []
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    @ObservationIgnored private let home: HomeModel?

    /// Without a home nobody has joined anything yet.
    public init(home: HomeModel? = nil) { self.home = home }

    public func run() async {
        guard let home else { return }
        grids = (try? await home.core.app.grids(space: home.status.space)) ?? []
        if grids.count == 1 { grid = grids.first?.id }
    }

    /// Whether it can go to the village's own people.
    public var canSend: Bool { !grids.isEmpty }

    public func send() async {
        guard let home else { return }
        missing = text.isBlank ? .complaintEmpty : grid == nil ? .logNoGrid : category == nil ? .logNoCategory : nil
        guard missing == nil, let grid, let category else { return }
        let form = NeedForm(by: nil, grid: grid, channel: .app, category: category, text: text.trimmed)
        let desk = home.desk
        let need = await acting.run { try await desk.app.logNeed(space: desk.space, form: form) }
        guard let need else { return }
        let said = text
        text = ""
        home.router.back()
        home.undo.offer(.complaintSent) { [weak self] in
            try? await desk.app.withdrawNeed(space: desk.space, need: need, reason: nil)
            self?.text = said
            home.router.show(.complaint)
        } settle: {
            home.syncer.start()
        }
    }
}
