import SwiftUI
import YishiKit

/// 抽签: who gets a seat, and how anybody can compute it again.
struct DrawsView: View {
    @State private var model: DrawsModel
    @Environment(\.words) private var words

    init(model: DrawsModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.drawsTitle)) {
            if let trouble = model.draws.trouble { TroubleCard(trouble) }
            if model.isAnnouncing {
                AnnouncePart(model: model)
            } else {
                if model.draws.value?.isEmpty == true { Nothing(phrase: .drawsEmpty) }
                ForEach(model.draws.value ?? [], id: \.id) { draw in DrawCard(model: model, draw: draw) }
            }
        } actions: {
            if model.isAnnouncing {
                if model.notKept { TroubleCard(.troubleDraftNotKept) }
                if let missing = model.missing { TroubleCard(missing) }
                if let trouble = model.acting.trouble { TroubleCard(trouble) }
                WordButton(.drawAnnounce, icon: .check, .main) { Task { await model.announce() } }
                    .disabled(model.acting.isBusy)
                WordButton(.commonBack, icon: .back, action: model.notNow)
            } else if model.governs {
                WordButton(.drawAnnounce, icon: .plus, .main, action: model.begin)
            }
        }
        .task { await model.run() }
    }
}

private struct AnnouncePart: View {
    @Bindable var model: DrawsModel

    var body: some View {
        Say(.drawLead, .body, .inkSoft)
        Say(.drawPool(model.draft.pool.count), .heading)
        ForEach(model.draft.pool) { person in
            Choice(person.name, chosen: true) { model.draft.pool.removeAll { $0 == person } }
        }
        FindPeople(roster: model.roster, picked: model.draft.pool.map(\.id)) { row in
            model.draft.pool.append(PickedPerson(row))
        }
        Say(.drawPlaces(model.draft.places), .heading)
        Choices {
            WordButton(.recordLess, icon: .close) { model.draft.places = max(1, model.draft.places - 1) }
            WordButton(.recordMore, icon: .plus) { model.draft.places += 1 }
        }
        Field(.drawSource, hint: .drawSourceHint, lines: 1...4, text: $model.draft.source)
        DayField(
            .drawKnownOn,
            date: Binding(get: { model.draft.knownOn ?? model.tomorrow }, set: { model.draft.knownOn = $0 }))
    }
}

private struct DrawCard: View {
    let model: DrawsModel
    let draw: DrawView
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Say(.drawOf(draw.pool.count, Int(draw.places)), .strong)
            Say(.drawFrom(draw.source, draw.knownOnZh), .body)
            Say(.stopSaidAt(draw.byName, draw.atZh), .small, .inkSoft)
            Text(verbatim: words.list(draw.pool.map(\.name))).styled(.body, .inkSoft)
            if draw.dropped { Say(.drawDropped, .body, .brick) }
            if let seed = draw.seed { ResultPart(model: model, draw: draw, seed: seed) }
            if model.isHolding(draw) {
                ReasonPart(.drawSeed, model.holding, .drawHold) { await model.hold() }
            } else if model.isDropping(draw) {
                ReasonPart(.drawDropWhy, model.dropping, .drawDrop) { await model.drop() }
            } else if model.governs, model.isOpen(draw) {
                WordButton(.drawHold, icon: .pen) { model.wantToHold(draw) }
                WordButton(.drawDrop, icon: .close) { model.wantToDrop(draw) }
            }
        }
        .accessibilityElement(children: .contain)
    }
}

private struct ResultPart: View {
    let model: DrawsModel
    let draw: DrawView
    let seed: String
    @State private var isExplained = false
    @Environment(\.words) private var words

    var body: some View {
        Say(.planLine(words(.drawDrawn), words.list(draw.drawn.map(\.name))), .strong, .onLeafSoft)
        if !draw.substitutes.isEmpty {
            Say(.planLine(words(.drawSubstitutes), words.list(draw.substitutes.map(\.name))), .body)
        }
        Say(.planLine(words(.drawSeedIs), seed), .body)
        WordButton(.drawAgain, icon: .info) { isExplained.toggle() }
        if isExplained {
            Say(.drawAgainHow, .body)
            ForEach(draw.pool, id: \.member) { person in
                Text(verbatim: person.name).styled(.strong)
                Text(verbatim: model.ticket(of: person, in: draw)).styled(.small).textSelection(.enabled)
            }
        }
    }
}
