import SwiftUI
import YishiKit

/// 发言顺序: who waits for a turn, and one's own.
struct TurnsPart: View {
    let model: SessionModel
    @State private var isAdding = false

    var body: some View {
        if model.canRecord || model.canWait || model.isWaiting { Say(.sessionTurns, .heading) }
        if model.canRecord {
            if model.turns.isEmpty { Say(.sessionTurnsNone, .body, .inkSoft) }
            ForEach(model.turns, id: \.member) { turn in TurnCard(model: model, turn: turn) }
            if !model.toPutInLine.isEmpty { WordButton(.sessionTurnAdd, icon: .plus) { isAdding.toggle() } }
            if isAdding { LinePart(model: model) }
        } else if model.isWaiting {
            Say(.sessionTurnWaiting, .strong)
            WordButton(.sessionTurnLeave, icon: .close) { Task { await model.waitNoLonger() } }
                .disabled(model.acting.isBusy)
        }
        if model.canWait {
            WordButton(.sessionTurnAsk, icon: .speech) { Task { await model.wait() } }.disabled(model.acting.isBusy)
        }
    }
}

private struct TurnCard: View {
    let model: SessionModel
    let turn: TurnRow

    var body: some View {
        Card {
            Text(verbatim: turn.name).styled(.strong)
            Say(turn.spoke == 0 ? .sessionTurnFirst : .sessionTurnAgain, .small, .inkSoft)
            WordButton(.sessionTurnCall(turn.name), icon: .speech, .main) { model.call(turn) }
            WordButton(.sessionTurnLeaves(turn.name), icon: .close) { Task { await model.takeOutOfLine(turn) } }
                .disabled(model.acting.isBusy)
        }
        .accessibilityElement(children: .contain)
    }
}

/// Those who are here and do not wait yet.
private struct LinePart: View {
    let model: SessionModel

    var body: some View {
        Choices {
            ForEach(model.toPutInLine) { person in
                Choice(person.name, chosen: false) { Task { await model.putInLine(person) } }
            }
        }
        .disabled(model.acting.isBusy)
    }
}
