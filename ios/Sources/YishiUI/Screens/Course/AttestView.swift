import SwiftUI
import YishiKit

/// 补签: what happened is read back before it is signed for.
struct AttestView: View {
    @State private var model: AttestModel
    @Environment(\.words) private var words

    init(model: AttestModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.attestTitle)) {
            if let trouble = model.topic.trouble ?? model.course.trouble { TroubleCard(trouble) }
            if let row = model.topic.value?.row { TopicCard(row: row) }
            if let row = model.row {
                Card {
                    Text(verbatim: words(row.act)).styled(.strong)
                    Say(.attestDay(row.heldOnZh))
                    Say(.attestBy(row.byName), .small, .inkSoft)
                }
                .accessibilityElement(children: .combine)
                Say(.attestWhy)
            } else if model.course.value != nil {
                Nothing(phrase: .attestGone)
            }
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.row != nil {
                WordButton(.attestSign, icon: .shield, .main) { Task { await model.sign() } }
                    .disabled(model.acting.isBusy)
            }
        }
        .task { await model.run() }
    }
}
