import YishiCore

// The screens about topics, as home opens them.
extension HomeModel {
    public func showTopics() { router.show(.topics(status.space)) }

    public func topics(in space: SpaceId) -> TopicsModel {
        TopicsModel(home: self, desk: Desk(core: core, space: space))
    }

    public func topic(_ topic: TopicId, in space: SpaceId) -> TopicModel {
        TopicModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func comment(on topic: TopicId, in space: SpaceId) -> CommentModel {
        CommentModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func stance(on topic: TopicId, in space: SpaceId) -> StanceModel {
        StanceModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func amend(_ topic: TopicId, in space: SpaceId) -> AmendModel {
        AmendModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func amendment(_ amendment: AmendmentId, of topic: TopicId, in space: SpaceId) -> AmendmentModel {
        AmendmentModel(home: self, desk: Desk(core: core, space: space), topic: topic, amendment: amendment)
    }

    public func round(of topic: TopicId, in space: SpaceId) -> RoundModel {
        RoundModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func drafters(of topic: TopicId, in space: SpaceId) -> DraftersModel {
        DraftersModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func draft(of topic: TopicId, session: SessionId? = nil, in space: SpaceId) -> DraftModel {
        DraftModel(home: self, desk: Desk(core: core, space: space), topic: topic, session: session)
    }

    public func draftHistory(of topic: TopicId, session: SessionId? = nil, in space: SpaceId) -> DraftHistoryModel {
        DraftHistoryModel(home: self, desk: Desk(core: core, space: space), topic: topic, session: session)
    }

    public func propose(in space: SpaceId) -> ProposeModel {
        ProposeModel(home: self, desk: Desk(core: core, space: space))
    }
}
