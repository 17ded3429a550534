import Foundation

extension Words {
    /// A moment as people say it, in the community's time: today and yesterday by name, this year without the year.
    public func moment(_ date: Date, now: Date = Date()) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = Self.zone
        let time = text(date, "HH:mm")
        let days = calendar.dateComponents(
            [.day], from: calendar.startOfDay(for: date), to: calendar.startOfDay(for: now)
        ).day
        if days == 0 { return self(.momentToday(time)) }
        if days == 1 { return self(.momentYesterday(time)) }
        let sameYear = calendar.component(.year, from: date) == calendar.component(.year, from: now)
        return text(date, sameYear ? self(.momentDayPattern) : self(.momentYearPattern)) + " " + time
    }

    /// Everything here happens in China, whatever the phone's clock is set to (architecture.md §4).
    private static let zone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt

    private func text(_ date: Date, _ pattern: String) -> String {
        let formatter = DateFormatter()
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.locale = Locale(identifier: language.rawValue)
        formatter.timeZone = Self.zone
        formatter.dateFormat = pattern
        return formatter.string(from: date)
    }
}
