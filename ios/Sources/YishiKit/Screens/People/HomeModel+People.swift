import YishiCore

// The screens about people, as home opens them.
extension HomeModel {
    public func showMembers() { router.show(.members(status.space)) }
    public func showDoubts() { router.show(.doubts(status.space)) }
    public func showSpaces() { router.show(.spaces) }

    public func members(in space: SpaceId) -> MembersModel {
        MembersModel(home: self, desk: Desk(core: core, space: space))
    }

    public func member(_ member: MemberId, in space: SpaceId) -> MemberModel {
        MemberModel(home: self, desk: Desk(core: core, space: space), member: member)
    }

    public func invite(in space: SpaceId) -> InviteModel {
        InviteModel(home: self, desk: Desk(core: core, space: space))
    }

    public func changes(in space: SpaceId) -> ChangesModel {
        ChangesModel(home: self, desk: Desk(core: core, space: space))
    }

    public func quarantine(in space: SpaceId) -> QuarantineModel {
        QuarantineModel(home: self, desk: Desk(core: core, space: space))
    }

    public func doubts(in space: SpaceId) -> DoubtsModel { DoubtsModel(desk: Desk(core: core, space: space)) }

    public func orgs(in space: SpaceId) -> OrgsModel {
        OrgsModel(home: self, desk: Desk(core: core, space: space))
    }

    public func venues(in space: SpaceId, for topic: TopicId?) -> VenuesModel {
        VenuesModel(home: self, desk: Desk(core: core, space: space), topic: topic)
    }

    public func allSpaces() -> SpacesModel { SpacesModel(home: self) }
}
