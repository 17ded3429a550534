import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("This phone and its owner", .timeLimit(.minutes(4))) @MainActor
struct PhoneTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func resident() async throws -> HomeModel {
        try await phone.join(village, try await village.residentCode(), as: "老倪")
    }

    private func myData(_ home: HomeModel) async throws -> (MyDataModel, Task<Void, Never>) {
        let model = home.myData(in: home.status.space)
        let running = Task { await model.run() }
        try await until { model.notice.value != nil && model.committee.value != nil }
        return (model, running)
    }

    @Test("moves to a new phone with a code; the old one sees it come, and is cut off from the new one")
    func newPhone() async throws {
        let home = try await resident()
        let moving = home.newPhone(in: home.status.space)
        Task { await moving.run() }
        await moving.issue()
        let issued = try #require(moving.issued, "\(String(describing: moving.acting.trouble))")
        await home.syncer.sync()
        let second = try Phone()
        let there = try await second.join(village, issued.text, as: "老倪")
        #expect(there.status.member == home.status.member)
        await home.syncer.sync()
        try await until { moving.joined.value?.count == 1 }
        #expect(moving.joined.value?.first?.id == there.status.device)
        let me = there.member(there.status.member, in: there.status.space)
        Task { await me.run() }
        try await until { me.devices.count == 2 }
        let old = try #require(me.devices.first { !$0.isThis })
        #expect(me.canRevoke(old))
        me.want(.revoke(old.id))
        await me.confirm()
        #expect(me.acting.trouble == nil)
    }

    @Test("takes along everything in one file that is gone again once the screen is left")
    func export() async throws {
        let home = try await resident()
        try await home.log("路灯不亮")
        let (data, running) = try await myData(home)
        await data.export()
        let file = try #require(data.file, "\(String(describing: data.exporting.trouble))")
        #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
        running.cancel()
        await running.value
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test("learns whom to ask about erasing, by name")
    func erasing() async throws {
        let (data, _) = try await myData(try await resident())
        #expect((data.committee.value ?? nil).map { Words(.chinese)($0) } == "沈柏年")
    }

    @Test("withdraws the consent: the app asks anew, sends nothing, and goes on after agreeing again")
    func withdrawing() async throws {
        let home = try await resident()
        let (data, _) = try await myData(home)
        #expect(data.notice.value?.needed == false && data.notice.value?.agreedAt != nil)
        try home.syncer.setAirplane(true)
        try await home.log("路灯不亮")
        try home.syncer.setAirplane(false)
        await data.withdraw()
        await home.syncer.sync()
        let space = home.status.space
        #expect(try await home.core.app.status(space: space).waiting == 1, "whatever still asks for a sync")
        let start = try await phone.reach { $0.firstStart }
        #expect(start.step == .consent && phone.root.home == nil)
        await phone.restart()
        #expect(phone.root.stage.firstStart != nil, "also after a kill")
        try #require(phone.root.stage.firstStart).agree()
        let again = try await phone.reach { $0.home }
        #expect(again.status.memberName == "老倪")
        await again.syncer.sync()
        #expect(try await again.core.app.status(space: space).waiting == 0)
    }

    @Test("lists what the app is made of, each with its licence and where to read it")
    func licences() {
        let model = LicencesModel()
        model.read()
        #expect(model.trouble == nil && model.libraries.count > 50)
        #expect(model.libraries.allSatisfy { !$0.licence.isEmpty && !$0.texts.isEmpty })
    }
}

@Suite("Complaints and help", .timeLimit(.minutes(2))) @MainActor
struct ComplaintTests {
    private let phone: Phone
    init() throws { phone = try Phone() }

    // R: G-07 L-01
    @Test("are reachable before anybody joined anything: whom to call, and a text to copy")
    func before() async throws {
        await phone.root.open()
        phone.root.showHelp()
        #expect(phone.root.isHelping)
        let complaint = ComplaintModel()
        await complaint.run()
        #expect(!complaint.canSend && ComplaintModel.hotlines == ["12345", "12377"])
    }

    @Test("go to the village as a need of one's own, and can be taken back for ten seconds with the words kept")
    func sent() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        phone.root.showHelp()
        #expect(home.router.path == [.help] && !phone.root.isHelping)
        home.showComplaint()
        let complaint = home.complaint()
        await complaint.run()
        #expect(complaint.canSend)
        await complaint.send()
        #expect(complaint.missing == .complaintEmpty)
        complaint.text = "公示晚了一个月"
        await complaint.send()
        #expect(complaint.missing == .logNoCategory)
        complaint.category = .civility
        await complaint.settled()
        let after = home.complaint()
        await after.run()
        #expect(after.text == "公示晚了一个月" && after.category == .civility, "kept at every step")
        await after.send()
        #expect(home.router.path == [.help])
        #expect(home.undo.offer?.phrase == .complaintSent)
        let mine = home.outbox(in: home.status.space)
        Task { await mine.run() }
        try await until { mine.acts.rows.first?.words == "公示晚了一个月" }
        await home.undo.takeBack()
        #expect(home.router.path.last == .complaint)
        let again = home.complaint()
        await again.run()
        #expect(again.text == "公示晚了一个月")
    }
}
