import YishiCore

// The screens about papers and meetings, as home opens them.
extension HomeModel {
    public func meetings(of topic: TopicId, in space: SpaceId) -> MeetingsModel {
        MeetingsModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func plan(for topic: TopicId, in space: SpaceId) -> PlanModel {
        PlanModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func packet(of topic: TopicId, in space: SpaceId) -> PacketModel {
        PacketModel(desk: Desk(core: core, space: space), topic: topic)
    }

    public func draws(of topic: TopicId, in space: SpaceId) -> DrawsModel {
        DrawsModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func agreement(on topic: TopicId, in space: SpaceId) -> AgreementModel {
        AgreementModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func paper(_ paper: PaperId, in space: SpaceId) -> PaperModel {
        PaperModel(home: self, desk: Desk(core: core, space: space), paper: paper)
    }

    public func signing(_ paper: PaperId, in space: SpaceId) -> SigningModel {
        SigningModel(home: self, desk: Desk(core: core, space: space), paper: paper)
    }

    public func session(_ session: SessionId, in space: SpaceId) -> SessionModel {
        SessionModel(home: self, desk: Desk(core: core, space: space), session: session)
    }

    public func minutes(of session: SessionId, in space: SpaceId) -> MinutesModel {
        MinutesModel(home: self, desk: Desk(core: core, space: space), session: session)
    }

    public func work(under paper: PaperId, in space: SpaceId) -> WorkModel {
        WorkModel(home: self, desk: Desk(core: core, space: space), paper: paper)
    }

    /// What one is in a village.
    func standing(in space: SpaceId) -> StatusView? { spaces.first { $0.space == space } }

    /// Whether one holds a post in a village.
    func works(in space: SpaceId) -> Bool { standing(in: space)?.posts.isEmpty == false }
}
