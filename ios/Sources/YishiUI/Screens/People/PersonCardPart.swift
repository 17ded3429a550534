import SwiftUI
import YishiKit

/// What is sealed about somebody without a phone: shown when asked for, and put away again.
struct PersonCardPart: View {
    let model: MemberModel

    var body: some View {
        if let trouble = model.opening.trouble { TroubleCard(trouble) }
        if let card = model.card {
            Card {
                Line(label: .cardName, text: card.name)
                Line(label: .cardPhone, text: card.phone)
                Line(label: .cardAddress, text: card.address)
                Line(label: .cardNote, text: card.note)
                Say(.cardLead, .small, .inkSoft)
                WordButton(.cardClose, icon: .close, action: model.closeCard)
            }
            .accessibilityElement(children: .contain)
        } else {
            WordButton(.cardOpen, icon: .shield) { Task { await model.openCard() } }
                .disabled(model.opening.isBusy)
        }
    }
}

private struct Line: View {
    let label: Phrase
    let text: String?

    var body: some View {
        if let text {
            VStack(alignment: .leading, spacing: 2) {
                Say(label, .small, .inkSoft)
                Text(verbatim: text).styled(.strong).textSelection(.enabled)
            }
            .accessibilityElement(children: .combine)
        }
    }
}
