import Testing
import YishiCore

@testable import YishiKit

@Suite("Draws", .timeLimit(.minutes(3))) @MainActor
struct DrawsTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village(posts: ["chair", "secretary"])
        try await village.people("老倪", "王秀英", "罗建军")
    }

    private func draws(_ home: HomeModel, _ topic: TopicId) async throws -> DrawsModel {
        let model = home.draws(of: topic, in: home.status.space)
        Task { await model.run() }
        try await until { model.draws.value != nil && !model.roster.all.isEmpty }
        return model
    }

    // R: F3-02 X12
    @Test("are announced before the number is known, are no secret to residents, and are given up with the reason")
    func announced() async throws {
        let topic = try await village.topic("晒场停车")
        let code = try await village.residentCode()
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let model = try await draws(home, topic)
        #expect(model.governs)
        model.begin()
        await model.announce()
        #expect(model.missing == .drawNoPool)
        model.draft.pool = try ["老倪", "王秀英", "罗建军"].map { PickedPerson(try model.roster.row($0)) }
        await model.announce()
        #expect(model.missing == .drawNoSource)
        (model.draft.source, model.draft.places) = ("当天的开奖号码", 2)
        await model.settled()
        await phone.restart()
        let again = try await phone.reach { $0.home }
        let kept = try await draws(again, topic)
        #expect(kept.isAnnouncing && kept.draft.places == 2 && kept.draft.pool.count == 3)
        await kept.announce()
        #expect(kept.acting.trouble == nil && !kept.isAnnouncing)
        let draw = try await until { kept.draws.value?.first }
        #expect(draw.places == 2 && draw.pool.count == 3 && kept.isOpen(draw))
        await again.syncer.sync()
        let neighbour = try Phone()
        let theirs = try await draws(try await neighbour.join(village, code, as: "倪家"), topic)
        #expect(theirs.draws.value?.count == 1 && !theirs.governs)
        kept.wantToHold(draw)
        kept.holding.words = "081534"
        await kept.hold()
        #expect(kept.holding.acting.trouble != nil, "not before its day")
        kept.wantToDrop(draw)
        await kept.drop()
        #expect(kept.dropping.missing == .drawNoReason)
        kept.dropping.words = "座位够了"
        await kept.drop()
        try await until { kept.draws.value?.first?.dropped == true && !kept.isDropping(draw) }
    }

    // R: F3-02 X12
    @Test("are held with the number of their day, and give what anybody computes again")
    func held() async throws {
        let earlier = try await Village(posts: ["chair", "secretary"], ahead: -2 * 86_400)
        try await earlier.people("老倪", "王秀英", "罗建军")
        let code = try await earlier.committeeCode()
        let topic = try await earlier.topic("晒场停车")
        let pool = ["老倪", "王秀英", "罗建军"].flatMap { ["--pool", $0] }
        let day = Day.civil(Day.later(-1, at: 12))
        try await earlier.terminal(
            ["draw", "announce", topic.hex, "--places", "1", "--known-on", day, "--source", "开奖号码"] + pool)
        try await earlier.sync()
        let village = try await earlier.later()
        let home = try await phone.join(village, code, as: "姚敏")
        let model = try await draws(home, topic)
        let draw = try #require(model.draws.value?.first)
        model.wantToHold(draw)
        await model.hold()
        #expect(model.holding.missing == .drawNoSeed)
        model.holding.words = "081534"
        await model.hold()
        #expect(model.holding.acting.trouble == nil)
        let result = try await until { model.draws.value?.first { $0.seed != nil } }
        #expect(result.seed == "081534" && result.drawn.count == 1 && result.substitutes.count == 2)
        let tickets = try result.pool.map { person in
            (person.member, try Programs.sha256(model.ticket(of: person, in: result) + "\n"))
        }
        let order = tickets.sorted { $0.1 < $1.1 }.map(\.0)
        #expect(order == (result.drawn + result.substitutes).map(\.member))
    }
}
