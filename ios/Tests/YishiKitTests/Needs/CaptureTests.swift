import Foundation
import Testing

@testable import YishiKit

@Suite("Photos and recordings", .timeLimit(.minutes(3))) @MainActor
struct CaptureTests {
    private let phone: Phone
    private let village: Village
    private let camera = ScriptedCamera()
    private let microphone = ScriptedMicrophone()
    private let player = ScriptedPlayer()

    init() async throws {
        let abilities = Abilities(camera: camera, microphone: microphone, player: player)
        phone = try Phone(abilities: abilities)
        village = try await Village()
        camera.next = try Media.photo()
        microphone.next = Media.recording()
    }

    private func joined() async throws -> HomeModel {
        try await phone.join(village, try await village.gridLeaderCode("一网格"), as: "陆小满")
    }

    private func form(_ home: HomeModel) async throws -> LogNeedModel {
        let model = home.logNeed(in: home.status.space)
        Task { await model.run() }
        try await until { model.draft.grid != nil && !model.templates.isEmpty }
        return model
    }

    private func page(_ home: HomeModel) async throws -> NeedModel {
        let model = home.need(try #require(try await home.desk.rows().first).id, in: home.status.space)
        Task { await model.run() }
        try await until { model.need.value != nil }
        return model
    }

    @Test("go with the need, in the order they were taken, and are looked at from the phone")
    func attached() async throws {
        let home = try await joined()
        let model = try await form(home)
        await model.attachments.takePhoto()
        await model.attachments.record(.words)
        #expect(microphone.isOn && model.attachments.recording == .words)
        await model.attachments.record(.words)
        #expect(model.attachments.rows.map(\.isVoice) == [false, true])
        model.draft.category = .security
        await model.save()
        #expect(model.acting.trouble == nil)
        let page = try await page(home)
        let need = try #require(page.need.value)
        #expect(need.row.text.contains("请听录音"), "words may be left out")
        #expect(need.attachments.map(\.isVoice) == [false, true])
        await page.files.open(need.attachments[0])
        #expect(page.files.photos[need.attachments[0].id]?.isEmpty == false && page.files.troubles.isEmpty)
        await page.files.open(need.attachments[1])
        #expect(player.played == [Media.recording()])
    }

    @Test("wait in the form, also when the app is killed, and can be looked at and taken away")
    func kept() async throws {
        let home = try await joined()
        let model = try await form(home)
        await model.attachments.takePhoto()
        await model.settled()
        await phone.restart()
        let again = try await form(try #require(phone.root.stage.home))
        let photo = try #require(again.attachments.rows.first)
        #expect(await again.attachments.open(photo) != nil)
        await again.attachments.drop(photo)
        #expect(again.attachments.rows.isEmpty)
        #expect(
            await again.attachments.open(photo) == nil && again.attachments.acting.trouble?.code == "attachment_gone")
    }

    @Test("come back into the form when the need is taken back")
    func takenBack() async throws {
        let home = try await joined()
        let model = try await form(home)
        await model.attachments.takePhoto()
        model.draft.text = "井盖松了"
        model.draft.category = .security
        await model.save()
        await home.undo.takeBack()
        let again = try await form(home)
        #expect(again.draft.text == "井盖松了" && again.attachments.rows.count == 1)
        #expect(await again.attachments.open(again.attachments.rows[0]) != nil)
    }

    @Test("that the phone's owner does not allow are one plain sentence, and the need is saved without them")
    func refused() async throws {
        let home = try await joined()
        let model = try await form(home)
        (camera.failure, microphone.failure) = (.refused, .refused)
        await model.attachments.takePhoto()
        #expect(model.attachments.hindrance == .captureCameraRefused)
        await model.attachments.record(.words)
        #expect(model.attachments.hindrance == .captureMicrophoneRefused && model.attachments.recording == nil)
        model.use(try model.ready("路灯不亮"))
        await model.save()
        #expect(model.acting.trouble == nil && model.missing == nil)
    }

    @Test("that fail or are called off leave everything as it was")
    func broken() async throws {
        let home = try await joined()
        let model = try await form(home)
        camera.next = nil
        await model.attachments.takePhoto()
        #expect(model.attachments.hindrance == nil && model.attachments.rows.isEmpty)
        camera.next = Data("no photo".utf8)
        await model.attachments.pickPhoto()
        #expect(model.attachments.acting.trouble?.code == "attachment_form")
        microphone.next = nil
        await model.attachments.record(.words)
        await model.attachments.record(.words)
        #expect(model.attachments.hindrance == .captureMicrophoneBroken && model.attachments.rows.isEmpty)
    }

    @Test("are four at most; then there is nothing to tap")
    func full() async throws {
        let home = try await joined()
        let model = try await form(home)
        for _ in 0..<5 { await model.attachments.takePhoto() }
        #expect(model.attachments.rows.count == 4 && model.attachments.isFull && !model.attachments.canTakePhotos)
    }

    @Test("record somebody's consent to be written for, and it goes with their first need")
    func consent() async throws {
        let home = try await joined()
        let model = try await form(home)
        model.choose(.new(NewPerson(name: "王秀英")))
        await model.attachments.record(.consent)
        await model.attachments.record(.consent)
        #expect(model.newPerson?.consent == .recorded)
        model.use(try model.ready("路灯不亮"))
        await model.save()
        #expect(model.acting.trouble == nil && model.missing == nil)
        let need = try #require(try await page(home).need.value)
        #expect(need.attachments.map(\.isConsent) == [true])
    }

    @Test("end and are kept when the screen is left while somebody talks")
    func left() async throws {
        let home = try await joined()
        let model = home.logNeed(in: home.status.space)
        let running = Task { await model.run() }
        try await until { model.draft.grid != nil }
        await model.attachments.record(.words)
        running.cancel()
        await running.value
        #expect(!microphone.isOn && model.attachments.rows.map(\.isVoice) == [true])
    }

    @Test("of others are fetched when somebody looks, and say how much has come")
    func fetched() async throws {
        let home = try await joined()
        let model = try await form(home)
        await model.attachments.takePhoto()
        model.draft.text = "井盖松了"
        model.draft.category = .security
        await model.save()
        await home.syncer.sync()
        let other = try Phone(abilities: Abilities())
        let seen = try await other.join(village, try await village.committeeCode(), as: "姚敏")
        try await village.sync()
        await seen.syncer.sync()
        let page = try await page(seen)
        let row = try #require(page.need.value?.attachments.first)
        #expect(row.state == .away)
        await page.files.open(row)
        #expect(page.files.photos[row.id] != nil, "\(String(describing: page.files.troubles[row.id]))")
        #expect(page.files.coming.isEmpty)
    }
}
