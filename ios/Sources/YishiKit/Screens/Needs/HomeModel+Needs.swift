import Foundation
import YishiCore

// The screens about needs, as home opens them.
extension HomeModel {
    public func claims(in space: SpaceId) -> ClaimsModel {
        ClaimsModel(home: self, desk: Desk(core: core, space: space))
    }

    public func log() { router.show(.logNeed(status.space)) }
    public func showMine() { router.show(.myNeeds(status.space)) }
    public func showTriage() { router.show(.triage(status.space)) }

    /// What to dial; without a number the screen says whom to ask for it.
    public func call() -> URL? {
        if callNumber.url == nil { router.show(.call(status.space)) }
        return callNumber.url
    }

    public func logNeed(in space: SpaceId) -> LogNeedModel {
        LogNeedModel(home: self, desk: Desk(core: core, space: space))
    }

    public func myNeeds(in space: SpaceId) -> MyNeedsModel {
        MyNeedsModel(home: self, desk: Desk(core: core, space: space))
    }

    public func need(_ need: NeedId, in space: SpaceId, answering: Bool = false) -> NeedModel {
        NeedModel(home: self, desk: Desk(core: core, space: space), need: need, answering: answering)
    }

    public func slip(of need: NeedId, in space: SpaceId) -> SlipModel {
        SlipModel(home: self, desk: Desk(core: core, space: space), need: need)
    }

    public func triage(in space: SpaceId) -> TriageModel {
        TriageModel(home: self, desk: Desk(core: core, space: space))
    }

    public func merging(_ need: NeedId, in space: SpaceId) -> MergeModel {
        MergeModel(home: self, desk: Desk(core: core, space: space), need: need)
    }

    public func calling(in space: SpaceId) -> CallModel {
        CallModel(home: self, desk: Desk(core: core, space: space))
    }
}
