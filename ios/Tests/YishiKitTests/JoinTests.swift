import Foundation
import Testing

@testable import YishiKit

@Suite("Joining with a code", .timeLimit(.minutes(2))) @MainActor
struct JoinTests {
    private let phone: Phone
    init() throws { phone = try Phone() }

    private func joining() async throws -> JoinModel {
        await phone.root.open()
        try #require(phone.root.stage.firstStart).agree()
        return try await phone.reach { $0.joining }
    }

    @Test("wants a code and a name")
    func both() async throws {
        let join = try await joining()
        #expect(!join.canJoin)
        join.code = "  \n"
        join.name = "老倪"
        #expect(!join.canJoin)
        join.code = "abc"
        #expect(join.canJoin)
        join.name = " "
        #expect(!join.canJoin)
    }

    @Test("says in one sentence that a code is none, and keeps what was typed")
    func wrong() async throws {
        let join = try await joining()
        (join.code, join.name) = ("这不是码", "老倪")
        await join.join()
        let trouble = try #require(join.trouble)
        #expect(trouble.code == "code_invalid" && trouble.kind == .refused)
        #expect(trouble.sentence.contains("邀请码"))
        #expect(join.enrolment == nil && join.code == "这不是码" && join.canJoin)
    }

    @Test("brings a resident home, by the name chosen")
    func resident() async throws {
        let village = try await Village()
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        #expect(home.status.name == Village.name)
        #expect(home.status.memberName == "老倪")
        #expect(home.part == .resident)
        #expect(home.notUploaded == 0)
    }

    @Test("gives an office six digits to compare, and home becomes a grid leader's")
    func office() async throws {
        let village = try await Village()
        let code = try await village.gridLeaderCode("一网格")
        let join = try await joining()
        (join.code, join.name) = (code, "陆小满")
        await join.join()
        let digits = try #require(join.enrolment?.comparisonCode)
        #expect(digits.filter(\.isNumber).count == 6)
        phone.root.proceed()
        let home = try await phone.reach { $0.home }
        await phone.root.syncer?.sync()
        await home.look()
        #expect(home.part == .worker)
        #expect(home.who == "陆小满 · 一网格 网格长")
    }

    @Test("works without a network; the join waits and goes up later")
    func offline() async throws {
        let village = try await Village()
        let code = try await village.residentCode()
        village.hub.stop()
        let join = try await joining()
        (join.code, join.name) = (code, "老倪")
        await join.join()
        #expect(join.enrolment != nil && join.trouble == nil)
        phone.root.proceed()
        let home = try await phone.reach { $0.home }
        let syncer = try #require(phone.root.syncer)
        await syncer.sync()
        #expect(syncer.state == .offline)
        await home.look()
        #expect(home.notUploaded == 1)
    }

    @Test("a second time with the same village is refused in a plain sentence")
    func twice() async throws {
        let village = try await Village()
        let code = try await village.residentCode()
        let home = try await phone.join(village, code, as: "老倪")
        let again = JoinModel(core: home.core, syncer: home.syncer)
        (again.code, again.name) = (code, "老倪")
        await again.join()
        #expect(again.trouble?.code == "already_joined")
    }
}
