import Foundation
import Observation
import YishiCore

/// A venue that is being put on the list; kept after every step.
public struct VenueDraft: Codable, Hashable, Sendable {
    public var name = ""
    public var place = ""
}

/// 议事场所: where people can meet, and who has it when. The committee puts venues on the list and strikes them off; of two
/// bookings for the same hours the one that reaches the hub first stands.
@MainActor @Observable
public final class VenuesModel {
    public let venues: Looked<[VenueRow]>
    /// What a venue can be booked for.
    public let topics: Pager<TopicRow>
    public private(set) var isAdding = false
    public private(set) var missing: Phrase?
    public let acting = Attempt()
    /// Why a venue is given up.
    public let ending: Reasoning
    /// Why a booking is given up.
    public let cancelling: Reasoning

    private let adding: Form<VenueDraft>
    private let filled: Form<BookingDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    /// What it is most likely booked for.
    @ObservationIgnored private let topic: TopicId?

    init(home: HomeModel, desk: Desk, topic: TopicId?) {
        self.home = home
        self.desk = desk
        self.topic = topic
        venues = Looked { try await desk.app.venues(space: desk.space) }
        topics = Pager { page in
            let part = try await desk.app.topics(space: desk.space, page: page)
            return (part.rows, part.total)
        }
        ending = Reasoning(desk, key: "venue-end", lacking: .venueNoReason)
        cancelling = Reasoning(desk, key: "booking-cancel", lacking: .venueNoReason)
        adding = Form(desk, key: "venue", empty: VenueDraft())
        filled = Form(desk, key: "booking", empty: BookingDraft(for: topic))
    }

    /// Keeps the list fresh until the task is cancelled.
    public func run() async {
        await adding.read()
        await filled.read()
        await ending.read()
        await cancelling.read()
        isAdding = draft != VenueDraft()
        await desk.follow([.people, .topics, .outbox]) {
            await venues.look()
            await topics.reload()
        }
    }

    // MARK: what is shown

    public var draft: VenueDraft {
        get { adding.value }
        set {
            forget()
            adding.value = newValue
        }
    }
    public var booking: BookingDraft {
        get { filled.value }
        set {
            forget()
            filled.value = newValue
        }
    }
    public var notKept: Bool { adding.notKept || filled.notKept }
    /// Waits until the newest step is on disk.
    func settled() async {
        await adding.settled()
        await filled.settled()
    }

    /// Whether one is on the committee, which keeps the list.
    public var decides: Bool { Offices(home.standing(in: desk.space)?.posts ?? []).committee }
    /// The venue that is being booked, as long as it can be.
    public var booked: VenueRow? { venues.value?.first { $0.id == booking.venue && !$0.ended } }
    /// The topic it is booked for.
    public var chosen: TopicRow? { topics.rows.first { isFor($0) } }
    /// Whether it is booked for this topic.
    public func isFor(_ row: TopicRow) -> Bool { booking.topic == row.id }

    public func isEnding(_ row: VenueRow) -> Bool { ending.about == row.id && !row.ended }
    public func isCancelling(_ row: BookingRow) -> Bool { cancelling.about == row.id && row.mayCancel }

    // MARK: what one does

    public func begin() { isAdding = true }
    public func notNow() { isAdding = false }

    public func register() async {
        missing = draft.name.isBlank ? .venueNoName : nil
        guard missing == nil else { return }
        let (desk, draft) = (desk, draft)
        let made = await acting.run {
            try await desk.app.registerVenue(
                space: desk.space, name: draft.name.trimmed, place: draft.place.trimmed)
        }
        guard made != nil else { return }
        adding.value = VenueDraft()
        await adding.drop()
        isAdding = false
        home.syncer.start()
    }

    public func wantToEnd(_ row: VenueRow) { ending.begin(about: row.id) }

    public func end(_ row: VenueRow) async {
        let done = await ending.act { why, _ in
            try await desk.app.endVenue(space: desk.space, venue: row.id, reason: why)
        }
        await changed(done)
    }

    /// Begins to book a venue; what was filled in for another one stays.
    public func wantToBook(_ row: VenueRow) { booking.take(row.id, for: topic) }
    public func bookNot() { booking.venue = nil }

    /// For this topic; once more, and for none.
    public func toggle(_ row: TopicRow) { booking.topic = isFor(row) ? nil : row.id }

    public func book() async {
        guard let venue = booked?.id else { return }
        let (desk, wanted) = (desk, booking.form(for: venue))
        guard await acting.run({ try await desk.app.bookVenue(space: desk.space, form: wanted) }) != nil else { return }
        filled.value = BookingDraft(for: topic)
        await filled.drop()
        await changed(true)
    }

    public func wantToCancel(_ row: BookingRow) { cancelling.begin(about: row.id) }

    public func cancel(_ row: BookingRow, of venue: VenueRow) async {
        let done = await cancelling.act { why, _ in
            try await desk.app.cancelBooking(space: desk.space, venue: venue.id, booking: row.id, reason: why)
        }
        await changed(done)
    }

    private func changed(_ done: Bool) async {
        guard done else { return }
        await venues.look()
        home.syncer.start()
    }

    private func forget() {
        missing = nil
        acting.clear()
    }
}
