import Foundation
import Observation
import YishiCore

/// 上传: what has not gone up, when the last sync went through, how far the running one is, and a way to stop it.
@MainActor @Observable
public final class SendingModel {
    public let row: Looked<SpaceRow>
    public let switching = Attempt()
    public let syncer: Syncer
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk

    init(home: HomeModel, desk: Desk) {
        self.home = home
        self.desk = desk
        syncer = home.syncer
        row = Looked { try await desk.app.spaceRow(space: desk.space) }
    }

    /// Keeps it fresh until the task is cancelled.
    public func run() async {
        await desk.follow([.outbox, .synced, .spaces]) { await row.look() }
    }

    public var isRunning: Bool {
        if case .running = syncer.state { true } else { false }
    }

    /// How much of what the hub has is here, from 0 to 1; nothing before the hub said how much there is.
    public var share: Double? {
        guard case .running(let reached, let head) = syncer.state, head > 0 else { return nil }
        return min(1, Double(reached) / Double(head))
    }

    public func start() { syncer.start() }
    public func stop() { syncer.stop() }

    public func setAirplane(_ on: Bool) async {
        let done: Void? = await switching.run { try syncer.setAirplane(on) }
        guard done != nil else { return }
        if on { syncer.stop() } else { syncer.start() }
    }

    public func showOutbox() { home.router.show(.outbox(desk.space)) }
}
