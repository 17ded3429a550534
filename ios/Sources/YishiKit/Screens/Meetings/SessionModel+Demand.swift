import YishiCore

// 请求提交会议决定: a party asks that an assembly decides, or whoever leads takes it down for one.
extension SessionModel {
    /// Who asks for it, with the reasons.
    public var asked: [DemandRow] { session.value?.asked ?? [] }
    /// Whether enough parties ask: there is no further round.
    public var isDemanded: Bool { session.value?.demanded == true }
    /// Whether one may ask for it now.
    public var canAsk: Bool { session.value?.mayAsk == true }
    /// For whom it can be taken down: the deciding parties that have not asked.
    public var toAskFor: [PickedPerson] {
        guard leads, isClosed, topic?.state.code == "SessionClosed" else { return [] }
        let known = asked.map(\.member)
        return parties.filter { !$0.advises && $0.member != me?.member && !known.contains($0.member) }
            .map { PickedPerson(id: $0.member, name: $0.name) }
    }

    /// Begins to write why.
    public func ask() {
        if let me { notes.begin(.asking(PickedPerson(id: me.member, name: me.memberName))) }
    }
    public func ask(for person: PickedPerson) { notes.begin(.asking(person)) }
}
