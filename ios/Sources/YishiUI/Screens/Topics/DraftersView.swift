import SwiftUI
import YishiKit

/// 谁来起草: who writes the draft, and whom the committee can ask to.
struct DraftersView: View {
    @State private var model: DraftersModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: DraftersModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.draftersTitle)) {
            if let trouble = model.topic.trouble ?? model.members.trouble { TroubleCard(trouble) }
            if let view = model.topic.value { Text(verbatim: view.row.title).styled(.strong) }
            Say(.draftersLead, .body, .inkSoft)
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.drafters.isEmpty { Nothing(phrase: .draftersNone) }
            ForEach(model.drafters, id: \.member) { drafter in DrafterCard(model: model, drafter: drafter) }
            if model.governs {
                Say(.draftersChoose, .heading)
                LazyVStack(spacing: theme.length(.medium)) {
                    ForEach(model.candidates, id: \.id) { row in
                        Row(.drafterOf(row.name), icon: .plus, note: words(row.allPosts)) {
                            Task { await model.appoint(row.id) }
                        }
                        .disabled(model.acting.isBusy)
                    }
                }
                let left = model.members.total - model.members.rows.count
                if left > 0 { WordButton(.draftersMore(left)) { Task { await model.members.more() } } }
            }
        }
        .task { await model.run() }
    }
}

private struct DrafterCard: View {
    let model: DraftersModel
    let drafter: Signer

    var body: some View {
        Card {
            Text(verbatim: drafter.name).styled(.strong)
            if model.isMe(drafter) {
                LeavePart(model: model, me: drafter)
            } else if model.governs {
                WordButton(.draftersRemove, icon: .close) { Task { await model.remove(drafter.member) } }
                    .disabled(model.acting.isBusy)
            }
        }
        .accessibilityElement(children: .contain)
    }
}

private struct LeavePart: View {
    let model: DraftersModel
    let me: Signer

    var body: some View {
        if model.isLeaving {
            Say(.draftersLeaveLead, .body)
            WordButton(.draftersLeave, icon: .check) { Task { await model.leave(me) } }
                .disabled(model.acting.isBusy)
            WordButton(.commonBack, icon: .back, action: model.stay)
        } else {
            WordButton(.draftersLeave, icon: .close, action: model.wantToLeave)
        }
    }
}
