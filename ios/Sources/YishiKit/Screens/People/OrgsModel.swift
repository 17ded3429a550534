import Observation
import YishiCore

/// An organisation that is being put on the list; kept after every step.
public struct OrgDraft: Codable, Hashable, Sendable {
    public var name = ""
    var kindCode: String?
    /// The brand it bears, if any.
    public var brand: String?

    public var kind: PartyKind? {
        get { PartyKind(code: kindCode) }
        set { kindCode = newValue?.code }
    }

    /// What is not filled in.
    var lacking: Phrase? { name.isBlank ? .orgNoName : kind == nil ? .orgNoKind : nil }
}

/// 单位: who takes part beside residents, and who speaks for them. Both committees put them on the list and strike them
/// off.
@MainActor @Observable
public final class OrgsModel {
    public let orgs: Looked<[OrgRow]>
    /// The brands that an organisation can bear.
    public let forms: Looked<[FormRow]>
    public private(set) var isAdding = false
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    /// Why one is struck off.
    public let ending: Reasoning

    private let form: Form<OrgDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        orgs = Looked { try await desk.app.orgs(space: desk.space) }
        forms = Looked { try await desk.app.deliberationForms(space: desk.space) }
        ending = Reasoning(desk, key: "org-end", lacking: .orgNoReason)
        form = Form(desk, key: "org", empty: OrgDraft())
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await ending.read()
        isAdding = form.value != OrgDraft()
        await desk.follow([.people]) {
            await orgs.look()
            await forms.look()
        }
    }

    public var draft: OrgDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public var notKept: Bool { form.notKept }
    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    public var governs: Bool { home.part == .committee }
    public var kinds: [PartyKind] { PartyKind.organisations }
    public var brands: [FormRow] { forms.value?.filter(\.brand) ?? [] }

    public func begin() { isAdding = true }
    public func notNow() { isAdding = false }

    public func register() async {
        missing = draft.lacking
        guard missing == nil, let kind = draft.kind else { return }
        let (desk, draft) = (desk, draft)
        let made = await acting.run {
            try await desk.app.registerOrg(
                space: desk.space, kind: kind, brand: draft.brand, name: draft.name.trimmed,
                finishing: form.finishing())
        }
        guard made != nil else { return }
        form.value = OrgDraft()
        await form.drop()
        isAdding = false
        home.syncer.start()
    }

    public func wantToEnd(_ row: OrgRow) { ending.begin(about: row.id) }
    public func isEnding(_ row: OrgRow) -> Bool { ending.about == row.id && !row.ended }

    public func end() async {
        guard let org = ending.about else { return }
        let done = await ending.act { why, form in
            try await desk.app.endOrg(space: desk.space, org: org, reason: why, finishing: form)
        }
        if done { home.syncer.start() }
    }
}
