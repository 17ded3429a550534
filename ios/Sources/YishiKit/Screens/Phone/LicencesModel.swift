import Observation
import YishiCore

/// What the app is made of, and under which licences.
@MainActor @Observable
public final class LicencesModel {
    public private(set) var libraries: [LicenceRow] = []
    public private(set) var trouble: Trouble?

    public init() {}

    public func read() {
        do {
            libraries = try YishiCore.licences()
        } catch {
            trouble = Trouble(error)
        }
    }
}
