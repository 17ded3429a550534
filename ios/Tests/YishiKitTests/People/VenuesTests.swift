import Foundation
import Testing
import YishiCore

@testable import YishiKit

@Suite("Places to meet", .timeLimit(.minutes(4))) @MainActor
struct VenuesTests {
    private let phone: Phone
    private let other: Phone
    private let village: Village
    init() async throws {
        (phone, other) = (try Phone(), try Phone())
        village = try await Village()
    }

    private static let (hall, place) = ("文化礼堂", "村委会东边")

    private func venues(_ home: HomeModel, for topic: TopicId? = nil) async throws -> VenuesModel {
        let model = home.venues(in: home.status.space, for: topic)
        Task { await model.run() }
        try await until { model.venues.value != nil && model.topics.isRead }
        return model
    }

    /// A hall, the committee that keeps the list, and whoever works in the grid, each with a phone.
    private func hall() async throws -> (committee: HomeModel, worker: HomeModel) {
        try await village.committee("venue", "add", Self.hall, "--place", Self.place)
        let codes = (try await village.committeeCode(), try await village.gridLeaderCode("一网格"))
        let home = try await phone.join(village, codes.0, as: "姚敏")
        return (home, try await other.join(village, codes.1, as: "陆小满"))
    }

    /// In two days, between these hours.
    private func book(_ model: VenuesModel, _ hours: (Int, Int), _ note: String) async throws {
        model.wantToBook(try #require(model.venues.value?.first))
        model.booking.start = Day.later(2, at: hours.0)
        model.booking.until = Day.later(0, at: hours.1)
        model.booking.note = note
        await model.book()
    }

    private func bookings(_ model: VenuesModel) -> [String] {
        model.venues.value?.first?.bookings.map { "\($0.byName) \($0.note)" } ?? []
    }

    @Test("are put on the list by the committee, also after a kill in between, and struck off with the reason")
    func listed() async throws {
        let home = try await phone.join(village, try await village.committeeCode(), as: "姚敏")
        let rules = home.rules(in: home.status.space)
        rules.showVenues()
        #expect(home.router.path.last == .venues(home.status.space, nil))
        let model = try await venues(home)
        #expect(model.venues.value?.isEmpty == true && model.decides)
        model.begin()
        await model.register()
        #expect(model.missing == .venueNoName)
        model.draft.name = Self.hall
        model.draft.place = Self.place
        await model.settled()
        await phone.restart()
        let kept = try await venues(try await phone.reach { $0.home })
        #expect(kept.isAdding && kept.draft.name == Self.hall && kept.draft.place == Self.place)
        await kept.register()
        #expect(kept.acting.trouble == nil && !kept.isAdding && kept.draft == VenueDraft())
        let row = try await until { kept.venues.value?.first }
        #expect(row.name == Self.hall && row.place == Self.place && row.named == "文化礼堂（村委会东边）")
        kept.wantToEnd(row)
        await kept.end(row)
        #expect(kept.ending.missing == .venueNoReason)
        kept.ending.words = "要翻修"
        await kept.end(row)
        try await until { kept.venues.value?.first?.ended == true && !kept.isEnding(row) }
    }

    // R: G-01
    @Test("are booked on two phones without a network: one has it, the other comes back and can be tried again")
    func taken() async throws {
        let (home, worker) = try await hall()
        let (first, late) = (try await venues(home), try await venues(worker))
        for one in [home, worker] { try one.core.app.setAirplane(on: true) }
        try await book(first, (14, 16), "商量停车")
        try await book(late, (15, 17), "网格议事")
        #expect(late.acting.trouble == nil && late.booked == nil && bookings(late) == ["陆小满 网格议事"])
        #expect(late.venues.value?.first?.bookings.first?.state == .saved)
        try home.core.app.setAirplane(on: false)
        await home.syncer.sync()
        try await until { first.venues.value?.first?.bookings.first?.state == .accepted }
        try worker.core.app.setAirplane(on: false)
        for _ in 0..<2 { await worker.syncer.sync() }
        try await until { bookings(late) == ["姚敏 商量停车"] }
        #expect(late.venues.value?.first?.bookings.first?.mayCancel == false)
        let outbox = worker.outbox(in: worker.status.space)
        Task { await outbox.run() }
        let back = try await until { outbox.acts.rows.first { $0.state == .refused } }
        #expect(back.words == "网格议事" && back.about == Self.hall && !back.sentence.isEmpty)
        await outbox.retry(back)
        #expect(outbox.trying.trouble?.code == "venue_taken")
        #expect(outbox.trying.trouble?.sentence.contains("14:00 至 16:00") == true)
        try await cancel(first, "改到下周")
        await home.syncer.sync()
        await worker.syncer.sync()
        try await until { bookings(late).isEmpty }
        await outbox.retry(back)
        #expect(outbox.trying.trouble == nil)
        try await until { bookings(late) == ["陆小满 网格议事"] }
    }

    /// The first booking of the first venue.
    private func cancel(_ model: VenuesModel, _ why: String) async throws {
        let venue = try #require(model.venues.value?.first), row = try #require(venue.bookings.first)
        model.wantToCancel(row)
        #expect(model.isCancelling(row))
        await model.cancel(row, of: venue)
        #expect(model.cancelling.missing == .venueNoReason)
        model.cancelling.words = why
        await model.cancel(row, of: venue)
        #expect(model.cancelling.acting.trouble == nil)
    }

    @Test(
        "say at once whose the hours are, keep what was filled in, and whoever booked hears of it when it is taken back"
    )
    func heard() async throws {
        let (home, worker) = try await hall()
        let topic = try await village.topic("晒场停车")
        await worker.syncer.sync()
        let mine = try await venues(worker, for: topic)
        try await book(mine, (9, 11), "")
        let row = try await until { mine.venues.value?.first?.bookings.first }
        #expect(row.topicTitle == "晒场停车" && row.mine && row.mayCancel)
        #expect(mine.booking == BookingDraft(for: topic), "the form went with its act")
        await worker.syncer.sync()
        await home.syncer.sync()
        let theirs = try await venues(home)
        try await until { !bookings(theirs).isEmpty }
        try await book(theirs, (10, 12), "开会")
        #expect(theirs.acting.trouble?.code == "venue_taken" && theirs.booking.note == "开会" && theirs.booked != nil)
        await theirs.settled()
        await phone.restart()
        let again = try await phone.reach { $0.home }
        let kept = try await venues(again)
        #expect(kept.booked?.name == Self.hall && kept.booking == theirs.booking)
        kept.bookNot()
        try await cancel(kept, "那天上午停电")
        await again.syncer.sync()
        await worker.syncer.sync()
        let inbox = worker.inbox(in: worker.status.space)
        Task { await inbox.run() }
        let news = try await until { inbox.news.rows.first { $0.kind.code == "booking_cancelled" } }
        #expect(news.quote == "那天上午停电" && news.screen(in: worker.status.space) == .venues(worker.status.space, nil))
    }

    @Test("are read by residents, who are told plainly that they cannot book")
    func resident() async throws {
        try await village.committee("venue", "add", Self.hall)
        let home = try await phone.join(village, try await village.residentCode(), as: "老倪")
        let model = try await venues(home)
        #expect(model.venues.value?.map(\.name) == [Self.hall] && !model.decides)
        try await book(model, (9, 0), "办喜酒")
        #expect(model.booking.end == Day.later(3, at: 0), "midnight ends the day")
        #expect(model.acting.trouble?.code == "not_permitted" && model.booking.note == "办喜酒")
    }
}
