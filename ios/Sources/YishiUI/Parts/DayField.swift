import SwiftUI
import YishiKit

/// A day to choose, and the hour where it matters, or an hour alone.
struct DayField: View {
    private let phrase: Phrase
    private let parts: DatePickerComponents
    @Binding private var date: Date
    @Environment(\.theme) private var theme
    @Environment(\.words) private var words

    init(_ phrase: Phrase, withDay: Bool = true, withHour: Bool = false, date: Binding<Date>) {
        self.phrase = phrase
        parts = withDay ? withHour ? [.date, .hourAndMinute] : [.date] : [.hourAndMinute]
        _date = date
    }

    var body: some View {
        DatePicker(words(phrase), selection: $date, displayedComponents: parts)
            .styled(.strong)
            .frame(minHeight: theme.length(.touch))
            // Everything here happens in China, whatever the phone is set to.
            .environment(\.timeZone, TimeZone(secondsFromGMT: 8 * 3_600) ?? .gmt)
    }
}

/// A day that is today unless somebody says otherwise.
struct DayOrToday: View {
    private let phrase: Phrase
    @Binding private var date: Date?

    init(_ phrase: Phrase, date: Binding<Date?>) {
        self.phrase = phrase
        _date = date
    }

    var body: some View {
        DayField(phrase, date: Binding(get: { date ?? Date() }, set: { date = $0 }))
    }
}
