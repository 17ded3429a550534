import Foundation
import YishiCore

/// Says what the core wants said: little, once, and not in quiet hours.
struct Teller: Sendable {
    let core: Core
    let notices: any Notices
    let words: Words

    /// Tells what there is; when to look again, where something waits for the end of quiet hours.
    func tell() async -> Date? {
        // Without leave nothing counts as told: it stays for the day there is one.
        guard await notices.isAllowed(), let plan = try? await core.app.notices() else { return nil }
        for row in plan.now {
            await notices.show(notice(row))
            // Not noted on a full phone: it is told again, in the place of the first.
            try? await core.app.notified(space: row.space, keys: row.keys)
        }
        return plan.nextAt
    }

    private func notice(_ row: NoticeRow) -> Notice {
        Notice(
            id: row.keys.first ?? row.space.hex, title: row.spaceName.isEmpty ? words(.appName) : row.spaceName,
            body: words(Phrase(zh: row.zh, en: row.en)), screen: .inbox(row.space))
    }
}
