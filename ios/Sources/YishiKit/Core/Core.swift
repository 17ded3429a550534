import Foundation
import YishiCore

/// The core of this install. Models ask `app` for what it does; what Swift says differently is here.
public final class Core: Sendable {
    let app: YishiCore.App

    /// Opens or creates the install in a folder; the vault keeps its keys where the phone has one.
    public init(folder: URL, vault: (any KeyVault)? = nil) async throws {
        app = try await YishiCore.App.open(home: folder.path, vault: vault)
    }

    /// What changed, from now on: of one space or of all, of these families or of every one. Changes that come faster
    /// than they are read arrive together. The watch ends with the stream.
    public func changes(of space: SpaceId? = nil, in families: [Family] = []) -> AsyncStream<[Change]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [Change].self, bufferingPolicy: .bufferingNewest(1))
        do {
            let watch = try app.watch(space: space, families: families, listener: Told(continuation))
            continuation.onTermination = { _ in try? watch.cancel() }
        } catch {
            // Without a watch the screen shows what it read; it says so when the next read fails, too.
            continuation.finish()
        }
        return stream
    }

    /// Syncs every space. Cancelling the task stops it: Swift's own cancelling does not reach Rust.
    public func sync(progress: @escaping @Sendable (SyncProgress) -> Void = { _ in }) async throws -> SyncReport {
        let flag = try CancelFlag()
        return try await withTaskCancellationHandler {
            try await app.sync(listener: Progress(progress), cancel: flag)
        } onCancel: {
            try? flag.cancel()
        }
    }

    /// Brings a photo or a recording here, telling how much of it has come. Cancelling the task stops it.
    func fetch(
        _ attachment: BlobId, of need: NeedId, in space: SpaceId,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws {
        try await stoppable { flag in
            try await app.fetchAttachment(
                space: space, need: need, attachment: attachment, listener: Fetching(progress), cancel: flag)
        }
    }

    /// Brings what shows a signature to this phone, likewise.
    func fetch(
        _ shown: BlobId, signing paper: PaperId, in space: SpaceId,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws {
        try await stoppable { flag in
            try await app.fetchEvidence(
                space: space, paper: paper, shown: shown, listener: Fetching(progress), cancel: flag)
        }
    }

    /// Brings what a sitting rests on to this phone, likewise.
    func fetch(
        _ shown: BlobId, of session: SessionId, in space: SpaceId,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws {
        try await stoppable { flag in
            try await app.fetchShown(
                space: space, session: session, shown: shown, listener: Fetching(progress), cancel: flag)
        }
    }

    private func stoppable(_ work: (CancelFlag) async throws -> Void) async throws {
        let flag = try CancelFlag()
        try await withTaskCancellationHandler {
            try await work(flag)
        } onCancel: {
            try? flag.cancel()
        }
    }
}

private final class Fetching: FetchListener {
    private let tell: @Sendable (Double) -> Void

    init(_ tell: @escaping @Sendable (Double) -> Void) { self.tell = tell }

    func progress(at: FetchProgress) { tell(at.bytes == 0 ? 0 : Double(at.done) / Double(at.bytes)) }
}

private final class Told: ChangeListener {
    private let continuation: AsyncStream<[Change]>.Continuation

    init(_ continuation: AsyncStream<[Change]>.Continuation) { self.continuation = continuation }

    func changed(changes: [Change]) { continuation.yield(changes) }
    func failed(failure: Failure) { continuation.finish() }
}

private final class Progress: SyncListener {
    private let tell: @Sendable (SyncProgress) -> Void

    init(_ tell: @escaping @Sendable (SyncProgress) -> Void) { self.tell = tell }

    func progress(at: SyncProgress) { tell(at) }
}
