import SwiftUI
import YishiKit

/// 投诉建议: to whom, by which way, and what to say.
struct ComplaintView: View {
    @State private var model: ComplaintModel
    @Environment(\.words) private var words
    @Environment(\.openURL) private var openURL

    init(model: ComplaintModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.complaintTitle)) {
            if !model.canSend { HowPart() }
            Card {
                Say(.complaintCommittee)
                Say(.complaintCounty)
                Say(.complaintHotline)
                Say(.complaintOnline)
            }
            Choices {
                ForEach(ComplaintModel.hotlines, id: \.self) { number in
                    WordButton(.complaintCall(number), icon: .call) { call(number) }
                }
            }
            Field(.complaintWhat, hint: .complaintHint, lines: 3...10, text: $model.text)
            if !model.text.isEmpty { ShareLink(item: model.text) { Say(.complaintCopy, .button, .leaf) } }
            if model.canSend { WherePart(model: model) }
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.canSend {
                WordButton(.complaintSend, icon: .check, .main) { Task { await model.send() } }
                    .disabled(model.acting.isBusy)
            }
        }
        .environment(\.getHelp, nil)
        .task { await model.run() }
    }

    private func call(_ number: String) {
        if let url = URL(string: "tel:\(number)") { openURL(url) }
    }
}

/// Sent as a need of one's own: which grid and what kind, and who reads it.
private struct WherePart: View {
    let model: ComplaintModel
    @Environment(\.words) private var words

    var body: some View {
        Say(.complaintWho, .body, .inkSoft)
        if model.grids.count > 1 {
            Say(.logGrid, .heading)
            Choices {
                ForEach(model.grids, id: \.id) { grid in
                    Choice(grid.name, chosen: model.grid == grid.id) { model.grid = grid.id }
                }
            }
        }
        Say(.logCategory, .heading)
        Choices {
            ForEach(NeedCategory.all, id: \.self) { category in
                Choice(words(category.phrase), chosen: model.category == category) { model.category = category }
            }
        }
    }
}
