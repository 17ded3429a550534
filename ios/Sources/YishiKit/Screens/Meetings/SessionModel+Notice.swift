import YishiCore

// 送达: who has been told of the meeting, and how.
extension SessionModel {
    /// Whom nobody has told yet.
    public var unreached: [GuestRow] { session.value?.unreached ?? [] }
    /// Whom somebody has told.
    public var told: [PartyRow] { parties.filter { $0.told != nil } }
    /// Whether one has not said yet that one has the notice.
    public var asksMe: Bool { session.value?.asksMe == true }
    /// Whom one takes down as told: others who have not been.
    public var toTell: [PickedPerson] {
        guard session.value?.iTell == true else { return [] }
        return unreached.filter { $0.member != me?.member }.map { PickedPerson(id: $0.member, name: $0.name) }
    }
    /// Whom it is taken down of now; nothing where somebody else took it down meanwhile.
    public var telling: PickedPerson? {
        guard isNoticed, let person = delivery.person, toTell.contains(person) else { return nil }
        return person
    }
    /// Slips and signatures that it rests on.
    public var shown: [ShownRow] { session.value?.shown ?? [] }

    public func haveNotice() async {
        await act { try await $0.app.haveNotice(space: $0.space, session: $1) }
    }

    /// Begins to take down that this one was told.
    public func tell(_ person: PickedPerson) async { await delivery.begin(person) }

    public func saveDelivery() async { await done(delivery.save()) }
}
