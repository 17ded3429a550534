import YishiCore

/// One space of this install, as a screen works in it.
public struct Desk: Sendable {
    public let core: Core
    public let space: SpaceId

    public init(core: Core, space: SpaceId) {
        self.core = core
        self.space = space
    }

    var app: YishiCore.App { core.app }

    /// Runs `look` now and after every change of these families, until the task is cancelled.
    @MainActor
    func follow(_ families: [Family], _ look: @MainActor () async -> Void) async {
        let changes = core.changes(of: space, in: families)
        await look()
        for await _ in changes { await look() }
    }
}
