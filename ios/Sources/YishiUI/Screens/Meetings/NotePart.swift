import SwiftUI
import YishiKit

/// Taking one thing down.
struct NotePart: View {
    let model: SessionModel

    var body: some View {
        @Bindable var notes = model.notes
        switch notes.note.about {
        case .statement(let item):
            ItemChoice(model: model, chosen: item)
            SpeakerChoice(model: model)
            Field(.sessionWords, lines: 3...12, text: $notes.note.words)
        case .outcome(let item):
            Say(.sessionItem(Int(item) + 1), .heading)
            Field(.sessionOutcome, lines: 3...12, text: $notes.note.words)
        case .record(let code):
            Field(phrase(code), lines: 3...12, text: $notes.note.words)
            CountPart(notes: notes)
        case .answer(let statement):
            if let opinion = model.opinion(statement) { OpinionText(opinion: opinion) }
            UptakePart(notes: notes)
            Field(.sessionOpinionWhy, lines: 2...8, text: $notes.note.words)
        case .objection(let person):
            Text(verbatim: person.name).styled(.heading)
            Field(.sessionWhy, lines: 2...8, text: $notes.note.words)
        case .anotherRound:
            Field(.sessionAgainWords, lines: 3...12, text: $notes.note.words)
        case .asking(let person):
            Text(verbatim: person.name).styled(.heading)
            Field(.sessionAskWhy, lines: 3...12, text: $notes.note.words)
            Say(.sessionAskNote, .small, .inkSoft)
        case .handOver:
            HandOverPart(model: model)
            Field(.sessionHandOverWords, lines: 3...12, text: $notes.note.words)
            Row(.packetTitle, icon: .forward, action: model.showPacket)
        case nil: EmptyView()
        }
    }

    private func phrase(_ code: String) -> Phrase {
        Produces.all.first { $0.code == code }?.phrase ?? .sessionWords
    }
}

/// On which item it was said, where there are several.
private struct ItemChoice: View {
    let model: SessionModel
    let chosen: UInt8
    @Environment(\.words) private var words

    var body: some View {
        if model.items.count > 1 {
            Choices {
                ForEach(model.items, id: \.item) { item in
                    Choice(words(.sessionItem(Int(item.item) + 1)), chosen: item.item == chosen) {
                        model.notes.move(to: item.item)
                    }
                }
            }
        } else {
            Say(.sessionItem(Int(chosen) + 1), .heading)
        }
    }
}

private struct UptakePart: View {
    let notes: SessionNotes
    @Environment(\.words) private var words

    var body: some View {
        Say(.sessionOpinionUptake, .strong)
        Choices {
            ForEach(Uptake.all, id: \.self) { uptake in
                Choice(words(uptake.phrase), chosen: notes.note.uptake == uptake) { notes.note.uptake = uptake }
            }
        }
    }
}

private struct SpeakerChoice: View {
    let model: SessionModel

    var body: some View {
        Say(.sessionSpeaker, .strong)
        Choices {
            ForEach(model.speakers) { person in
                Choice(person.name, chosen: model.notes.note.speaker == person) { model.notes.note.speaker = person }
            }
        }
    }
}

private struct CountPart: View {
    @Bindable var notes: SessionNotes

    var body: some View {
        Say(.recordCount(notes.note.count), .strong)
        Choices {
            WordButton(.recordLess, icon: .close) { notes.note.count = max(0, notes.note.count - 1) }
            WordButton(.recordMore, icon: .plus) { notes.note.count += 1 }
        }
        Toggled(.recordReasoned, isOn: $notes.note.reasoned)
    }
}

/// Why an assembly decides, and who asks for it.
private struct HandOverPart: View {
    let model: SessionModel
    @Environment(\.words) private var words

    var body: some View {
        let notes = model.notes
        Choices(least: 180) {
            ForEach(EscalationReason.all, id: \.self) { reason in
                Choice(words(reason.phrase), chosen: notes.note.reason == reason) { notes.note.reason = reason }
            }
        }
        AskedPart(model: model)
    }
}
