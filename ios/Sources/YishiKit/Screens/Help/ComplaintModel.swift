import Foundation
import Observation
import YishiCore

/// What is being said; kept after every step where there is a village to keep it for.
struct ComplaintDraft: Codable, Hashable, Sendable {
    var text = ""
    var grid: GridId?
    var category: String?
}

/// 投诉建议: to say what is wrong and to whom. Who is in a village may send it as a need of their own; everybody may call,
/// or copy what they wrote.
@MainActor @Observable
public final class ComplaintModel {
    /// Numbers that the state keeps open for everybody: the hotline of public services, and reports on content online.
    public static let hotlines = ["12345", "12377"]

    public var text: String {
        get { draft.text }
        set { draft.text = newValue }
    }
    public var grid: GridId? {
        get { draft.grid }
        set { draft.grid = newValue }
    }
    public var category: NeedCategory? {
        get { NeedCategory(code: draft.category) }
        set { draft.category = newValue?.code }
    }
    static let form = "complaint"

    public private(set) var grids: [GridRow] = []
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    private let form: Form<ComplaintDraft>
    @ObservationIgnored private let home: HomeModel?

    /// Without a home nobody has joined anything yet.
    public init(home: HomeModel? = nil) {
        self.home = home
        form = Form(home?.core, in: home?.status.space, key: Self.form, empty: ComplaintDraft())
    }

    private var draft: ComplaintDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }

    /// The newest step is not on disk.
    public var notKept: Bool { form.notKept }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    public func run() async {
        guard let home else { return }
        await form.read()
        grids = (try? await home.core.app.grids(space: home.status.space)) ?? []
        if grids.count == 1 { grid = grids.first?.id }
    }

    /// Whether it can go to the village's own people.
    public var canSend: Bool { !grids.isEmpty }

    public func send() async {
        guard let home else { return }
        missing = text.isBlank ? .complaintEmpty : grid == nil ? .logNoGrid : category == nil ? .logNoCategory : nil
        guard missing == nil, let grid, let category else { return }
        let said = NeedForm(by: nil, grid: grid, channel: .app, category: category, text: text.trimmed)
        let desk = home.desk
        let need = await acting.run {
            try await desk.app.logNeed(space: desk.space, form: said, finishing: form.finishing())
        }
        guard let need else { return }
        let written = draft
        await form.drop()
        home.router.back()
        home.undo.offer(.complaintSent) {
            try? await desk.app.withdrawNeed(space: desk.space, need: need, reason: nil)
            // The words come back, so that nothing that was typed is lost.
            let form = Form(desk, key: Self.form, empty: ComplaintDraft())
            await form.read()
            form.value = written
            await form.settled()
            home.router.show(.complaint)
        } settle: {
            home.syncer.start()
        }
    }
}
