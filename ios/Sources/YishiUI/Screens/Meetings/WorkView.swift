import SwiftUI
import YishiKit

/// 开始办.
struct WorkView: View {
    @State private var model: WorkModel
    @Environment(\.words) private var words

    init(model: WorkModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.workTitle)) {
            if let trouble = model.paper.trouble { TroubleCard(trouble) }
            if let paper = model.paper.value { Text(verbatim: paper.title).styled(.strong) }
            ForEach(Array(model.draft.pieces.indices), id: \.self) { index in PieceCard(model: model, index: index) }
            WordButton(.workAdd, icon: .plus, action: model.addPiece)
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

private struct PieceCard: View {
    let model: WorkModel
    let index: Int

    var body: some View {
        // A piece that was just left out is still drawn once.
        if model.draft.pieces.indices.contains(index) {
            @Bindable var model = model
            Card {
                Field(.workWhat, lines: 1...4, text: $model.draft.pieces[index].what)
                Say(.workOwner, .strong)
                Choices {
                    ForEach(model.people) { person in
                        Choice(person.name, chosen: model.draft.pieces[index].owner == person) {
                            model.draft.pieces[index].owner = person
                        }
                    }
                }
                DayField(.workDue, date: $model.draft.pieces[index].due)
                if model.draft.pieces.count > 1 {
                    WordButton(.workRemove, icon: .close) { model.removePiece(at: index) }
                }
            }
            .accessibilityElement(children: .contain)
        }
    }
}
