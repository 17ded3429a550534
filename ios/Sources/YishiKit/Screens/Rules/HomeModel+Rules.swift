import YishiCore

// What a village goes by, as home opens it.
extension HomeModel {
    public func rules(in space: SpaceId) -> RulesModel {
        RulesModel(home: self, desk: Desk(core: core, space: space))
    }
}
