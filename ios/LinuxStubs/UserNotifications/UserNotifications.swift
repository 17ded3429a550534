// Local notices.
@_exported import Foundation

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let badge = Self(rawValue: 1), sound = Self(rawValue: 2), alert = Self(rawValue: 4)
}

open class UNNotificationSound: @unchecked Sendable {
    public class var `default`: UNNotificationSound { fatalError("the stub shows nothing") }
}

open class UNNotificationContent {
    public init() {}
    open var userInfo: [AnyHashable: Any] { fatalError("the stub shows nothing") }
}

open class UNMutableNotificationContent: UNNotificationContent {
    public var title = ""
    public var body = ""
    public var sound: UNNotificationSound?
    public var threadIdentifier = ""
    open override var userInfo: [AnyHashable: Any] {
        get { fatalError("the stub shows nothing") }
        set {}
    }
}

open class UNNotificationTrigger {}

open class UNTimeIntervalNotificationTrigger: UNNotificationTrigger {
    public convenience init(timeInterval: TimeInterval, repeats: Bool) { fatalError("the stub shows nothing") }
}

open class UNNotificationRequest {
    public convenience init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {
        fatalError("the stub shows nothing")
    }
    open var content: UNNotificationContent { fatalError("the stub shows nothing") }
}

open class UNNotification {
    open var request: UNNotificationRequest { fatalError("the stub shows nothing") }
}

open class UNNotificationResponse {
    open var notification: UNNotification { fatalError("the stub shows nothing") }
}

public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }

open class UNNotificationSettings: @unchecked Sendable {
    open var authorizationStatus: UNAuthorizationStatus { fatalError("the stub shows nothing") }
}

/// Its methods are optional on Apple's side.
public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void)
}

open class UNUserNotificationCenter: @unchecked Sendable {
    public class func current() -> UNUserNotificationCenter { fatalError("the stub shows nothing") }
    public func requestAuthorization(options: UNAuthorizationOptions = []) async throws -> Bool { false }
    public func add(_ request: UNNotificationRequest) async throws {}
    public weak var delegate: (any UNUserNotificationCenterDelegate)?
    public func notificationSettings() async -> UNNotificationSettings { fatalError("the stub shows nothing") }
}
