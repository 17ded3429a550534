import Foundation
import Testing

@testable import YishiKit
import YishiCore

@Suite("What I said", .timeLimit(.minutes(2))) @MainActor
struct MyNeedsTests {
    private let phone: Phone
    private let village: Village
    init() async throws {
        phone = try Phone()
        village = try await Village()
    }

    private func said(_ texts: [String], _ home: HomeModel) async throws {
        for text in texts {
            let model = home.logNeed(in: home.status.space)
            let running = Task { await model.run() }
            try await until { model.draft.grid != nil }
            model.draft.text = text
            model.draft.category = .environment
            await model.save()
            running.cancel()
            #expect(model.acting.trouble == nil)
        }
    }

    private func list(_ home: HomeModel) async throws -> MyNeedsModel {
        let model = home.myNeeds(in: home.status.space)
        Task { await model.run() }
        try await until { model.needs.isRead }
        return model
    }

    @Test("is empty at first, and says what will be there")
    func empty() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let list = try await list(home)
        #expect(list.needs.rows.isEmpty && list.needs.total == 0 && list.needs.trouble == nil)
    }

    @Test("goes from saved to accepted while the list is open, by itself")
    func travels() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let list = try await list(home)
        try home.core.app.setAirplane(on: true)
        try await said(["晒场停满车，稻谷没处晒"], home)
        try await until { list.needs.rows.first?.state == .saved }
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        try await until { list.needs.rows.first?.state == .accepted }
    }

    @Test("shows what the committee answered with after the next sync")
    func merged() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        try await said(["晒场停满车", "稻谷没处晒"], home)
        await home.syncer.sync()
        try await village.sync()
        let list = try await list(home)
        let ids = list.needs.rows.map(\.id.hex)
        try await village.committee("need", "merge", ids[1], ids[0])
        try await village.sync()
        await home.syncer.sync()
        try await until { list.needs.rows.first?.mergedInto?.hex == ids[1] }
        #expect(list.needs.rows.count == 2, "every original stays")
    }

    @Test("is read page by page")
    func pages() async throws {
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        try home.core.app.setAirplane(on: true)
        try await said((1...7).map { "第 \($0) 件" }, home)
        let desk = home.desk
        let pager = Pager<NeedRow>(size: 3) { page in
            let filter = NeedFilter()
            let part = try await desk.app.needs(space: desk.space, filter: filter, page: page)
            return (part.rows, part.total)
        }
        await pager.reload()
        #expect(pager.rows.count == 3 && pager.total == 7 && pager.hasMore)
        await pager.more()
        #expect(pager.rows.count == 6 && Set(pager.rows.map(\.id)).count == 6)
        await pager.reload()
        #expect(pager.rows.count == 6, "what was shown stays shown")
        await pager.more()
        await pager.more()
        #expect(pager.rows.count == 7 && !pager.hasMore)
    }
}
