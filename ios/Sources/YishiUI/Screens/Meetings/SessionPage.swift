import SwiftUI
import YishiKit

/// 协商会议, from the roll to what comes of it.
struct SessionPage: View {
    @State private var model: SessionModel
    @Environment(\.words) private var words

    init(model: SessionModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.sessionTitle)) {
            if let trouble = model.session.trouble { TroubleCard(trouble) }
            if let view = model.session.value {
                if model.notes.note.about != nil {
                    NotePart(model: model)
                } else if let person = model.telling {
                    TellingPart(model: model, person: person)
                } else if model.signer != nil {
                    RecordToSign(model: model)
                } else {
                    ReadingPart(model: model, view: view)
                }
            }
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.notes.note.about != nil {
                NoteButtons(model: model)
            } else if model.telling != nil {
                TellingButtons(model: model)
            } else if let person = model.signer {
                RecordSigningButtons(model: model, person: person)
            } else {
                SessionButtons(model: model)
            }
        }
        .task { await model.run() }
    }
}

/// The page while nothing is being taken down.
private struct ReadingPart: View {
    let model: SessionModel
    let view: SessionView

    var body: some View {
        SessionHead(view: view)
        if let carried = view.carried { OpenPointsCard(.openPointsBefore, carried) }
        WantsPart(model: model, wants: view.wants)
        UnsignedPart(model: model)
        if model.isNoticed { ToldPart(model: model) }
        RollPart(model: model)
        if !model.isNoticed {
            if model.isOpen { TurnsPart(model: model) }
            ItemsPart(model: model)
            OpinionsPart(model: model)
            PositionsPart(model: model)
            if model.canRecord { RecordsPart(model: model) }
            OutcomePart(view: view)
            AskedPart(model: model)
            if let open = view.openPoints { OpenPointsCard(.openPointsHere, open) }
        }
        ShownPart(model: model)
    }
}

private struct SessionHead: View {
    let view: SessionView

    var body: some View {
        Text(verbatim: view.topicTitle).styled(.heading)
        Say(.meetingSession(Int(view.round), view.formZh), .strong)
        Say(view.state.phrase, .strong)
        Text(verbatim: view.startZh).styled(.body)
        Say(.sessionLed(view.moderatorName, view.recorderName), .small, .inkSoft)
        Card {
            Say(.sessionNotice, .small, .inkSoft)
            Text(verbatim: view.notice).styled(.body).textSelection(.enabled)
        }
    }
}

/// What the next step still wants, and who can supply it.
private struct WantsPart: View {
    let model: SessionModel
    let wants: [Want]

    var body: some View {
        if !wants.isEmpty {
            Card(.grainSoft) {
                Say(.sessionWants, .strong, .onGrainSoft)
                ForEach(wants, id: \.code) { want in
                    Say(want.sentence, .body, .onGrainSoft)
                    if !want.source.isEmpty { Say(.sessionSource(want.source), .small, .onGrainSoft) }
                    if model.canAnswer(want) {
                        WordButton(.sessionOpinionNext, icon: .pen, action: model.answerNext)
                    }
                }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

/// Who agreed and who did not, once it is said.
private struct OutcomePart: View {
    let view: SessionView
    @Environment(\.words) private var words

    var body: some View {
        if !view.agreed.isEmpty {
            Card(.leafSoft, edge: .leaf) {
                Say(.planLine(words(.sessionAgreed), words.list(view.agreed)), .strong, .onLeafSoft)
                if !view.dissent.isEmpty {
                    Say(.planLine(words(.sessionDissent), words.list(view.dissent)), .body, .onLeafSoft)
                }
            }
        }
    }
}

private struct NoteButtons: View {
    let model: SessionModel

    var body: some View {
        let notes = model.notes
        if notes.notKept { TroubleCard(.troubleDraftNotKept) }
        if let missing = notes.missing { TroubleCard(missing) }
        if let trouble = notes.acting.trouble { TroubleCard(trouble) }
        WordButton(.sessionSave, icon: .check, .main) { Task { await model.saveNote() } }
            .disabled(notes.acting.isBusy)
        WordButton(.commonBack, icon: .back, action: notes.notNow)
    }
}

private struct SessionButtons: View {
    @Bindable var model: SessionModel

    var body: some View {
        let notes = model.notes
        if model.asksMe { act(.deliveryHave, .check, .main) { await model.haveNotice() } }
        if model.canSignIn { act(.sessionSignIn, .check) { await model.signIn() } }
        if model.canOpen || model.canRecord { DayField(.sessionDay, date: $model.day) }
        if model.canOpen { act(.sessionOpen, .forward, .main) { await model.open() } }
        if model.canRecord { act(.sessionClose, .close, .main) { await model.close() } }
        if model.canSignRecord { WordButton(.recordSignMine, icon: .pen, .main, action: model.wantToSign) }
        ForEach(model.toSignHere) { person in
            WordButton(.recordSignAsk(person.name), icon: .pen, .main) { model.handPhone(to: person) }
        }
        if model.canAgree { act(.sessionAgree, .check, .main) { await model.reachConsensus() } }
        if model.canGoOn {
            if model.canGoAgain { WordButton(.sessionAgain, icon: .sync) { notes.begin(.anotherRound) } }
            WordButton(.sessionHandOver, icon: .village, model.isDemanded ? .main : .quiet) { notes.begin(.handOver) }
        }
        if model.canAsk { WordButton(.sessionAsk, icon: .village, action: model.ask) }
        ForEach(model.toAskFor) { person in
            WordButton(.sessionAskFor(person.name), icon: .pen) { model.ask(for: person) }
        }
        if model.canWrite { WordButton(.minutesTogether, icon: .people, action: model.writeTogether) }
        if model.canReadDraft { WordButton(.minutesReadDraft, icon: .people, action: model.writeTogether) }
        if model.canLayMinutes { WordButton(.sessionLayMinutes, icon: .pen, .main, action: model.layMinutes) }
        if model.hasMinutes { WordButton(.sessionShowMinutes, icon: .list, action: model.showMinutes) }
    }

    private func act(
        _ phrase: Phrase, _ icon: Icon, _ weight: Weight = .quiet, _ work: @escaping @MainActor () async -> Void
    ) -> some View {
        WordButton(phrase, icon: icon, weight) { Task { await work() } }.disabled(model.acting.isBusy)
    }
}
