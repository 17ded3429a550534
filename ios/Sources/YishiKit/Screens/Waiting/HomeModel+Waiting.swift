import YishiCore

// What waits and what happened, as home opens it.
extension HomeModel {
    /// How much waits for oneself here.
    public var todoCount: Int { Int(here?.space.todo ?? 0) }
    /// How much happened that one has not read.
    public var newsCount: Int { Int(here?.space.news ?? 0) }

    public func showInbox() { router.show(.inbox(status.space)) }
    public func showTodo() { router.show(.todo(status.space)) }

    public func inbox(in space: SpaceId) -> InboxModel {
        InboxModel(home: self, desk: Desk(core: core, space: space))
    }

    public func todo(in space: SpaceId) -> TodoModel {
        TodoModel(home: self, desk: Desk(core: core, space: space))
    }
}
