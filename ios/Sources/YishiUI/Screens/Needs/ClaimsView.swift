import SwiftUI
import YishiKit

/// 认领: what was entered for somebody turns out to be theirs.
struct ClaimsView: View {
    @State private var model: ClaimsModel
    @Environment(\.words) private var words

    init(model: ClaimsModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.claimTitle)) {
            if let trouble = model.claims.trouble { TroubleCard(trouble) }
            if let row = model.confirming {
                ConfirmPart(model: model, row: row)
            } else {
                if !model.others.isEmpty {
                    Say(.claimOthers, .heading)
                    ForEach(Array(model.others.enumerated()), id: \.offset) { _, row in
                        OtherCard(model: model, row: row)
                    }
                }
                ForEach(Array(model.mine.enumerated()), id: \.offset) { _, row in
                    ClaimCard(row: row) { Say(.claimWaits, .small, .inkSoft) }
                }
                AskPart(model: model)
            }
        } actions: {
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.confirming != nil {
                WordButton(.commonBack, icon: .back, action: model.notNow)
            } else {
                if model.notKept { TroubleCard(.troubleDraftNotKept) }
                if let missing = model.missing { TroubleCard(missing) }
                WordButton(.claimAsk, icon: .check, .main) { Task { await model.ask() } }
                    .disabled(model.acting.isBusy)
            }
        }
        .task { await model.run() }
    }
}

private struct AskPart: View {
    @Bindable var model: ClaimsModel

    var body: some View {
        Say(.claimMine, .heading)
        Say(.claimLead, .body, .inkSoft)
        Choices {
            ForEach(model.grids.value ?? [], id: \.id) { grid in
                Choice(grid.name, chosen: model.draft.grid == grid.id) { model.draft.grid = grid.id }
            }
        }
        Field(.claimWords, hint: .claimHint, lines: 2...6, text: $model.draft.words)
    }
}

/// Who says what, and below it what one does about it.
private struct ClaimCard<Below: View>: View {
    let row: ClaimRow
    @ViewBuilder let below: Below

    var body: some View {
        Card {
            Text(verbatim: row.name).styled(.strong)
            Text(verbatim: row.text).styled(.body).textSelection(.enabled)
            Say(.stopSaidAt(row.gridName, row.atZh), .small, .inkSoft)
            below
        }
        .accessibilityElement(children: .contain)
    }
}

private struct OtherCard: View {
    let model: ClaimsModel
    let row: ClaimRow

    var body: some View {
        ClaimCard(row: row) {
            if model.isDeclining(row) {
                ReasonPart(.claimDeclineWhy, model.declining, .claimDecline) { await model.decline(row) }
            } else {
                WordButton(.claimFind, icon: .search) { Task { await model.begin(row) } }
                WordButton(.claimDecline, icon: .close) { model.wantToDecline(row) }
            }
        }
    }
}

/// Whom the grid registered: one of them is who asks.
private struct ConfirmPart: View {
    let model: ClaimsModel
    let row: ClaimRow

    var body: some View {
        let households = model.households
        ClaimCard(row: row) { Say(.claimWho, .body, .inkSoft) }
        if let trouble = households.trouble { TroubleCard(trouble) }
        Field(.logSearch, text: Binding(get: { households.typed }, set: model.look))
        ForEach(model.people, id: \.member) { person in
            Pressable {
                Task { await model.confirm(person) }
            } content: {
                Text(verbatim: person.name).styled(.strong)
                if let last = person.lastNeed { Say(.logVisited(last), .small, .inkSoft) }
            }
        }
        if households.hasMore { WordButton(.logMore, icon: .plus) { Task { await households.more() } } }
    }
}
