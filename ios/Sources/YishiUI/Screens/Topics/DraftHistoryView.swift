import SwiftUI
import YishiKit

/// How a draft came to read as it does, step by step.
struct DraftHistoryView: View {
    @State private var model: DraftHistoryModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: DraftHistoryModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.historyTitle)) {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if let then = model.then {
                ThenPart(then: then)
            } else {
                if let trouble = model.steps.trouble { TroubleCard(trouble) }
                if model.steps.isRead, model.steps.rows.isEmpty { Nothing(phrase: .historyEmpty) }
                LazyVStack(spacing: theme.length(.medium)) {
                    ForEach(model.steps.rows, id: \.id) { step in
                        Pressable {
                            Task { await model.look(at: step) }
                        } content: {
                            StepText(step: step)
                        }
                    }
                }
                if model.steps.hasMore {
                    WordButton(.mineMore(model.steps.total - model.steps.rows.count)) {
                        Task { await model.steps.more() }
                    }
                }
            }
        } actions: {
            if model.then != nil {
                if model.canRestore {
                    WordButton(.historyRestore, icon: .returned, .main) { Task { await model.restore() } }
                        .disabled(model.acting.isBusy)
                }
                WordButton(.commonBack, action: model.back)
            }
        }
        .task { await model.run() }
    }
}

/// A step: whose, when, and what it put in or took out.
private struct StepText: View {
    let step: DraftStepRow
    @Environment(\.words) private var words

    var body: some View {
        Say(.needStoryStep(step.byName, words.moment(step.at)), .strong)
        if !step.added.isEmpty {
            Say(.newsAdded, .small, .inkSoft)
            Text(verbatim: step.added).styled(.body)
        }
        if !step.removed.isEmpty {
            Say(.newsRemoved, .small, .inkSoft)
            Text(verbatim: step.removed).strikethrough().styled(.body, .inkSoft)
        }
        if step.amendment != nil { Say(.historyAmendment, .small, .inkSoft) }
        if let state = step.state { SendChip(state) }
    }
}

/// The whole text then, and what restoring it would change.
private struct ThenPart: View {
    let then: DraftThen
    @Environment(\.words) private var words

    var body: some View {
        Say(.needStoryStep(then.byName, words.moment(then.at)), .small, .inkSoft)
        Card { Text(verbatim: then.text).styled(.body).textSelection(.enabled) }
        if then.changes.contains(where: { $0.kind != .kept }) {
            Say(.historyChanges, .heading)
            Card { RunsText(runs: then.changes) }
        } else {
            Say(.historySame, .body, .inkSoft)
        }
    }
}
