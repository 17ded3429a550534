import SwiftUI
import YishiKit

/// 写纪要.
struct MinutesView: View {
    @State private var model: MinutesModel
    @Environment(\.words) private var words

    init(model: MinutesModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.minutesTitle)) {
            if let trouble = model.session.trouble { TroubleCard(trouble) }
            if let marks = model.marksOpen {
                TroubleCard(marks)
                WordButton(.minutesTogether, icon: .people, action: model.settleMarks)
            }
            Field(.paperTitle, text: $model.draft.title)
            Field(.paperBody, lines: 8...40, text: $model.draft.text)
            Say(.itemsTitle, .heading)
            Say(.itemsHint, .body, .inkSoft)
            PiecesPart(pieces: $model.draft.pieces, people: model.people, least: 0)
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.minutesLay, icon: .check, .main) { Task { await model.lay() } }
                .disabled(model.acting.isBusy)
        }
        .task { await model.run() }
    }
}
