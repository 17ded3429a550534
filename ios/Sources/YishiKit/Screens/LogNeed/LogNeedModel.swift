import Foundation
import Observation
import YishiCore

/// 记一条 and 我要说: a need on its way into the phone. Needs no network; every step is kept, and what was saved can be
/// taken back for ten seconds.
@MainActor @Observable
public final class LogNeedModel {
    public struct GridChoice: Hashable, Sendable {
        public let id: GridId
        public let name: String
    }

    /// Whether one speaks for oneself only; a grid's worker says whose words they are.
    public let own: Bool
    public private(set) var grids: [GridChoice] = []
    /// The organisations for which one speaks.
    private var spokenFor: [OrgRow] = []
    /// Whether somebody is looked for by name.
    public private(set) var isLooking = false
    /// What is still to be filled in.
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    /// What there is to choose from could not be read.
    public private(set) var trouble: Trouble?
    public let households: Households
    /// Who may speak for a child.
    public let roster: Roster
    /// Whether a guardian speaks for whoever is chosen.
    private var hasGuardian = false
    public let similar: SimilarNeeds
    public let attachments: NeedAttachments
    /// What people often say here.
    private var said: [TemplateRow] = []

    private let form: Form<NeedDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        form = Form(desk, key: NeedDraft.form, empty: NeedDraft())
        households = Households(desk: desk)
        roster = Roster(desk: desk)
        similar = SimilarNeeds(desk: desk)
        attachments = NeedAttachments(desk: desk, form: form, abilities: home.abilities)
        own = home.part == .resident || home.part == .supervisor
    }

    public var draft: NeedDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            let before = form.value
            form.value = newValue
            if (before.text, before.grid) != (newValue.text, newValue.grid) {
                similar.look(for: newValue.text, in: newValue.grid)
            }
            if before.grid != newValue.grid { Task { await households.look(in: newValue.grid) } }
        }
    }
    /// The draft could not be stored.
    public var notKept: Bool { form.notKept }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    /// Keeps what there is to choose from fresh until the task is cancelled. What is being recorded then is kept.
    public func run() async {
        await form.read()
        similar.look(for: draft.text, in: draft.grid)
        await desk.follow([.needs, .people, .spaces]) { await look() }
        await attachments.finish()
    }

    // MARK: whose words

    public func choose(_ speaker: Speaker) {
        draft.speaker = speaker
        draft.guardianAgreed = false
        stopLooking()
        Task { await lookForGuardian() }
    }

    /// Whether a guardian has to agree to what is said.
    public var wantsGuardian: Bool { newPerson?.isChild ?? hasGuardian }

    private func lookForGuardian() async {
        guard case .known(let member, _) = draft.speaker else { return hasGuardian = false }
        let row = try? await desk.app.member(space: desk.space, member: member)
        hasGuardian = row?.guardian != nil
    }

    public func choose(_ household: HouseholdRow) { choose(.known(household.member, name: household.name)) }

    public func isChosen(_ household: HouseholdRow) -> Bool {
        if case .known(household.member, _) = draft.speaker { true } else { false }
    }

    /// The name of whoever is chosen and stands not among the households shown.
    public var chosenElsewhere: String? {
        guard case .known(let member, let name) = draft.speaker else { return newPerson?.shown }
        return households.rows.contains { $0.member == member } ? nil : name
    }

    /// Looks for somebody by name or by the first letters of its sound.
    public func look(for text: String) {
        isLooking = true
        Task { await households.look(for: text) }
    }

    public func stopLooking() {
        isLooking = false
        Task { await households.look(for: "") }
    }

    /// Somebody new to the list, who is being written down.
    public var newPerson: NewPerson? {
        get { if case .new(let person) = draft.speaker { person } else { nil } }
        set {
            guard let newValue else { return }
            let before = newPerson
            draft.speaker = .new(newValue)
            if newValue.isChild, before?.isChild != true { Task { await roster.look() } }
        }
    }

    /// In whose name one can speak oneself, beside one's own.
    public var orgs: [OrgRow] { draft.speaker == .myself ? spokenFor : [] }
    /// In whose name it is said; nothing for one's own.
    private var org: OrgId? { orgs.first { $0.id == draft.org }?.id }

    // MARK: which words

    /// What people often say: of the class chosen, or the first of each.
    public var templates: [TemplateRow] {
        if let category = draft.category { return said.filter { $0.category.code == category.code } }
        var seen: [String: Int] = [:]
        return said.filter { row in
            seen[row.category.code, default: 0] += 1
            return seen[row.category.code, default: 0] <= 2
        }
    }

    /// Begins the words or adds to them; its class counts unless one was chosen. What is logged is Chinese, whatever the
    /// app speaks.
    public func use(_ template: TemplateRow) {
        var changed = draft
        changed.text = draft.text.isBlank ? template.zh : Self.chinese(.logAdded(draft.text.trimmed, template.zh))
        changed.category = draft.category ?? NeedCategory(template.category)
        draft = changed
    }

    // MARK: saving

    public func save() async {
        await attachments.finish()
        await lookForGuardian()
        missing = draft.missing ?? (wantsGuardian && !draft.guardianAgreed ? .logNoGuardianAgreed : nil)
        guard missing == nil, let grid = draft.grid, let category = draft.category else { return }
        let need = await acting.run {
            let by = try await speaker(in: grid)
            let form = NeedForm(
                by: by, grid: grid, channel: own ? .app : .visit, category: category, text: words, org: org)
            let attached = draft.attached.map(\.id)
            if wantsGuardian {
                return try await desk.app.logAgreedNeed(
                    space: desk.space, form: form, attached: attached, finishing: self.form.finishing())
            }
            return try await desk.app.logNeedWith(
                space: desk.space, form: form, attached: attached, finishing: self.form.finishing())
        }
        if let need { await saved(need) }
    }

    /// What is logged.
    private var words: String { draft.text.isBlank ? Self.chinese(wordless) : draft.text.trimmed }

    /// What stands for the words where there are none.
    private var wordless: Phrase { draft.attached.contains(where: \.isVoice) ? .logVoiceOnly : .logPhotoOnly }

    private static func chinese(_ phrase: Phrase) -> String { Words(.chinese)(phrase) }

    /// Who speaks; somebody new is put on the list, which the draft notes so that a second try does not do it again.
    private func speaker(in grid: GridId) async throws -> MemberId? {
        switch draft.speaker {
        case .myself: return nil
        case .known(let member, _): return member
        case .new(let person):
            let member = try await register(person, in: grid)
            hasGuardian = person.isChild
            form.value.speaker = .known(member, name: person.shown)
            return member
        }
    }

    private func register(_ person: NewPerson, in grid: GridId) async throws -> MemberId {
        let (called, card) = (person.called.isBlank ? nil : person.called.trimmed, card(of: person))
        guard let age = person.age, age != .adult else {
            return try await desk.app.registerPerson(space: desk.space, grid: grid, displayName: called, card: card)
        }
        return try await desk.app.registerMinor(
            space: desk.space, grid: grid, displayName: called, card: card, age: age,
            guardian: person.isChild ? person.guardian?.id : nil)
    }

    private func card(of person: NewPerson) -> PersonCardForm {
        func given(_ text: String) -> String? { text.isBlank ? nil : text.trimmed }
        let me = home.status.memberName
        let note: Phrase = person.consent == .recorded ? .consentRecordedNote(me) : .consentSpokenNote(me)
        return PersonCardForm(
            name: given(person.name), phone: given(person.phone), address: given(person.address),
            note: Self.chinese(note))
    }

    private func saved(_ need: NeedId) async {
        let (filled, desk, form, syncer, attachments) = (draft, desk, form, home.syncer, attachments)
        home.settings.change { $0.grid = filled.grid }
        home.undo.offer(.logSaved) {
            // The words come back, so that nothing that was typed is lost.
            var again = filled
            again.attached = []
            form.keep(again)
            await attachments.bringBack(from: need)
            try? await desk.app.withdrawNeed(space: desk.space, need: need, reason: nil)
            await form.settled()
            syncer.start()
        } settle: {
            syncer.start()
        }
        await form.drop()
        home.router.back()
    }

    // MARK: what there is to choose from

    private func look() async {
        do {
            let status = try await desk.app.status(space: desk.space)
            let posts = status.posts.compactMap { post in
                post.grid.map { GridChoice(id: $0, name: post.gridName ?? "") }
            }
            grids = posts.isEmpty ? try await everyGrid() : posts
            spokenFor = try await desk.spokenFor()
            said = try YishiCore.templates(kind: status.kind.flatMap(SpaceKind.init))
            if draft.grid == nil, let usual { form.value.grid = usual }
            trouble = nil
        } catch {
            trouble = Trouble(error)
        }
        guard !own else { return }
        await households.look(in: draft.grid)
        await lookForGuardian()
        if newPerson?.isChild == true { await roster.look() }
    }

    private func everyGrid() async throws -> [GridChoice] {
        try await desk.app.grids(space: desk.space).map { GridChoice(id: $0.id, name: $0.name) }
    }

    /// The only one, or the one of the last time.
    private var usual: GridId? {
        if grids.count == 1 { return grids[0].id }
        return grids.first { $0.id == home.settings.settings.grid }?.id
    }
}
