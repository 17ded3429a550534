import SwiftUI
import YishiKit

/// The agenda with what was said on each item, and what came of it.
struct ItemsPart: View {
    let model: SessionModel

    var body: some View {
        ForEach(model.items, id: \.item) { item in
            Card {
                Say(.sessionItem(Int(item.item) + 1), .strong)
                ForEach(Array(item.statements.enumerated()), id: \.offset) { _, said in
                    Say(.sessionSaid(said.byName, said.text), .body)
                }
                if let outcome = item.outcome { Say(.sessionOutcomeOf(outcome), .strong, .onLeafSoft) }
                Choices {
                    if !model.speakers.isEmpty {
                        WordButton(.sessionStatement, icon: .speech) { model.beginStatement(on: item.item) }
                    }
                    if model.canRecord {
                        WordButton(.sessionOutcome, icon: .check) { model.notes.begin(.outcome(item: item.item)) }
                    }
                }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

/// Where each party that is there stands.
struct PositionsPart: View {
    let model: SessionModel

    var body: some View {
        Say(.sessionPositions, .heading)
        ForEach(model.present, id: \.member) { party in
            Card {
                Text(verbatim: party.name).styled(.strong)
                if model.speaks(for: party) {
                    Grades(model: model, party: party)
                } else if let position = party.position {
                    Say(position.phrase, .body)
                }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

private struct Grades: View {
    let model: SessionModel
    let party: PartyRow
    @Environment(\.words) private var words

    var body: some View {
        Choices {
            ForEach(StanceGrade.all, id: \.self) { grade in
                Choice(words(grade.phrase), chosen: party.position?.code == grade.code) {
                    Task { await model.take(grade, of: party) }
                }
            }
        }
        .disabled(model.acting.isBusy)
    }
}

/// What the form wants on record beside the outcomes.
struct RecordsPart: View {
    let model: SessionModel

    var body: some View {
        if !model.records.isEmpty {
            Say(.sessionRecords, .heading)
            ForEach(model.records, id: \.self) { what in
                WordButton(what.phrase, icon: .pen) { model.notes.begin(.record(code: what.code)) }
            }
        }
    }
}
