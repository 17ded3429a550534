import Observation
import YishiCore

/// 规则: what counts here and where it comes from, what was issued above, the forms of deliberation, and the catalogue of
/// matters.
@MainActor @Observable
public final class RulesModel {
    /// What of it is looked at.
    public enum Part: CaseIterable, Hashable, Sendable { case values, issued, forms, matters }

    public var part = Part.values
    /// What was adopted here, and above.
    public let chapters: Looked<YishiCore.RulesView>
    public let values: Looked<[RuleView]>
    public let forms: Looked<[FormRow]>
    public let matters: Looked<[MatterRow]>
    /// What is looked for in the catalogue.
    public var typed = ""
    /// What is looked for among the rules.
    public var asked = ""
    /// What was taken over waits for a second member of the committee.
    public private(set) var waitsForSecond = false
    public let acting = Attempt()

    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        chapters = Looked { try await desk.app.rules(space: desk.space) }
        values = Looked { try await desk.app.rulesInForce(space: desk.space) }
        forms = Looked { try await desk.app.deliberationForms(space: desk.space) }
        matters = Looked { try await desk.app.matters(space: desk.space) }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.spaces, .people, .synced]) {
            await values.look()
            await chapters.look()
            await forms.look()
            await matters.look()
        }
    }

    // MARK: what is shown

    public var trouble: Trouble? { values.trouble ?? chapters.trouble ?? forms.trouble ?? matters.trouble }
    public var adopted: [ChapterRow] { chapters.value?.adopted ?? [] }
    /// What was issued above and is not adopted here.
    public var toTake: [ChapterRow] { chapters.value?.above.filter { !$0.adoptedHere } ?? [] }
    public var canTake: Bool { home.decides }
    /// Whether one's side of both committees opens matters for 商定即行, and this is one that can be.
    public func canOpen(_ matter: MatterRow) -> Bool {
        home.part == .committee && matter.class.code == MatterClass.general.code
    }

    /// The rules in force that fit what is looked for.
    public var rules: [RuleView] {
        Self.rows(values.value, by: asked) { [$0.zh, $0.value, $0.source, $0.level, $0.key] }
    }

    /// The matters that fit what is typed.
    public var found: [MatterRow] { Self.rows(matters.value, by: typed) { [$0.zh, $0.en, $0.code] } }

    /// The rows that say somewhere what is looked for.
    private static func rows<Row>(_ rows: [Row]?, by typed: String, _ says: (Row) -> [String]) -> [Row] {
        let wanted = typed.trimmed.lowercased()
        guard let rows, !wanted.isEmpty else { return rows ?? [] }
        return rows.filter { row in says(row).contains { $0.lowercased().contains(wanted) } }
    }

    /// The names of the forms that suit a matter.
    public func suited(to matter: MatterRow) -> [Phrase] {
        matter.forms.compactMap { code in forms.value?.first { $0.code == code }?.phrase }
    }

    // MARK: what one does

    public func take(_ chapter: ChapterRow) async {
        let desk = desk
        let entry = await acting.run { try await desk.app.takeRules(space: desk.space, above: chapter.entry) }
        guard let entry else { return }
        waitsForSecond = await desk.waitsForSecond(entry)
        await chapters.look()
        home.syncer.start()
    }

    /// Opens a matter for 商定即行 for one's own side, or shuts it.
    public func toggle(_ matter: MatterRow) async {
        let desk = desk
        let done: Void? = await acting.run {
            try await desk.app.openItem(space: desk.space, item: matter.code, open: !matter.open)
        }
        guard done != nil else { return }
        await matters.look()
        home.syncer.start()
    }

    public func showOrgs() { home.router.show(.orgs(desk.space)) }
    public func showVenues() { home.router.show(.venues(desk.space, nil)) }
}

extension RulesModel.Part {
    public var phrase: Phrase {
        switch self {
        case .values: .rulesValues
        case .issued: .rulesIssued
        case .forms: .rulesForms
        case .matters: .rulesMatters
        }
    }
}
