import Foundation
import Observation

/// Which screens lie on each other. The last one is seen; none means home. Survives the app's end.
@MainActor @Observable
public final class Router {
    public var path: [Screen] {
        didSet { _ = file.write(path) }
    }

    @ObservationIgnored private let file: JSONFile<[Screen]>

    public init(folder: URL) {
        file = JSONFile(folder.appendingPathComponent("path.json"))
        path = file.read() ?? []
    }

    public func show(_ screen: Screen) {
        if path.last != screen { path.append(screen) }
    }

    public func back() {
        if !path.isEmpty { path.removeLast() }
    }

    public func goHome() { path = [] }
}
