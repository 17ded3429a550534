import SwiftUI
import YishiKit

/// 议事场所: each venue, where it is, and who has it when.
struct VenuesView: View {
    @State private var model: VenuesModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: VenuesModel) { _model = State(initialValue: model) }

    var body: some View {
        @Bindable var model = model
        Frame(words(.venuesTitle)) {
            if let trouble = model.venues.trouble { TroubleCard(trouble) }
            if model.isAdding {
                Field(.venueName, text: $model.draft.name)
                Field(.venuePlace, hint: .venuePlaceHint, lines: 1...3, text: $model.draft.place)
            } else if let venue = model.booked {
                BookingPart(model: model, venue: venue)
            } else {
                Say(.venuesLead, .body, .inkSoft)
                if model.venues.value?.isEmpty == true { Nothing(phrase: .venuesEmpty) }
                LazyVStack(spacing: theme.length(.medium)) {
                    ForEach(model.venues.value ?? [], id: \.id) { row in VenueCard(model: model, row: row) }
                }
            }
        } actions: {
            VenueButtons(model: model)
        }
        .task { await model.run() }
    }
}

private struct VenueButtons: View {
    let model: VenuesModel

    var body: some View {
        if model.isAdding || model.booked != nil {
            if model.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
        }
        if model.isAdding {
            act(.venueAdd, model.register)
            WordButton(.commonBack, icon: .back, action: model.notNow)
        } else if model.booked != nil {
            act(.venueBook, model.book)
            WordButton(.commonBack, icon: .back, action: model.bookNot)
        } else if model.decides {
            WordButton(.venueAdd, icon: .plus, .main, action: model.begin)
        }
    }

    private func act(_ phrase: Phrase, _ work: @escaping @MainActor () async -> Void) -> some View {
        WordButton(phrase, icon: .check, .main) { Task { await work() } }.disabled(model.acting.isBusy)
    }
}

private struct VenueCard: View {
    let model: VenuesModel
    let row: VenueRow

    var body: some View {
        Card {
            Text(verbatim: row.name).styled(.heading)
            if !row.place.isEmpty { Text(verbatim: row.place).styled(.body, .inkSoft) }
            if row.ended {
                Say(.venueEnded, .body, .brick)
            } else {
                if row.bookings.isEmpty { Say(.venueFree, .body) }
                ForEach(row.bookings, id: \.id) { one in BookingLine(model: model, venue: row, row: one) }
                if model.isEnding(row) {
                    ReasonPart(.venueEndWhy, model.ending, .venueEnd) { await model.end(row) }
                } else {
                    WordButton(.venueBookThis(row.name), icon: .today) { model.wantToBook(row) }
                    if model.decides {
                        WordButton(.venueEndThis(row.name), icon: .close) { model.wantToEnd(row) }
                    }
                }
            }
        }
        .accessibilityElement(children: .contain)
    }
}

/// Who has it when, and what for.
private struct BookingLine: View {
    let model: VenuesModel
    let venue: VenueRow
    let row: BookingRow
    @Environment(\.words) private var words

    var body: some View {
        Card(row.mine ? .claySoft : .well) {
            VStack(alignment: .leading, spacing: 4) {
                Say(row.when, .strong, ink)
                Say(.bookingBy(row.byName), .body, ink)
                if !row.topicTitle.isEmpty { Say(.bookingFor(row.topicTitle), .body, ink) }
                if !row.note.isEmpty { Text(verbatim: row.note).styled(.body, ink) }
            }
            .accessibilityElement(children: .combine)
            if let state = row.state { SendChip(state) }
            if model.isCancelling(row) {
                ReasonPart(.bookingCancelWhy, model.cancelling, .bookingCancel) { await model.cancel(row, of: venue) }
            } else if row.mayCancel {
                WordButton(.bookingCancelThis(words(row.when)), icon: .close) { model.wantToCancel(row) }
            }
        }
        .accessibilityElement(children: .contain)
    }

    private var ink: Palette.Role { row.mine ? .onClaySoft : .ink }
}

/// The day, the hours, and what for.
private struct BookingPart: View {
    @Bindable var model: VenuesModel
    let venue: VenueRow

    var body: some View {
        Text(verbatim: venue.name).styled(.heading)
        if !venue.place.isEmpty { Text(verbatim: venue.place).styled(.body, .inkSoft) }
        ForEach(venue.bookings, id: \.id) { one in
            Say(one.taken, .small, .inkSoft)
        }
        DayField(.bookingStart, withHour: true, date: $model.booking.start)
        DayField(.bookingUntil, withDay: false, withHour: true, date: $model.booking.until)
        Field(.bookingNote, lines: 1...3, text: $model.booking.note)
        if !model.topics.rows.isEmpty { TopicPart(model: model) }
        Say(.bookingLead, .small, .inkSoft)
    }
}

/// What it is for; the others unfold where somebody wants one of them.
private struct TopicPart: View {
    let model: VenuesModel
    @State private var isChoosing = false

    var body: some View {
        Say(.bookingTopic, .heading)
        if let chosen = model.chosen { Choice(chosen.title, chosen: true) { model.toggle(chosen) } }
        WordButton(.bookingChooseTopic, icon: .list) { isChoosing.toggle() }
        if isChoosing {
            ForEach(model.topics.rows.filter { !model.isFor($0) }, id: \.id) { row in
                Choice(row.title, chosen: false) {
                    model.toggle(row)
                    isChoosing = false
                }
            }
            if model.topics.hasMore {
                WordButton(.mineMore(model.topics.total - model.topics.rows.count)) {
                    Task { await model.topics.more() }
                }
            }
        }
    }
}
