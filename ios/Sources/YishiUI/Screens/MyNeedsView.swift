import SwiftUI
import YishiKit

/// What one said, and how far each has got.
struct MyNeedsView: View {
    @State private var model: MyNeedsModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: MyNeedsModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.mineTitle)) {
            if let trouble = model.needs.trouble { TroubleCard(sentence: trouble.sentence) }
            if model.needs.isRead, model.needs.rows.isEmpty { Nothing(phrase: .mineEmpty) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.needs.rows, id: \.id) { need in NeedCard(need: need) }
            }
            if model.needs.hasMore {
                WordButton(.mineMore(model.needs.total - model.needs.rows.count)) { Task { await model.needs.more() } }
            }
        }
        .task { await model.run() }
    }
}

/// One need of one's own.
private struct NeedCard: View {
    let need: NeedRow
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Card {
            Text(verbatim: need.text).styled(.body)
            HStack(spacing: theme.length(.small)) {
                if let state = need.state { SendChip(state) }
                Text(verbatim: words.moment(need.at)).styled(.small, .inkSoft)
            }
            if need.mergedInto != nil { Say(.mineMergedInto, .small, .inkSoft) }
            if need.topic != nil { Say(.mineInTopic, .small, .inkSoft) }
        }
        .accessibilityElement(children: .combine)
    }
}
