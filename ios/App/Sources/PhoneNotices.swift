import UserNotifications
import YishiKit

/// Local notices. Nothing is sent through Apple's servers.
struct PhoneNotices: Notices {
    private var center: UNUserNotificationCenter { .current() }

    func askLeave() async -> Bool {
        // A refusal and a failure come to the same: no notices.
        (try? await center.requestAuthorization(options: [.alert, .sound])) ?? false
    }

    func show(id: String, title: String, body: String) async {
        let content = UNMutableNotificationContent()
        content.title = title
        content.body = body
        content.sound = .default
        // Without leave there is nobody to tell; what waits stands on home.
        try? await center.add(UNNotificationRequest(identifier: id, content: content, trigger: nil))
    }

    func withdraw(id: String) {
        center.removePendingNotificationRequests(withIdentifiers: [id])
        center.removeDeliveredNotifications(withIdentifiers: [id])
    }
}
