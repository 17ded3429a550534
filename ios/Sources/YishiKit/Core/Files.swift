import Foundation
import Observation
import YishiCore

/// Photos and recordings that stand with something: opened from the phone, or brought there first.
@MainActor @Observable
public final class Files {
    typealias Fetch = @Sendable (BlobId, @escaping @Sendable (Double) -> Void) async throws -> Void

    /// Photos that are open.
    public private(set) var photos: [BlobId: Data] = [:]
    /// How much of those that are on their way is here, from 0 to 1.
    public private(set) var coming: [BlobId: Double] = [:]
    /// The recording that is heard now.
    public private(set) var heard: BlobId?
    /// Why one of them cannot be shown.
    public private(set) var troubles: [BlobId: Phrase] = [:]

    @ObservationIgnored private let read: @Sendable (BlobId) async throws -> Data
    @ObservationIgnored private let bring: Fetch
    @ObservationIgnored private let player: (any Player)?
    @ObservationIgnored private var fetches: [BlobId: Task<Void, any Error>] = [:]

    /// `read` is refused as `attachment_away` while not all of it is on the phone; then `fetch` brings it.
    init(player: (any Player)?, read: @escaping @Sendable (BlobId) async throws -> Data, fetch: @escaping Fetch) {
        self.player = player
        self.read = read
        bring = fetch
    }

    /// Shows a photo or plays a recording; closes it where it is open already.
    public func open(_ row: AttachmentRow) async {
        if heard == row.id { return stop() }
        if photos[row.id] != nil { return photos[row.id] = nil }
        troubles[row.id] = nil
        do {
            let bytes = try await bytes(of: row.id)
            if row.isVoice { await play(bytes, row.id) } else { photos[row.id] = bytes }
        } catch {
            troubles[row.id] = Trouble(error).map { Phrase(zh: $0.sentence, en: $0.sentence) }
        }
    }

    /// Stops fetching; what came is kept, and it goes on there the next time.
    public func callOff(_ id: BlobId) { fetches[id]?.cancel() }

    public func stop() {
        player?.stop()
        heard = nil
    }

    private func play(_ bytes: Data, _ id: BlobId) async {
        heard = id
        let played = await player?.play(bytes)
        // It may have been stopped, and another one begun, meanwhile.
        if heard == id { heard = nil }
        if played == false { troubles[id] = .captureCannotPlay }
    }

    private func bytes(of id: BlobId) async throws -> Data {
        do {
            return try await read(id)
        } catch Failure.Refused(let code, _) where code == "attachment_away" {
            try await fetch(id)
            return try await read(id)
        }
    }

    private func fetch(_ id: BlobId) async throws {
        let bring = bring
        coming[id] = 0
        defer { (coming[id], fetches[id]) = (nil, nil) }
        let fetch = Task {
            try await bring(id) { at in
                Task { @MainActor [weak self] in self?.came(id, at) }
            }
        }
        fetches[id] = fetch
        try await fetch.value
    }

    /// Word of a fetch that has ended meanwhile is too late.
    private func came(_ id: BlobId, _ part: Double) {
        if coming[id] != nil { coming[id] = part }
    }
}
