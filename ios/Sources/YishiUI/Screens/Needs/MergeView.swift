import SwiftUI
import YishiKit

/// 归并: which needs say the same, and then their own words side by side.
struct MergeView: View {
    @State private var model: MergeModel
    @Environment(\.words) private var words

    init(model: MergeModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(model.step == .comparing ? .mergeCompareTitle : .mergeTitle)) {
            if let trouble = model.need.trouble { TroubleCard(trouble) }
            Say(.mergeLead, .body, .inkSoft)
            switch model.step {
            case .choosing: ChoosingPart(model: model)
            case .comparing: ComparingPart(model: model)
            }
        } actions: {
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            switch model.step {
            case .choosing: WordButton(.mergeCompare, icon: .forward, .main, action: model.compare)
            case .comparing:
                WordButton(.mergeAct(model.chosen.count), icon: .check, .main) { Task { await model.merge() } }
                    .disabled(model.acting.isBusy)
                WordButton(.commonBack, action: model.back)
            }
        }
        .task { await model.run() }
    }
}

private struct ChoosingPart: View {
    let model: MergeModel
    @Environment(\.theme) private var theme

    var body: some View {
        if let row = model.need.value?.row { Choosing(model: model, row: row) }
        if !model.similar.isEmpty {
            Say(.decideSimilar, .heading)
            ForEach(model.similar, id: \.id) { row in Choosing(model: model, row: row) }
        }
        if !model.rest.isEmpty {
            Say(.mergeRest, .heading)
            LazyVStack(spacing: theme.length(.small)) {
                ForEach(model.rest, id: \.id) { row in Choosing(model: model, row: row) }
            }
        }
        if model.others.hasMore {
            WordButton(.mineMore(model.others.total - model.others.rows.count)) {
                Task { await model.others.more() }
            }
        }
    }
}

private struct Choosing: View {
    let model: MergeModel
    let row: NeedRow

    var body: some View {
        Choice("\(row.text)\n\(row.byName) · \(row.gridName)", chosen: model.isChosen(row)) { model.toggle(row) }
    }
}

/// The originals beside each other where there is room, and which of them stands for all.
private struct ComparingPart: View {
    let model: MergeModel

    var body: some View {
        Choices(least: 240) {
            ForEach(Array(model.chosen.enumerated()), id: \.element.id) { number, row in
                Card(number == 0 ? .leafSoft : .card, edge: number == 0 ? .leaf : .line) {
                    if number == 0 { Say(.mergeLeads, .strong, .onLeafSoft) }
                    NeedCard(need: row)
                    if number > 0 { WordButton(.mergeMakeLead) { model.lead(row) } }
                }
            }
        }
    }
}
