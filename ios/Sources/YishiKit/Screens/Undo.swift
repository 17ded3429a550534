import Observation

/// Something was done at once; for ten seconds it can be taken back. One offer at a time: the newest.
@MainActor @Observable
public final class Undo {
    public typealias Work = @MainActor @Sendable () async -> Void

    public struct Offer: Sendable {
        /// What was done.
        public let phrase: Phrase
        let takeBack: Work
        let settle: Work
    }

    public static let time = Duration.seconds(10)

    public private(set) var offer: Offer?
    /// How often something was done.
    public private(set) var offers = 0
    @ObservationIgnored private let clock: any Clock<Duration>
    @ObservationIgnored private var ending: Task<Void, Never>?

    public init(clock: any Clock<Duration> = ContinuousClock()) { self.clock = clock }

    /// Offers to take back what was just done; `settle` runs once it stands, such as sending it off. The offer before it
    /// has had its time.
    public func offer(_ phrase: Phrase, takeBack: @escaping Work, settle: @escaping Work = {}) {
        ending?.cancel()
        let before = offer
        offer = Offer(phrase: phrase, takeBack: takeBack, settle: settle)
        offers += 1
        ending = Task { [clock] in
            await before?.settle()
            try? await clock.sleep(for: Self.time)
            if !Task.isCancelled { await end() }
        }
    }

    public func takeBack() async {
        ending?.cancel()
        let taken = offer
        offer = nil
        await taken?.takeBack()
    }

    private func end() async {
        let settled = offer
        offer = nil
        await settled?.settle()
    }
}
