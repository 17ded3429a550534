import SwiftUI
import YishiKit

/// 签到: the meeting roll, with big rows for whoever takes it.
struct RollPart: View {
    let model: SessionModel
    @State private var isAdding = false
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Say(.sessionRoll, .heading)
        ForEach(model.parties, id: \.member) { party in PartyOnRoll(model: model, party: party) }
        if let others = model.session.value?.others, !others.isEmpty {
            Say(.planLine(words(.sessionOthers), words.list(others.map(\.name))), .body)
        }
        if model.takesRoll {
            WordButton(.sessionAddOther, icon: .plus) { isAdding.toggle() }
            if isAdding { OthersPart(model: model) }
        }
    }
}

private struct PartyOnRoll: View {
    let model: SessionModel
    let party: PartyRow
    @Environment(\.words) private var words

    var body: some View {
        Card {
            HStack(spacing: 10) {
                IconView(party.present == nil ? .clock : .check, party.present == nil ? .inkSoft : .onLeafSoft)
                if let present = party.present {
                    Say(.sessionHere(party.name, words(present.phrase)), .strong)
                } else {
                    Text(verbatim: party.name).styled(.strong)
                }
            }
            Say(party.kind.phrase, .small, .inkSoft)
            if party.affected { Say(.partyAffected, .small, .inkSoft) }
            if model.takesRoll, party.present == nil {
                WordButton(.sessionCame(party.name), icon: .pen, .main) { Task { await model.signIn(party.member) } }
                    .disabled(model.acting.isBusy)
                WordButton(.sessionByVoice(party.name), icon: .call) {
                    Task { await model.signIn(party.member, byVoice: true) }
                }
                .disabled(model.acting.isBusy)
            }
        }
        .accessibilityElement(children: .contain)
    }
}

private struct OthersPart: View {
    @Bindable var model: SessionModel
    @Environment(\.theme) private var theme

    var body: some View {
        @Bindable var roster = model.roster
        if let trouble = roster.trouble { TroubleCard(trouble) }
        Field(.peopleFind, hint: .peopleFindHint, text: $roster.typed)
        LazyVStack(spacing: theme.length(.small)) {
            ForEach(model.others, id: \.id) { row in
                Choice(row.name, chosen: false) { Task { await model.signIn(row.id) } }
            }
        }
    }
}
