import YishiCore

// The screens about this phone and its owner, as home opens them.
extension HomeModel {
    public func showNotices() { router.show(.notices) }
    public func showNewPhone() { router.show(.newPhone(status.space)) }
    public func showMyData() { router.show(.myData(status.space)) }
    public func showLicences() { router.show(.licences) }
    public func showHelp() { router.show(.help) }
    public func showComplaint() { router.show(.complaint) }

    public func noticeSettings() -> NoticesModel { NoticesModel(home: self) }
    public func complaint() -> ComplaintModel { ComplaintModel(home: self) }

    public func newPhone(in space: SpaceId) -> NewPhoneModel {
        NewPhoneModel(home: self, desk: Desk(core: core, space: space))
    }

    public func myData(in space: SpaceId) -> MyDataModel {
        MyDataModel(home: self, desk: Desk(core: core, space: space))
    }
}
