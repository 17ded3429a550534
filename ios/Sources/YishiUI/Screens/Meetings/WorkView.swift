import SwiftUI
import YishiKit

/// 开始办.
struct WorkView: View {
    @State private var model: WorkModel
    @Environment(\.words) private var words

    init(model: WorkModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.workTitle)) {
            if let trouble = model.paper.trouble { TroubleCard(trouble) }
            if let paper = model.paper.value { Text(verbatim: paper.title).styled(.strong) }
            if model.asksForPieces {
                PiecesPart(pieces: $model.draft.pieces, people: model.people)
            } else {
                ItemsToDoPart(items: model.items)
                if !model.items.isEmpty { Say(.itemsAsSigned, .body, .inkSoft) }
            }
            Say(.workChannels, .heading)
            Choices {
                ForEach(PublicChannel.all, id: \.self) { channel in
                    Choice(words(channel.phrase), chosen: model.draft.channels.contains(channel)) {
                        model.toggle(channel)
                    }
                }
            }
        } actions: {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            WordButton(.workStart, icon: .check, .main) { Task { await model.start() } }
                .disabled(model.acting.isBusy)
        }
        .task { await model.run() }
    }
}
