import SwiftUI
import YishiKit

/// 落实事项 in a form: what is to be done, by whom, until when.
struct PiecesPart: View {
    @Binding var pieces: [PieceDraft]
    /// Who may answer for it.
    let people: [PickedPerson]
    /// How few there may be.
    var least = 1

    var body: some View {
        ForEach(Array(pieces.indices), id: \.self) { index in
            PieceCard(pieces: $pieces, index: index, people: people, canGo: pieces.count > least)
        }
        WordButton(.workAdd, icon: .plus) { pieces.add() }
    }
}

private struct PieceCard: View {
    @Binding var pieces: [PieceDraft]
    let index: Int
    let people: [PickedPerson]
    let canGo: Bool

    var body: some View {
        // A piece that was just left out is still drawn once.
        if pieces.indices.contains(index) {
            Card {
                Field(.workWhat, lines: 1...4, text: $pieces[index].what)
                Say(.workOwner, .strong)
                Choices {
                    ForEach(people) { person in
                        Choice(person.name, chosen: pieces[index].owner == person) { pieces[index].owner = person }
                    }
                }
                DayField(.workDue, date: $pieces[index].due)
                if canGo { WordButton(.workRemove, icon: .close) { pieces.remove(at: index) } }
            }
            .accessibilityElement(children: .contain)
        }
    }
}

/// 落实事项 as a paper says them.
struct ItemsToDoPart: View {
    let items: [ItemToDo]

    var body: some View {
        if !items.isEmpty {
            Say(.itemsTitle, .heading)
            ForEach(Array(items.enumerated()), id: \.offset) { _, item in
                Card {
                    Text(verbatim: item.what).styled(.strong)
                    Say(.itemsByWhen(item.ownerName, item.dueZh), .body, .inkSoft)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}
