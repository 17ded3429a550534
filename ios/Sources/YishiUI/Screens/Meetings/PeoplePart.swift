import SwiftUI
import YishiKit

/// Finding somebody of the village by name, one tap each.
struct FindPeople: View {
    @Bindable var roster: Roster
    /// Who is picked already.
    let picked: [MemberId]
    let pick: @MainActor (MemberRow) -> Void
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        if let trouble = roster.trouble { TroubleCard(trouble) }
        Field(.peopleFind, hint: .peopleFindHint, text: $roster.typed)
        LazyVStack(spacing: theme.length(.small)) {
            ForEach(roster.found(without: picked), id: \.id) { row in
                Choice(title(row), chosen: false) {
                    pick(row)
                    roster.typed = ""
                }
            }
        }
    }

    private func title(_ row: MemberRow) -> String {
        let posts = words(row.allPosts)
        return posts.isEmpty ? row.name : "\(row.name)\n\(posts)"
    }
}

/// One person for one part.
struct PersonField: View {
    let phrase: Phrase
    @Binding var person: PickedPerson?
    let roster: Roster

    var body: some View {
        Say(phrase, .heading)
        if let person {
            Choice(person.name, chosen: true) {}
            WordButton(.peoplePickedNot, icon: .person) { self.person = nil }
        } else {
            FindPeople(roster: roster, picked: []) { person = PickedPerson($0) }
        }
    }
}

/// 协商主体: who was picked, what each speaks for, and who else could be.
struct PartiesPart: View {
    let phrase: Phrase
    @Binding var parties: [PartyDraft]
    let roster: Roster
    /// Who can be no party, such as whoever leads.
    let without: [MemberId]
    /// Whether whoever is picked is concerned unless somebody says otherwise.
    let concerned: Bool
    /// Whether it is said as what else somebody is asked.
    var invites = false

    var body: some View {
        Say(phrase, .heading)
        ForEach(parties) { party in
            PartyCard(party: binding(party), invites: invites) { parties.removeAll { $0.id == party.id } }
        }
        FindPeople(roster: roster, picked: parties.map(\.id) + without) { row in
            parties.append(PartyDraft(row, affected: concerned, orgs: roster.orgs))
        }
    }

    /// Found again by who it is: one that was left out meanwhile changes nothing.
    private func binding(_ party: PartyDraft) -> Binding<PartyDraft> {
        Binding(
            get: { parties.first { $0.id == party.id } ?? party },
            set: { changed in
                guard let place = parties.firstIndex(where: { $0.id == changed.id }) else { return }
                parties[place] = changed
            })
    }
}

private struct PartyCard: View {
    @Binding var party: PartyDraft
    let invites: Bool
    let remove: @MainActor () -> Void
    @State private var isChanging = false
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Text(verbatim: party.name).styled(.strong)
            WordButton(.partyChange(party.name, words(party.kind.phrase)), icon: .switch) { isChanging.toggle() }
            if isChanging {
                Choices(least: 180) {
                    ForEach(PartyKind.all, id: \.self) { kind in
                        Choice(words(kind.phrase), chosen: party.kind == kind) {
                            party.kind = kind
                            isChanging = false
                        }
                    }
                }
            }
            if invites { InvitedPart(party: $party) }
            Toggled(.partyAffected, isOn: $party.affected)
            WordButton(.partyRemove(party.name), icon: .close, action: remove)
        }
        .accessibilityElement(children: .contain)
    }
}

/// As what else somebody is asked.
private struct InvitedPart: View {
    @Binding var party: PartyDraft
    @State private var isChoosing = false
    @Environment(\.words) private var words

    var body: some View {
        if !party.invited.isEmpty {
            Say(.partyInvited(words.list(party.invited.map { words($0.phrase) })), .small, .inkSoft)
        }
        WordButton(.partyInvite(party.name), icon: .plus) { isChoosing.toggle() }
        if isChoosing {
            Choices(least: 180) {
                ForEach(Invitee.all, id: \.self) { invitee in
                    Choice(words(invitee.phrase), chosen: party.invited.contains(invitee)) { party.toggle(invitee) }
                }
            }
        }
    }
}
