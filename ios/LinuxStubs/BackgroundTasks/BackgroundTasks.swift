// Asking the system for time in the background.
@_exported import Foundation

open class BGTaskRequest {
    public final var identifier: String { fatalError("the stub schedules nothing") }
    public final var earliestBeginDate: Date?
    init() {}
}

open class BGAppRefreshTaskRequest: BGTaskRequest {
    public init(identifier: String) { super.init() }
}

open class BGTaskScheduler: @unchecked Sendable {
    public class var shared: BGTaskScheduler { fatalError("the stub schedules nothing") }
    public func submit(_ taskRequest: BGTaskRequest) throws {}
    public func cancel(taskRequestWithIdentifier identifier: String) {}
}
