import SwiftUI
import YishiKit

/// One need, from its words to what became of it.
struct NeedPage: View {
    @State private var model: NeedModel
    @Environment(\.words) private var words

    init(model: NeedModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.needTitle)) {
            if let trouble = model.need.trouble { TroubleCard(trouble) }
            if let need = model.need.value {
                ForEach(model.refusals) { refusal in RefusalCard(model: model, refusal: refusal) }
                NeedHead(row: need.row)
                if let aloud = model.aloud {
                    WordButton(
                        aloud.isReading ? .topicStopReading : .topicReadAloud, icon: .speaker, action: model.toggleAloud
                    )
                }
                if !need.attachments.isEmpty { FilesPart(files: model.files, rows: need.attachments) }
                StoryPart(model: model, need: need)
                if let deciding = model.deciding { DecidingPart(deciding: deciding, open: model.open) }
                SettledPart(model: model)
                OwnPart(model: model)
            }
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.need.value != nil { WordButton(.needSlip, icon: .qr, action: model.showSlip) }
        }
        .task { await model.run() }
    }
}

private struct NeedHead: View {
    let row: NeedRow
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Text(verbatim: row.text).styled(.strong).textSelection(.enabled)
        HStack(spacing: theme.length(.small)) {
            if let state = row.state { SendChip(state) }
            Text(verbatim: words(row.status.phrase)).styled(.small, .inkSoft)
        }
        Text(verbatim: "\(row.byName) · \(row.gridName) · \(words.moment(row.at))").styled(.small, .inkSoft)
        if let writer = row.enteredByName { Say(.needEnteredBy(writer), .small, .inkSoft) }
        Text(verbatim: "\(words(row.category.phrase)) · \(words(row.channel.phrase))").styled(.small, .inkSoft)
    }
}

/// Something about it that came back: why, and the ways out.
private struct RefusalCard: View {
    let model: NeedModel
    let refusal: Refusal
    @Environment(\.words) private var words

    var body: some View {
        Card(.brickSoft, edge: .brick) {
            Say(.needRefusedTitle(words(refusal.kind)), .heading, .onBrickSoft)
            Say(refusal.sentence, .body, .onBrickSoft)
            if !refusal.words.isEmpty {
                Say(.needRefusedWords, .small, .onBrickSoft)
                Text(verbatim: refusal.words).styled(.body, .onBrickSoft).textSelection(.enabled)
            }
            WordButton(.needRetry, icon: .sync) { Task { await model.retry(refusal) } }
            if !refusal.words.isEmpty {
                WordButton(.needRewrite, icon: .pen) { Task { await model.rewrite(refusal) } }
            }
        }
    }
}

/// What became of it.
private struct StoryPart: View {
    let model: NeedModel
    let need: NeedView
    @Environment(\.words) private var words

    var body: some View {
        if let reason = need.reason {
            Say(need.row.reasonTitle, .heading)
            SaidCard(said: reason)
        }
        if !need.answers.isEmpty {
            Say(.needAnswers, .heading)
            ForEach(Array(need.answers.enumerated()), id: \.offset) { _, answer in SaidCard(said: answer) }
        }
        if let other = need.row.mergedInto {
            Say(.needMergedInto, .heading)
            Pressable {
                model.open(other)
            } content: {
                Text(verbatim: need.mergedIntoText ?? words(.mineMergedInto)).styled(.body)
            }
        }
        if let topic = need.row.topic {
            Say(.needInTopic, .heading)
            Pressable {
                model.open(topic)
            } content: {
                Text(verbatim: need.topicTitle ?? words(.mineInTopic)).styled(.strong)
            }
        }
        if !need.mergedFrom.isEmpty {
            Say(.needMergedFrom, .heading)
            ForEach(need.mergedFrom, id: \.id) { original in
                Pressable {
                    model.open(original.id)
                } content: {
                    NeedCard(need: original)
                }
            }
        }
        Say(.needStory, .heading)
        ForEach(Array(need.history.enumerated()), id: \.offset) { _, step in StepLine(step: step) }
    }
}

private struct StepLine: View {
    let step: Step
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Say(Phrase(step), .strong)
            Say(.needStoryStep(step.byName, words.moment(step.at)), .small, .inkSoft)
            if let state = step.state { SendChip(state) }
        }
        .accessibilityElement(children: .combine)
    }
}

/// What one does with one's own words.
private struct OwnPart: View {
    let model: NeedModel

    var body: some View {
        if let text = model.corrected {
            Field(.needCorrectText, lines: 3...12, text: Binding(get: { text }, set: { model.corrected = $0 }))
            WordButton(.needCorrectSave, icon: .check, .main) { Task { await model.saveCorrection() } }
                .disabled(model.acting.isBusy)
            WordButton(.commonBack) { Task { await model.dropCorrection() } }
        } else if model.canCorrect {
            WordButton(.needCorrect, icon: .pen, action: model.correct)
        }
        if model.canWithdraw { WordButton(.needWithdraw, icon: .returned, action: model.withdraw) }
    }
}

/// Whoever said it heard what became of it: that settles it, or not.
private struct SettledPart: View {
    let model: NeedModel

    var body: some View {
        if model.canClose {
            WordButton(.needClose, icon: .check, action: model.close)
        }
        if model.canReopen {
            if model.reopening.isOpen {
                ReasonPart(.needReopenReason, model.reopening, .needReopen) { await model.reopen() }
            } else {
                WordButton(.needReopen, icon: .returned) { model.reopening.begin() }
            }
        }
    }
}
