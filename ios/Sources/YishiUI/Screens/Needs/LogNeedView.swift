import SwiftUI
import YishiKit

/// 记一条, 我要说: whose words, which words, what kind; then it is saved.
struct LogNeedView: View {
    @State private var model: LogNeedModel
    @Environment(\.words) private var words

    init(model: LogNeedModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(model.own ? .logTitleOwn : .logTitle)) {
            if let trouble = model.trouble { TroubleCard(trouble) }
            if !model.own { SpeakerPart(model: model) }
            InNamePart(orgs: model.orgs, chosen: $model.draft.org)
            WordsPart(model: model)
            AttachPart(model: model)
            SimilarPart(similar: model.similar)
            CategoryPart(model: model)
            if model.grids.count > 1 { GridPart(model: model) }
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.logSave, icon: .check, .main) { Task { await model.save() } }
                .disabled(model.acting.isBusy)
        }
        .task { await model.run() }
    }
}

private struct WordsPart: View {
    @Bindable var model: LogNeedModel
    @Environment(\.words) private var words

    var body: some View {
        Field(.logWhat, hint: .logTextHint, lines: 3...12, text: $model.draft.text)
        Choices {
            ForEach(model.templates, id: \.self) { template in
                Choice(words(Phrase(template)), chosen: false) { model.use(template) }
            }
        }
    }
}

/// What reads alike: shown, and never in the way.
private struct SimilarPart: View {
    let similar: SimilarNeeds
    @Environment(\.words) private var words

    var body: some View {
        if !similar.rows.isEmpty {
            Card(.riverSoft) {
                Say(.logSimilarTitle, .heading, .onRiverSoft)
                ForEach(similar.rows, id: \.id) { need in
                    Text(verbatim: need.text).styled(.body, .onRiverSoft)
                    Text(verbatim: words(need.status.phrase)).styled(.small, .onRiverSoft)
                }
                WordButton(.logSimilarPass, icon: .check, action: similar.pass)
            }
        }
    }
}

private struct CategoryPart: View {
    @Bindable var model: LogNeedModel
    @Environment(\.words) private var words

    var body: some View {
        Say(.logCategory, .heading)
        Choices {
            ForEach(NeedCategory.all, id: \.self) { category in
                Choice(words(category.phrase), chosen: model.draft.category == category) {
                    model.draft.category = category
                }
            }
        }
    }
}

private struct GridPart: View {
    @Bindable var model: LogNeedModel

    var body: some View {
        Say(.logGrid, .heading)
        Choices {
            ForEach(model.grids, id: \.id) { grid in
                Choice(grid.name, chosen: model.draft.grid == grid.id) { model.draft.grid = grid.id }
            }
        }
    }
}
