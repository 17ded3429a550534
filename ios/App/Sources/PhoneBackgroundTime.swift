import BackgroundTasks
import YishiKit

/// iOS decides when, from how often the app is opened.
struct PhoneBackgroundTime: BackgroundTime {
    /// Also in Info.plist.
    static let identifier = "cn.yishi.app.refresh"

    func ask(after pause: Duration) {
        let request = BGAppRefreshTaskRequest(identifier: Self.identifier)
        request.earliestBeginDate = Date(timeIntervalSinceNow: TimeInterval(pause.components.seconds))
        // Refused where the owner turned background refresh off: the app then syncs when it is opened.
        try? BGTaskScheduler.shared.submit(request)
    }
}
