import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Which way a topic goes", .timeLimit(.minutes(3))) @MainActor
struct ClassifyTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func secretary() async throws -> HomeModel {
        try await phone.join(village, try await village.code(for: "secretary"), as: "书记")
    }

    private func classifying(_ home: HomeModel, _ id: TopicId) async -> ClassifyTopicModel {
        let model = home.classifying(id, in: home.status.space)
        await model.run()
        return model
    }

    // R: C-06 W-01
    @Test("is made less strict only with a reason and by both committees; the other side finds it filled in")
    func lowered() async throws {
        let id = try await village.major("晒场停车")
        let code = try await village.code(for: "committee")
        let home = try await secretary()
        let other = try Phone()
        let member = try await other.join(village, code, as: "姚敏")
        let model = await classifying(home, id)
        #expect(model.course?.class.code == "Major")
        await model.send()
        #expect(model.form.missing == .classifyNoClass)
        model.form.draft.matter = .general
        await model.send()
        #expect(model.form.acting.trouble?.code == "class_lowered")
        model.form.draft.reason = "只是两户的事"
        #expect(model.form.acting.trouble == nil)
        await model.send()
        #expect(model.form.acting.trouble == nil)
        let page = try await home.page(id)
        #expect(page.course.lowering.contains(.courseLoweringCommittee) && page.course.view?.class.code == "Major")
        #expect(!page.course.canAgreeLowering)
        await home.syncer.sync()
        await member.syncer.sync()
        #expect(try await member.page(id).course.canAgreeLowering)
        let second = await classifying(member, id)
        #expect(second.form.draft.matter == .general && second.form.draft.reason.isEmpty)
        second.form.draft.reason = "同意"
        await second.send()
        #expect(second.form.acting.trouble == nil)
        let seen = try await member.page(id)
        try await until { seen.course.view?.class.code == "General" && seen.course.lowering.isEmpty }
    }

    // R: C-06
    @Test("can be a matter of the catalogue, which brings its class along; choosing it once more takes it off")
    func listed() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        let model = await classifying(home, id)
        #expect(model.form.draft.shown(of: model.matters).isEmpty)
        model.form.draft.group = "ENV"
        let item = try #require(model.form.draft.shown(of: model.matters).first { $0.code == "ENV-05" })
        model.form.draft.toggle(item)
        #expect(model.form.draft.item == "ENV-05" && model.form.draft.matter == .major)
        model.form.draft.toggle(item)
        #expect(model.form.draft.item.isEmpty && model.form.draft.matter == .major)
        model.form.draft.toggle(item)
        await model.send()
        #expect(model.form.acting.trouble == nil)
        let page = try await home.page(id)
        #expect(page.course.view?.item == "ENV-05" && page.course.lines.contains { $0.zh.contains("垃圾房") })
    }

    // R: T-04
    @Test("never leaves what law gives to an assembly, whoever agrees")
    func statutory() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        let model = await classifying(home, id)
        model.form.draft.toggle(try #require(model.matters.first { $0.code == "ENV-06" }))
        model.form.draft.matter = .general
        model.form.draft.reason = "只是一小块"
        await model.send()
        #expect(model.form.acting.trouble?.code == "class_statutory" && model.form.draft.reason == "只是一小块")
    }

    @Test("can lead elsewhere, with whom and why; everybody sees where")
    func referred() async throws {
        let id = try await village.major("晒场停车")
        let home = try await secretary()
        let model = home.referring(id, in: home.status.space)
        await model.run()
        await model.send()
        #expect(model.form.missing == .referNoPlace)
        model.form.draft.place = .mediation
        await model.send()
        #expect(model.form.missing == .referNoWords)
        model.form.draft.words = "转人民调解委员会，两家先谈"
        await model.send()
        let page = try await home.page(id)
        try await until { page.course.view?.referredTo?.code == "mediation" }
        #expect(page.course.lines.contains { Words(.chinese)($0).contains("人民调解") })
        #expect(!page.course.canRefer && !page.course.canWithdraw)
        try await receive(home, page, id)
    }

    @Test("decides who may be asked to decide instead: the owners, the collective, the government, or anybody")
    func places() async throws {
        let home = try await secretary()
        let all: [(String, [Referral])] = [
            ("Owners", [.owners, .emergency]), ("Collective", [.collective, .emergency]),
            ("GovProject", [.gov, .emergency]), ("CrossUnit", [.gov, .emergency]),
            ("Group", [.mediation, .petition, .gov, .emergency]),
        ]
        for (kind, places) in all {
            let id = try await village.proposed("晒场停车", class: kind)
            if places.count == 2, places[0] != .gov {
                try await village.committee("topic", "classify", id.hex, "--class", kind)
                try await village.sync()
            }
            await home.syncer.sync()
            let model = home.referring(id, in: home.status.space)
            model.form.draft.place = .mediation
            await model.form.settled()
            let again = home.referring(id, in: home.status.space)
            await again.run()
            let kept = places.contains(.mediation) ? Referral.mediation : nil
            #expect(again.places == places && again.form.draft.place == kept)
            again.form.draft.place = places[0]
            again.form.draft.words = "请他们定"
            await again.send()
            #expect(again.form.acting.trouble == nil, "\(kind)")
        }
    }

    /// The receiving body's paper is taken down.
    private func receive(_ home: HomeModel, _ page: TopicModel, _ id: TopicId) async throws {
        try await until { page.course.missing.map(\.id) == ["receipt_missing"] }
        page.course.supply(page.course.missing[0])
        #expect(home.router.path.last == .topicDocument(home.status.space, id, .receipt))
        let model = home.document(.receipt, of: id, in: home.status.space)
        await model.run()
        await model.send()
        #expect(model.form.missing == .documentNoNumber)
        model.form.draft.number = "桑调字〔2026〕7号"
        await model.send()
        #expect(model.form.missing == .documentNoReceiver)
        model.form.draft.words = "调委会卞志远收下"
        await model.send()
        #expect(model.form.acting.trouble == nil)
        try await until { page.course.view?.receipt?.number == "桑调字〔2026〕7号" && page.course.missing.isEmpty }
    }

    @Test("ends where whoever proposed it takes it back, with a reason; other residents cannot")
    func withdrawn() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let (app, space) = (home.core.app, home.status.space)
        let form = TopicForm(title: "装路灯", summary: "", source: .partyRequest, class: .general, needs: [])
        let id = try await app.proposeTopic(space: space, form: form)
        await home.syncer.sync()
        let other = try Phone()
        let neighbour = try await other.join(village, try await village.residentCode(), as: "王秀英")
        #expect(!(try await neighbour.page(id).course.canWithdraw))
        let page = try await home.page(id)
        try await until { page.course.canWithdraw }
        page.course.withdraw()
        #expect(home.router.path.last == .withdrawTopic(space, id))
        let model = home.withdrawing(id, in: space)
        await model.run()
        await model.send()
        #expect(model.form.missing == .withdrawTopicNoReason)
        model.form.draft = "已经装好了"
        await model.send()
        try await until { page.row?.state.code == "Withdrawn" && !page.course.canWithdraw }
    }
}
