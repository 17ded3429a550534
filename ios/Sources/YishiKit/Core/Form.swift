import Foundation
import Observation
import YishiCore

/// What somebody is filling in. The core keeps it after every step, so that a call, a kill or an empty battery costs
/// nothing; one form of each key in a space.
@MainActor @Observable
public final class Form<Value: Codable & Hashable & Sendable> {
    private enum Work { case keep(Value), drop }

    /// What is filled in. What was typed before the kept form was read goes before it.
    public var value: Value {
        didSet {
            guard value != oldValue else { return }
            touched = true
            ask(for: .keep(value))
        }
    }
    /// Whether the kept form was looked for.
    public private(set) var isRead = false
    /// The newest step is not on disk.
    public private(set) var notKept = false

    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let key: String
    @ObservationIgnored private var touched = false
    @ObservationIgnored private var wanted: Work?
    @ObservationIgnored private var writing: Task<Void, Never>?

    init(_ desk: Desk, key: String, empty: Value) {
        self.desk = desk
        self.key = key
        value = empty
    }

    /// Takes up what was kept, once.
    func read() async {
        guard !isRead else { return }
        // One that cannot be read any more, such as an older app's, is begun anew.
        let kept = try? await desk.app.form(space: desk.space, key: key)
        let found = kept.flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.json.utf8)) }
        isRead = true
        guard !touched, let found, found != value else { return }
        value = found
    }

    /// Takes something up again that was done, such as what is taken back.
    func keep(_ again: Value) {
        value = again
        touched = true
        ask(for: .keep(again))
    }

    /// It is done, or given up. What the screen shows stays until the screen goes.
    func drop() async {
        ask(for: .drop)
        await settled()
    }

    /// Waits until the newest step is on disk, or could not be put there.
    func settled() async { await writing?.value }

    /// One write at a time; of steps that come faster only the newest is written.
    private func ask(for work: Work) {
        wanted = work
        guard writing == nil else { return }
        writing = Task {
            while let next = wanted {
                wanted = nil
                await run(next)
            }
            writing = nil
        }
    }

    private func run(_ work: Work) async {
        do {
            switch work {
            case .keep(let value):
                let json = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
                try await desk.app.keepForm(space: desk.space, key: key, json: json)
            case .drop: try await desk.app.dropForm(space: desk.space, key: key)
            }
            notKept = false
        } catch {
            notKept = true
        }
    }
}
