import Foundation
import YishiCore

/// A plan that is being written; kept after every step.
public struct PlanDraft: Codable, Hashable, Sendable {
    public var formCode: String?
    /// Where it is held, where the form is held in one grid and somebody chose it.
    public var grid: GridId?
    public var start: Date
    public var moderator: PickedPerson?
    public var recorder: PickedPerson?
    public var supervisors: [PickedPerson] = []
    public var parties: [PartyDraft] = []
    public var venue = ""
    /// One item a line.
    public var agenda = ""
    public var materials = ""
    public var briefing = ""
    public var representatives = ""
    public var touchesNewResidents = false
    public var touchesResidentUnit = false
    /// Why somebody the rules point to is not asked, by the hint's code.
    public var answers: [String: String] = [:]

    public var items: [String] {
        agenda.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// What is missing that the screen itself can tell; what else a form wants the core says.
    var missing: Phrase? {
        if formCode == nil { return .planNoForm }
        if moderator == nil { return .planNoModerator }
        if recorder == nil { return .planNoRecorder }
        return parties.isEmpty ? .planNoParties : nil
    }

    /// What the text names.
    var names: [Wants] {
        let filled: [(Wants, String)] = [
            (.venue, venue), (.materials, materials), (.briefing, briefing), (.representatives, representatives),
        ]
        return filled.filter { !$0.1.isBlank }.map(\.0)
    }

    /// The hints that a reason is given for.
    var answered: [PlanHint] { PlanHint.all.filter { answers[$0.code]?.isBlank == false } }

    /// What decides whom it may be missing.
    struct Who: Hashable {
        let form: String?
        let grid: GridId?
        let parties: [PartyDraft]
        let people: [PickedPerson?]
        let touches: [Bool]
        let answered: [PlanHint]
    }
    var who: Who {
        Who(
            form: formCode, grid: grid, parties: parties, people: [moderator, recorder] + supervisors,
            touches: [touchesNewResidents, touchesResidentUnit], answered: answered)
    }

    /// What rules read of it, as which of the topic's plans.
    func plan(
        _ version: UInt32, in form: FormRow, of grid: GridId?, moderator: MemberId, recorder: MemberId
    ) -> Plan {
        Plan(
            version: version, form: form.code, start: start, moderator: moderator, recorder: recorder,
            supervisors: supervisors.map(\.id), parties: parties.map(\.party),
            agenda: UInt8(clamping: items.count), names: names, touchesNewResidents: touchesNewResidents,
            touchesResidentUnit: touchesResidentUnit, answered: answered, grid: grid)
    }

    /// What a party is, and as what else it is asked.
    private static func says(_ party: PartyDraft) -> String {
        let chinese = Words(.chinese)
        return chinese.list([chinese(party.kind.phrase)] + party.invited.map { chinese($0.phrase) })
    }

    /// The plan in words. It is a record of the village, in its language.
    func text(about title: String, in form: FormRow, of grid: GridRow? = nil) -> String {
        let chinese = Words(.chinese)
        func line(_ label: Phrase, _ words: String) -> String { chinese(.planLine(chinese(label), words)) }
        var lines = ["# " + chinese(.planTitleOf(title))]
        lines.append(line(.planForm, form.zh))
        if let grid { lines.append(line(.planGrid, grid.name)) }
        lines.append(line(.planStart, chinese.moment(start, now: .distantPast)))
        if !venue.isBlank { lines.append(line(.planVenue, venue.trimmed)) }
        if let moderator { lines.append(line(.planModerator, moderator.name)) }
        if let recorder { lines.append(line(.planRecorder, recorder.name)) }
        if !supervisors.isEmpty { lines.append(line(.planSupervisors, chinese.list(supervisors.map(\.name)))) }
        lines.append("# " + chinese(.planParties))
        lines += parties.map { chinese(.planPartyLine(Self.says($0), $0.name)) }
        if !answered.isEmpty {
            lines.append("# " + chinese(.planNotAsked))
            lines += answered.map { line($0.phrase, (answers[$0.code] ?? "").trimmed) }
        }
        if !items.isEmpty {
            lines.append("# " + chinese(.planAgenda))
            lines += items.enumerated().map { chinese(.planItemLine($0.offset + 1, $0.element)) }
        }
        for (label, words) in [
            (Phrase.planMaterials, materials), (.planBriefing, briefing), (.planRepresentatives, representatives),
        ] where !words.isBlank { lines += ["# " + chinese(label), words.trimmed] }
        return lines.joined(separator: "\n")
    }
}
