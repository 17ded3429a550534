import YishiCore

// The steps of a topic, as home opens them.
extension HomeModel {
    public func screening(_ topic: TopicId, in space: SpaceId) -> ScreenTopicModel {
        ScreenTopicModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func reviewing(_ topic: TopicId, in space: SpaceId) -> ReviewTopicModel {
        ReviewTopicModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func attesting(_ entry: EntryId, of topic: TopicId, in space: SpaceId) -> AttestModel {
        AttestModel(home: self, desk: Desk(core: core, space: space), topic: topic, entry: entry)
    }

    public func classifying(_ topic: TopicId, in space: SpaceId) -> ClassifyTopicModel {
        ClassifyTopicModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func referring(_ topic: TopicId, in space: SpaceId) -> ReferTopicModel {
        ReferTopicModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func withdrawing(_ topic: TopicId, in space: SpaceId) -> WithdrawTopicModel {
        WithdrawTopicModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }
}
