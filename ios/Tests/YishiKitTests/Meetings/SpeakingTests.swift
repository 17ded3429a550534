import Testing
import YishiCore

@testable import YishiKit

@Suite("Speaking at a sitting", .timeLimit(.minutes(5))) @MainActor
struct SpeakingTests {
    private let keeper: Phone
    private let neighbour: Phone
    private let supervisor: Phone
    init() throws { (keeper, neighbour, supervisor) = (try Phone(), try Phone(), try Phone()) }

    /// Two say what they think at a hearing, where all else is on record.
    private func heard() async throws -> (called: Called, model: SessionModel) {
        let called = try await Called(
            keeper: keeper, neighbour: neighbour, supervisor: supervisor, to: "Hearing", days: 8,
            further: ["--supervisor", "钱守义", "--names", "materials", "--names", "representatives"])
        let model = try await called.home.sitting(of: called.topic)
        try await model.openWithAll()
        try await model.take("晒粮要紧。", of: "老倪")
        try await model.take("车也要有地方停。", of: "罗建军")
        model.notes.begin(.outcome(item: 0))
        model.notes.note.words = "收粮日晒粮。"
        await model.saveNote()
        try await until { model.records.count == 3 }
        for what in model.records {
            model.notes.begin(.record(code: what.code))
            model.notes.note.words = "都写在材料里。"
            model.notes.note.count = 2
            await model.saveNote()
            try #require(model.notes.acting.trouble == nil)
        }
        return (called, model)
    }

    // R: F3-06
    @Test("at a hearing wants an answer to each opinion before it closes; one that is being written outlives a kill")
    func answered() async throws {
        let (called, before) = try await heard()
        #expect(before.opinions.map(\.said.byName) == ["老倪", "罗建军"] && before.opinions.allSatisfy { $0.uptake == nil })
        #expect(!before.records.contains(.opinionResponses))
        await before.close()
        #expect(before.acting.trouble?.code == "responses_missing")
        #expect(before.session.value?.wants.contains { before.canAnswer($0) } == true)
        before.answerNext()
        before.notes.note.words = "收粮那几天不停车。"
        await before.saveNote()
        #expect(before.notes.missing == .sessionNoUptake)
        before.notes.note.uptake = .partly
        await before.notes.settled()
        await keeper.restart()
        let home = try await keeper.reach { $0.home }
        let model = try await home.sitting(of: called.topic)
        let (first, second) = (try #require(model.opinions.first), try #require(model.opinions.last))
        #expect(model.notes.note.about == .answer(first.statement) && model.notes.note.uptake == .partly)
        await model.saveNote()
        #expect(model.opinion(first.statement)?.answer == "收粮那几天不停车。")
        await model.close()
        #expect(model.acting.trouble?.code == "responses_missing", "one is open")
        model.answer(second)
        model.notes.note.uptake = .declined
        await model.saveNote()
        #expect(model.notes.missing == .sessionNoWords)
        model.notes.note.words = "村里没有别的空地。"
        await model.saveNote()
        #expect(model.opinions.map(\.uptake?.code) == ["partly", "declined"])
        try await changed(model, second.statement)
        await model.close()
        #expect(model.acting.trouble == nil && !model.isOpen && !model.canRecord)
        try await seen(home, called)
    }

    /// An answer is changed from what it was; the last one counts.
    private func changed(_ model: SessionModel, _ statement: EntryId) async throws {
        model.answer(try #require(model.opinion(statement)))
        #expect(model.notes.note.uptake == .declined && model.notes.note.words == "村里没有别的空地。")
        model.notes.note.uptake = .adopted
        await model.saveNote()
        #expect(model.opinion(statement)?.uptake?.code == "adopted" && model.notes.note.about == nil)
    }

    /// Whoever was heard reads the answers on their own phone.
    private func seen(_ home: HomeModel, _ called: Called) async throws {
        await home.syncer.sync()
        await called.party.syncer.sync()
        let mine = try await called.party.sitting(of: called.topic)
        try await until { mine.opinions.map(\.uptake?.code) == ["partly", "adopted"] }
        try await called.village.sync()
    }

    // R: F2-05
    @Test("goes by turns: on one's own phone, put in line by whoever keeps the record, and who has not spoken first")
    func inLine() async throws {
        let called = try await Called(keeper: keeper, neighbour: neighbour, supervisor: supervisor)
        let model = try await called.home.sitting(of: called.topic)
        let mine = try await called.party.sitting(of: called.topic)
        #expect(!mine.canWait, "it is not open")
        await mine.signIn()
        await exchange(called.party, called.home)
        try await until { model.present.count == 1 }
        try await model.openWithAll()
        await exchange(called.home, called.party)
        try await until { mine.canWait }
        await mine.wait()
        #expect(mine.isWaiting && !mine.canWait && mine.toPutInLine.isEmpty)
        await exchange(called.party, called.home)
        try await until { model.turns.map(\.name) == ["老倪"] }
        let luo = try #require(model.toPutInLine.first)
        #expect(luo.name == "罗建军" && model.toPutInLine.count == 1)
        await model.putInLine(luo)
        #expect(model.turns.map(\.name) == ["老倪", "罗建军"])
        model.call(model.turns[0])
        #expect(model.notes.note.about == .statement(item: 0) && model.notes.note.speaker?.name == "老倪")
        model.notes.note.words = "收粮那几天要让出来。"
        await model.saveNote()
        #expect(model.turns.map(\.name) == ["罗建军"], "who spoke has had the turn")
        await model.takeOutOfLine(model.turns[0])
        await model.putInLine(try #require(model.toPutInLine.first { $0.name == "老倪" }))
        await model.putInLine(luo)
        #expect(model.turns.map(\.name) == ["罗建军", "老倪"], "who has not spoken comes first")
        await model.wait()
        #expect(model.isWaiting && model.acting.trouble == nil)
        await exchange(called.home, called.party)
        try await until { mine.isWaiting }
        await mine.waitNoLonger()
        #expect(mine.acting.trouble == nil && mine.canWait)
        try await called.village.sync()
    }

    /// What is on one phone reaches the other.
    private func exchange(_ from: HomeModel, _ to: HomeModel) async {
        await from.syncer.sync()
        await to.syncer.sync()
    }
}
