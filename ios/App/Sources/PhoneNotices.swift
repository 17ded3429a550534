import UserNotifications
import YishiKit

/// Local notices. Nothing is sent through Apple's servers.
struct PhoneNotices: Notices {
    /// Where a notice keeps what it opens.
    static let screen = "screen"

    private var center: UNUserNotificationCenter { .current() }

    func isAllowed() async -> Bool {
        await center.notificationSettings().authorizationStatus == .authorized
    }

    func askLeave() async -> Bool {
        // A refusal and a failure come to the same: no notices.
        (try? await center.requestAuthorization(options: [.alert, .sound])) ?? false
    }

    func show(_ notice: Notice) async {
        let content = UNMutableNotificationContent()
        content.title = notice.title
        content.body = notice.body
        content.sound = .default
        if let screen = try? JSONEncoder().encode(notice.screen) { content.userInfo = [Self.screen: screen] }
        // Without leave there is nobody to tell; what waits stands on home.
        try? await center.add(UNNotificationRequest(identifier: notice.id, content: content, trigger: nil))
    }
}

/// Hears of taps on notices.
final class NoticeTaps: NSObject, UNUserNotificationCenterDelegate {
    private let tapped: @MainActor @Sendable (Screen) -> Void

    init(_ tapped: @escaping @MainActor @Sendable (Screen) -> Void) { self.tapped = tapped }

    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) {
        let kept = response.notification.request.content.userInfo[PhoneNotices.screen] as? Data
        if let kept, let screen = try? JSONDecoder().decode(Screen.self, from: kept) {
            let tapped = tapped
            Task { @MainActor in tapped(screen) }
        }
        completionHandler()
    }
}
