import SwiftUI
import YishiKit

/// Whose words they are: the last ones with one tap, everybody by name, and people new to the list.
struct SpeakerPart: View {
    let model: LogNeedModel
    @Environment(\.words) private var words

    var body: some View {
        let households = model.households
        Say(.logWhose, .heading)
        if let trouble = households.trouble { TroubleCard(trouble) }
        if model.isLooking {
            Field(.logSearch, text: Binding(get: { households.typed }, set: model.look))
        }
        Choices {
            if !model.isLooking {
                Choice(words(.logOwn), chosen: model.draft.speaker == .myself) { model.choose(.myself) }
            }
            ForEach(households.rows, id: \.member) { row in
                HouseholdChoice(row: row, chosen: model.isChosen(row)) { model.choose(row) }
            }
            if let elsewhere = model.chosenElsewhere { Choice(elsewhere, chosen: true) {} }
        }
        if households.hasMore { WordButton(.logMore, icon: .plus) { Task { await households.more() } } }
        if model.isLooking {
            if !households.typed.isEmpty {
                WordButton(.logNewPerson(households.typed), icon: .plus) {
                    model.choose(.new(NewPerson(name: households.typed)))
                }
            }
        } else {
            WordButton(.logFind, icon: .search) { model.look(for: "") }
        }
        if model.newPerson != nil { NewPersonPart(model: model) }
        if model.wantsGuardian {
            Toggled(
                .logGuardianAgreed,
                isOn: Binding(get: { model.draft.guardianAgreed }, set: { model.draft.guardianAgreed = $0 }))
        }
    }
}

/// Somebody of the grid, with what they said last to tell people of one name apart.
private struct HouseholdChoice: View {
    let row: HouseholdRow
    let chosen: Bool
    let action: @MainActor () -> Void
    @Environment(\.words) private var words

    var body: some View {
        Choice(title, chosen: chosen, action: action)
    }

    private var title: String {
        guard let last = row.lastNeed else { return row.name }
        return "\(row.name)\n\(words(.logVisited(last)))"
    }
}

/// Somebody new to the list: what is sealed, what everybody sees, and whether they agree.
private struct NewPersonPart: View {
    let model: LogNeedModel

    var body: some View {
        let attachments = model.attachments
        Card {
            Say(.personTitle, .heading)
            Field(.personName, hint: .personNameHint, text: text(\.name))
            Field(.personCalled, hint: .personCalledHint, text: text(\.called))
            Field(.personPhone, text: text(\.phone))
            Field(.personAddress, text: text(\.address))
            AgePart(model: model)
            Say(.consentAsk, .strong)
            Choices {
                ConsentChoice(model: model)
                if attachments.canRecord {
                    WordButton(attachments.recording == .consent ? .logTalkEnd : .consentRecord, icon: .mic) {
                        Task { await attachments.record(.consent) }
                    }
                    .disabled(attachments.recording == .words)
                }
            }
        }
    }

    private func text(_ field: WritableKeyPath<NewPerson, String>) -> Binding<String> {
        Binding(
            get: { model.newPerson?[keyPath: field] ?? "" },
            set: { model.newPerson?[keyPath: field] = $0 })
    }
}

private struct ConsentChoice: View {
    let model: LogNeedModel
    @Environment(\.words) private var words

    var body: some View {
        let agreed = model.newPerson?.consent == .spoken
        Choice(words(.consentSpoken), chosen: agreed) { model.newPerson?.consent = agreed ? nil : .spoken }
    }
}

/// How old somebody is, as far as it matters, and who speaks for a small child.
private struct AgePart: View {
    let model: LogNeedModel
    @Environment(\.words) private var words

    var body: some View {
        Say(.ageTitle, .strong)
        Choices(least: 120) {
            ForEach(AgeBand.all, id: \.self) { age in
                Choice(words(age.phrase), chosen: (model.newPerson?.age ?? .adult) == age) {
                    model.newPerson?.age = age
                }
            }
        }
        if model.newPerson?.isChild == true {
            PersonField(
                phrase: .ageGuardian,
                person: Binding(get: { model.newPerson?.guardian }, set: { model.newPerson?.guardian = $0 }),
                roster: model.roster)
        }
    }
}
