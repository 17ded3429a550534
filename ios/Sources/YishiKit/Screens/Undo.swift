import Observation

/// Something was done at once; for ten seconds it can be taken back.
@MainActor @Observable
public final class Undo {
    public struct Offer: Sendable {
        public let phrase: Phrase
        let takeBack: @MainActor @Sendable () async -> Void
    }

    public static let time = Duration.seconds(10)

    public private(set) var offer: Offer?
    @ObservationIgnored private let clock: any Clock<Duration>
    @ObservationIgnored private var ending: Task<Void, Never>?

    public init(clock: any Clock<Duration> = ContinuousClock()) { self.clock = clock }

    /// Offers to take back what was just done; the offer before it has had its time.
    public func offer(_ phrase: Phrase, takeBack: @escaping @MainActor @Sendable () async -> Void) {
        ending?.cancel()
        offer = Offer(phrase: phrase, takeBack: takeBack)
        ending = Task { [clock] in
            try? await clock.sleep(for: Self.time)
            if !Task.isCancelled { offer = nil }
        }
    }

    public func takeBack() async {
        ending?.cancel()
        let taken = offer
        offer = nil
        await taken?.takeBack()
    }
}
