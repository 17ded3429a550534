import YishiCore

// 签会议记录: by whoever led the meeting and whoever wrote it down. Whoever closed it has signed.
extension SessionModel {
    /// Who has not signed yet.
    public var unsigned: [GuestRow] { isClosed ? session.value?.unsigned ?? [] : [] }
    /// Whether one's own signature is wanted.
    public var canSignRecord: Bool { unsigned.contains { $0.member == me?.member } }
    /// Who can sign here, on the phone of the other one.
    public var toSignHere: [PickedPerson] {
        guard leads else { return [] }
        return unsigned.filter { $0.member != me?.member }.map { PickedPerson(id: $0.member, name: $0.name) }
    }
    /// Whose turn it is; nothing where they have signed elsewhere meanwhile.
    public var signer: PickedPerson? {
        guard let person = signing.person, unsigned.contains(where: { $0.member == person.id }) else { return nil }
        return person
    }
    /// Whether it is one's own turn.
    public var signsMine: Bool { signer != nil && signer?.id == me?.member }

    /// Says once more in whose name, and that it stays.
    public func wantToSign() {
        if let me { signing.begin(PickedPerson(id: me.member, name: me.memberName)) }
    }

    /// The phone goes to this one.
    public func handPhone(to person: PickedPerson) { signing.begin(person) }

    public func signRecord() async { await done(signsMine ? signing.signMine() : signing.sign()) }
    public func photographSignature() async { await done(signing.photograph()) }
}
