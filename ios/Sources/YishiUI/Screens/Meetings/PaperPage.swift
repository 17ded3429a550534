import SwiftUI
import YishiKit

/// A paper: its text, who has signed and who is missing, one's own signature.
struct PaperPage: View {
    @State private var model: PaperModel
    @Environment(\.words) private var words

    init(model: PaperModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(model.paper.value.map { words($0.purpose.phrase) } ?? words(.meetingPapers)) {
            if let trouble = model.paper.trouble { TroubleCard(trouble) }
            if let paper = model.paper.value {
                Text(verbatim: paper.title).styled(.heading)
                Say(paper.standing, .strong, paper.sealed ? .onLeafSoft : .ink)
                Say(.paperLaid(paper.byName, paper.atZh), .small, .inkSoft)
                if let number = paper.no { Say(.paperNumber(number), .small, .inkSoft) }
                if !paper.provisionalNo.isEmpty { Say(.paperProvisional(paper.provisionalNo), .small, .inkSoft) }
                if let due = paper.dueZh {
                    Say(paper.overdue ? .paperOverdue(due) : .paperDue(due), .strong, paper.overdue ? .brick : .ink)
                }
                SlotsPart(slots: paper.slots)
                if !model.evidence.isEmpty {
                    Say(.paperEvidence, .heading)
                    ForEach(model.evidence, id: \.shown.id) { row in
                        FileCard(files: model.files, row: row.shown, name: model.signer(of: row))
                    }
                }
                ForEach(Array(paper.refused.enumerated()), id: \.offset) { _, said in
                    Say(.paperRefusedBy(said.byName, said.text), .body, .brick)
                }
                ItemsToDoPart(items: paper.items)
                PaperText(lines: model.lines, heard: model.aloud?.passage)
                if let aloud = model.aloud {
                    WordButton(
                        aloud.isReading ? .topicStopReading : .topicReadAloud, icon: .speaker,
                        action: model.toggleAloud)
                }
            }
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            PaperButtons(model: model)
        }
        .task { await model.run() }
    }
}

private struct PaperButtons: View {
    let model: PaperModel

    var body: some View {
        switch model.step {
        case .reading:
            if model.canStart { WordButton(.paperStart, icon: .check, .main, action: model.startWork) }
            if model.canWitness {
                WordButton(.paperHandRound, icon: .people, model.canStart ? .quiet : .main, action: model.handRound)
            }
            if model.canSign { WordButton(.paperSign, icon: .pen, action: model.wantToSign) }
            if model.canRefuse { WordButton(.paperRefuse, icon: .returned, action: model.refusing.begin) }
            if model.canDrop { WordButton(.paperDrop, icon: .close, action: model.dropping.begin) }
        case .signing:
            Say(.paperInName(model.myName), .body)
            WordButton(.paperSignNow, icon: .check, .main) { Task { await model.sign() } }
                .disabled(model.acting.isBusy)
            WordButton(.commonBack, icon: .back, action: model.back)
        case .refusing:
            Say(.paperRefuseNote, .small, .inkSoft)
            ReasonPart(.paperReason, model.refusing, .paperRefuse) { await model.refuse() }
        case .dropping:
            ReasonPart(.paperReason, model.dropping, .paperDrop) { await model.drop() }
        }
    }
}

/// Each slot with who has signed, how, and who is missing.
private struct SlotsPart: View {
    let slots: [SlotRow]
    @Environment(\.words) private var words

    var body: some View {
        Say(.paperSigners, .heading)
        ForEach(slots, id: \.slot) { slot in
            Card {
                Say(.paperSlot(words(slot.role.phrase), slot.signed, Int(slot.wanted)), .strong)
                if slot.later { Say(.paperSlotLater, .small, .inkSoft) }
                ForEach(slot.places, id: \.member) { place in PlaceLine(place: place) }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

private struct PlaceLine: View {
    let place: PlaceRow
    @Environment(\.words) private var words

    var body: some View {
        HStack(spacing: 8) {
            if let how = place.how {
                IconView(.check, .onLeafSoft)
                Say(.paperSignedHow(place.name, words(how.phrase)), .body)
            } else {
                IconView(.clock, .inkSoft)
                Say(.paperNotSigned(place.name), .body)
            }
        }
        .accessibilityElement(children: .combine)
    }
}

/// Exactly what is signed.
struct PaperText: View {
    let lines: [Passage]
    var heard: Int?
    /// Larger where somebody reads it on another's phone.
    var large = false

    var body: some View {
        Card {
            Say(.paperText, .small, .inkSoft)
            ForEach(Array(lines.enumerated()), id: \.element.id) { number, line in
                Text(verbatim: line.shown)
                    .styled(line.isHeading || large ? .heading : number == heard ? .strong : .body)
                    .textSelection(.enabled)
                    .accessibilityAddTraits(line.isHeading ? .isHeader : [])
            }
        }
    }
}
