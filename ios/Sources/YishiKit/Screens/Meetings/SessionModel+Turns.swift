import YishiCore

// 发言: who waits for a turn, and whose words can be taken down.
extension SessionModel {
    /// Everybody on the roll.
    private var everybodyHere: [PickedPerson] {
        let others = session.value?.others ?? []
        return present.map { PickedPerson(id: $0.member, name: $0.name) }
            + others.map { PickedPerson(id: $0.member, name: $0.name) }
    }

    /// Whose words can be taken down here: of everybody by who keeps the record, else one's own.
    public var speakers: [PickedPerson] {
        guard isOpen else { return [] }
        if leads { return everybodyHere }
        return isHere ? me.map { [PickedPerson(id: $0.member, name: $0.memberName)] } ?? [] : []
    }

    /// Who waits: who has not spoken comes first.
    public var turns: [TurnRow] { isOpen ? session.value?.turns ?? [] : [] }
    public var isWaiting: Bool { turns.contains(where: \.isMe) }
    public var canWait: Bool { isOpen && isHere && !isWaiting }
    /// Who can be put in the line by who keeps the record.
    public var toPutInLine: [PickedPerson] {
        guard canRecord else { return [] }
        let waiting = turns.map(\.member)
        return everybodyHere.filter { $0.id != me?.member && !waiting.contains($0.id) }
    }

    public func wait() async { await turn(of: nil, wants: true) }
    public func waitNoLonger() async { await turn(of: nil, wants: false) }
    public func putInLine(_ person: PickedPerson) async { await turn(of: person.id, wants: true) }
    public func takeOutOfLine(_ turn: TurnRow) async { await self.turn(of: turn.member, wants: false) }

    /// Somebody's turn has come: on the first item of which nothing has come yet.
    public func call(_ turn: TurnRow) {
        guard let item = items.first(where: { $0.outcome == nil }) ?? items.last else { return }
        notes.begin(.statement(item: item.item))
        notes.note.speaker = PickedPerson(id: turn.member, name: turn.name)
    }

    private func turn(of member: MemberId?, wants: Bool) async {
        await act { try await $0.app.askTurn(space: $0.space, session: $1, member: member, wants: wants) }
    }
}
