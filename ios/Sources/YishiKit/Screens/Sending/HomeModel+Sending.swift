import YishiCore

// What goes up, as home opens it.
extension HomeModel {
    public func showOutbox() { router.show(.outbox(status.space)) }
    public func showSending() { router.show(.sending(status.space)) }

    public func outbox(in space: SpaceId) -> OutboxModel {
        OutboxModel(home: self, desk: Desk(core: core, space: space))
    }

    public func sending(in space: SpaceId) -> SendingModel {
        SendingModel(home: self, desk: Desk(core: core, space: space))
    }
}
