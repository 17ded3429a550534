import Foundation
import YishiCore

/// A booking of a venue that is being filled in; kept after every step.
public struct BookingDraft: Codable, Hashable, Sendable {
    /// Which venue; nothing while none is being booked.
    public internal(set) var venue: VenueId?
    /// When it begins.
    public var start: Date
    /// At which hour it ends; of which day does not matter.
    public var until: Date
    /// What it is for.
    public var topic: TopicId?
    public var note: String

    /// Tomorrow for two hours, unless somebody says otherwise.
    init(for topic: TopicId? = nil, note: String = "") {
        (start, until) = (Day.later(1, at: 9), Day.later(1, at: 11))
        (self.topic, self.note) = (topic, note)
    }

    /// This venue is to be booked; hours that are over are chosen anew.
    mutating func take(_ venue: VenueId, for topic: TopicId?) {
        if end < Date() { self = Self(for: self.topic, note: note) }
        (self.venue, self.topic) = (venue, self.topic ?? topic)
    }

    /// The end, on the day it begins; the last midnight belongs to that day.
    var end: Date {
        let hour = until.timeIntervalSince(Day.start(of: until))
        return Day.start(of: start).addingTimeInterval(hour == 0 ? 86_400 : hour)
    }

    func form(for venue: VenueId) -> BookingForm {
        BookingForm(venue: venue, fromAt: start, untilAt: end, topic: topic, note: note.trimmed)
    }
}

extension VenueRow {
    /// As a plan names it: with where it is.
    public var named: String { place.isBlank ? name : Words(.chinese)(.venueNamed(name, place)) }
}
