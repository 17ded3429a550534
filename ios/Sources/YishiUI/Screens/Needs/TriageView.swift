import SwiftUI
import YishiKit

/// 要处理的诉求: what waits for both committees.
struct TriageView: View {
    @State private var model: TriageModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: TriageModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.homeTriage)) {
            Choices(least: 96) {
                ForEach(TriageModel.steps, id: \.self) { step in
                    Choice(words(step.phrase), chosen: model.step == step) { Task { await model.choose(step) } }
                }
            }
            if let trouble = model.needs.trouble { TroubleCard(trouble) }
            if model.needs.isRead, model.needs.rows.isEmpty { Nothing(phrase: .triageEmpty) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.needs.rows, id: \.id) { need in
                    Pressable {
                        model.open(need.id)
                    } content: {
                        NeedCard(need: need)
                    }
                    .task { await model.seen(need) }
                }
            }
        }
        .task { await model.run() }
    }
}
