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

    public func stepping(_ step: TopicStep, of topic: TopicId, in space: SpaceId) -> TopicStepModel {
        TopicStepModel(home: self, desk: Desk(core: core, space: space), topic: topic, step: step)
    }

    public func evaluating(_ topic: TopicId, in space: SpaceId) -> EvaluateModel {
        EvaluateModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func document(_ kind: TopicDocument, of topic: TopicId, in space: SpaceId) -> TopicDocumentModel {
        TopicDocumentModel(home: self, desk: Desk(core: core, space: space), topic: topic, kind: kind)
    }

    public func recusing(_ member: MemberId?, from topic: TopicId, in space: SpaceId) -> RecuseModel {
        RecuseModel(home: self, desk: Desk(core: core, space: space), topic: topic, member: member)
    }

    public func withdrawing(_ topic: TopicId, in space: SpaceId) -> WithdrawTopicModel {
        WithdrawTopicModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }
}
