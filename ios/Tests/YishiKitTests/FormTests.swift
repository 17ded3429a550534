import Foundation
import Testing

@testable import YishiKit

@Suite("Forms", .timeLimit(.minutes(2))) @MainActor
struct FormTests {
    private struct Note: Codable, Hashable { var text = "" }

    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func desk() async throws -> Desk {
        try await phone.join(village, try await village.residentCode(), as: "老倪").desk
    }

    @Test("outlive the app and go when they are done")
    func kept() async throws {
        let desk = try await desk()
        let form = Form(desk, key: "note", empty: Note())
        form.value.text = "路"
        form.value.text = "路灯"
        await form.settled()
        let again = Form(desk, key: "note", empty: Note())
        await again.read()
        #expect(again.value.text == "路灯" && !again.notKept)
        let other = Form(desk, key: "other", empty: Note())
        await other.read()
        #expect(other.value == Note())
        await again.drop()
        let third = Form(desk, key: "note", empty: Note())
        await third.read()
        #expect(third.value == Note())
    }

    @Test("never put an old text over what was typed before it was read")
    func typedFirst() async throws {
        let desk = try await desk()
        let form = Form(desk, key: "note", empty: Note(text: ""))
        form.value.text = "旧的"
        await form.settled()
        let late = Form(desk, key: "note", empty: Note())
        late.value.text = "新的"
        await late.read()
        #expect(late.value.text == "新的")
    }

    @Test("that a newer app cannot read are begun anew, not a crash")
    func unreadable() async throws {
        let desk = try await desk()
        try await desk.app.keepForm(space: desk.space, key: "note", json: #"{"words":1}"#)
        let form = Form(desk, key: "note", empty: Note())
        await form.read()
        #expect(form.isRead && form.value == Note())
    }

    @Test("say so where a step could not be kept, and no more once it can be")
    func tooLarge() async throws {
        let form = Form(try await desk(), key: "note", empty: Note())
        form.value.text = String(repeating: "长", count: 30_000)
        await form.settled()
        #expect(form.notKept)
        form.value.text = "短"
        await form.settled()
        #expect(!form.notKept)
    }
}
