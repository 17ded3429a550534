import Foundation
import Testing

@testable import YishiKit

@Suite("The link in a code", .timeLimit(.minutes(2))) @MainActor
struct JoinLinkTests {
    private let phone: Phone
    init() throws { phone = try Phone() }

    private func link(_ text: String) throws -> URL { try #require(URL(string: text)) }

    @Test("brings its code and nothing else")
    func codes() {
        #expect(JoinLink.of("AB-12") == "yishi://join?code=AB-12")
        #expect(JoinLink.code(in: " yishi://join?code=AB-12\n") == "AB-12")
        #expect(JoinLink.code(in: "YISHI://JOIN?code=AB-12") == "AB-12")
        let others = [
            "AB-12", "https://join?code=AB-12", "yishi://leave?code=AB-12", "yishi://join", "yishi://join?code=",
            "yishi://join?code=%3Cscript%3E", "yishi://join?code=" + String(repeating: "A", count: 1_001),
        ]
        for other in others { #expect(JoinLink.code(in: other) == nil, "\(other)") }
    }

    @Test("fills in the code once somebody has agreed; they still say who they are and join")
    func first() async throws {
        let village = try await Village()
        let code = try await village.residentCode()
        await phone.root.open(try link(JoinLink.of(code)))
        try #require(phone.root.stage.firstStart).agree()
        let join = try await phone.reach { $0.joining }
        try await until { join.code == code }
        #expect(join.name.isEmpty && join.enrolment == nil && !join.canJoin)
        join.name = "老倪"
        await join.join()
        phone.root.proceed()
        #expect(try await phone.reach { $0.home }.status.memberName == "老倪")
    }

    @Test("leads from home to joining another village, where a kill costs no words")
    func another() async throws {
        let (village, other) = (try await Village(), try await Village())
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        await phone.root.open(try link("https://example.org/"))
        #expect(home.router.path.isEmpty)
        let code = try await other.residentCode()
        await phone.root.open(try link(JoinLink.of(code)))
        #expect(home.router.path == [.join])
        let join = home.joining()
        #expect(join.code == code && join.enrolment == nil)
        join.name = "老倪"
        await join.settled()
        await phone.restart()
        let again = try #require(phone.root.stage.home)
        #expect(again.router.path == [.join])
        let model = again.joining()
        await model.run()
        #expect(model.code == code && model.name == "老倪")
        await model.join()
        #expect(model.enrolment != nil, "\(String(describing: model.trouble))")
        again.joined()
        await again.look()
        #expect(again.spaces.count == 2)
        #expect(again.joining().code.isEmpty)
    }

    @Test("may be pasted in the place of the code")
    func pasted() async throws {
        await phone.root.open()
        try #require(phone.root.stage.firstStart).agree()
        let join = try await phone.reach { $0.joining }
        join.code = "yishi://join?code=AB-12"
        #expect(join.code == "AB-12")
    }
}
