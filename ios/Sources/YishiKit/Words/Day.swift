import Foundation

/// A day in the community's time, which is China's whatever the phone is set to.
public enum Day {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        return calendar
    }()

    /// As the core writes it: 2026-03-02.
    static func civil(_ date: Date) -> String {
        let day = calendar.dateComponents([.year, .month, .day], from: date)
        return String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0)
    }

    /// The first moment of a day.
    static func start(of date: Date) -> Date { calendar.startOfDay(for: date) }

    /// So many days from a moment on, at this hour.
    static func later(_ days: Int, than date: Date = Date(), at hour: Int) -> Date {
        let morning = calendar.startOfDay(for: date)
        return morning.addingTimeInterval(Double(days) * 86_400 + Double(hour) * 3_600)
    }
}
