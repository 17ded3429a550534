import SwiftUI
import YishiKit

/// 打电话: the number, and whom to ask for it.
struct CallView: View {
    @State private var model: CallModel
    @Environment(\.words) private var words
    @Environment(\.openURL) private var openURL

    init(model: CallModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.callTitle)) {
            if let trouble = model.trouble { TroubleCard(trouble) }
            if model.url == nil {
                Say(.callAsk)
                if !model.workers.isEmpty { Say(.callWorkers(model.workers.joined(separator: " · ")), .strong) }
            }
            Field(.callNumber, text: $model.number)
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
        } actions: {
            if let url = model.url {
                WordButton(.callDial(model.number), icon: .call, .main) { openURL(url) }
            }
        }
        .task { await model.run() }
    }
}
