import SwiftUI
import YishiKit

/// 提出议题: what it is about, where it comes from, which needs it takes up.
struct ProposeView: View {
    @State private var model: ProposeModel
    @Environment(\.words) private var words

    init(model: ProposeModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.proposeTitle)) {
            Field(.proposeName, hint: .proposeNameHint, text: $model.draft.title)
            Field(.proposeSummary, hint: .proposeSummaryHint, lines: 2...8, text: $model.draft.summary)
            InNamePart(orgs: model.orgs, chosen: $model.draft.org)
            Say(.proposeSource, .heading)
            Choices(least: 240) {
                ForEach(TopicSource.all, id: \.self) { source in
                    Choice(words(source.phrase), chosen: model.draft.source == source) { model.draft.source = source }
                }
            }
            Say(.proposeClass, .heading)
            Choices {
                ForEach(MatterClass.all, id: \.self) { matter in
                    Choice(words(matter.phrase), chosen: model.draft.matter == matter) { model.draft.matter = matter }
                }
            }
            NeedChoices(model: model)
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.proposeSend, icon: .check, .main) { Task { await model.save() } }
                .disabled(model.acting.isBusy)
        }
        .task { await model.run() }
    }
}

private struct NeedChoices: View {
    let model: ProposeModel
    @Environment(\.theme) private var theme

    var body: some View {
        Say(.proposeNeeds, .heading)
        if let trouble = model.needs.trouble { TroubleCard(trouble) }
        if model.needs.isRead, model.needs.rows.isEmpty { Say(.proposeNoNeeds, .body, .inkSoft) }
        LazyVStack(spacing: theme.length(.small)) {
            ForEach(model.needs.rows, id: \.id) { need in
                Choice(need.text, chosen: model.draft.needs.contains(need.id)) { model.toggle(need.id) }
            }
        }
        if model.needs.hasMore {
            WordButton(.mineMore(model.needs.total - model.needs.rows.count)) { Task { await model.needs.more() } }
        }
    }
}
