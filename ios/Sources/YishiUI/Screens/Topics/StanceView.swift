import SwiftUI
import YishiKit

/// Where one stands on a topic; read back before it is sent.
struct StanceView: View {
    @State private var model: StanceModel
    @Environment(\.words) private var words

    init(model: StanceModel) { _model = State(initialValue: model) }

    var body: some View {
        Group {
            switch model.step {
            case .choosing: ChoosingStance(model: model)
            case .readBack: ReadingBack(model: model)
            }
        }
        .task { await model.run() }
        .onDisappear { model.aloud?.stop() }
    }
}

private struct ChoosingStance: View {
    @Bindable var model: StanceModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.topicStance)) {
            Text(verbatim: model.title).styled(.strong)
            if let before = model.before { Say(.stanceMine(words(before.phrase)), .body, .inkSoft) }
            Choices {
                ForEach(StanceGrade.all, id: \.self) { grade in
                    Choice(words(grade.phrase), chosen: model.draft.grade == grade) { model.draft.grade = grade }
                }
            }
            Field(.stanceReason, hint: .stanceReasonHint, lines: 2...8, text: $model.draft.reason)
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            WordButton(.commonContinue, icon: .forward, .main, action: model.next)
        }
    }
}

private struct ReadingBack: View {
    let model: StanceModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.stanceCheck)) {
            Text(verbatim: model.title).styled(.strong)
            Card(.leafSoft, edge: .leaf) {
                if let said = model.said { Say(said, .title, .onLeafSoft) }
                if !model.draft.reason.isEmpty {
                    Say(.stanceReason, .small, .onLeafSoft)
                    Text(verbatim: model.draft.reason).styled(.body, .onLeafSoft)
                }
            }
            Say(.stanceChange, .body, .inkSoft)
            if model.aloud != nil { WordButton(.topicReadAloud, icon: .speaker, action: model.readAloud) }
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.stanceSend, icon: .check, .main) { Task { await model.send() } }
                .disabled(model.acting.isBusy)
            WordButton(.commonBack, icon: .back, action: model.back)
        }
    }
}
