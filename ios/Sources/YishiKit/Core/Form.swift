import Foundation
import Observation
import YishiCore

/// What somebody is filling in. The core keeps it after every step, so that a call, a kill or an empty battery costs
/// nothing; one form of each key in a space, and beside all spaces.
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

    @ObservationIgnored private let app: YishiCore.App?
    @ObservationIgnored private let space: SpaceId?
    @ObservationIgnored private let key: String
    @ObservationIgnored private var touched = false
    @ObservationIgnored private var wanted: Work?
    @ObservationIgnored private var writing: Task<Void, Never>?

    convenience init(_ desk: Desk, key: String, empty: Value) {
        self.init(desk.core, in: desk.space, key: key, empty: empty)
    }

    /// Without a space it belongs to none, such as the one for joining. Without a core, before anybody agreed, nothing is
    /// kept.
    init(_ core: Core?, in space: SpaceId? = nil, key: String, empty: Value) {
        app = core?.app
        self.space = space
        self.key = key
        value = empty
    }

    /// Takes up what was kept, once.
    func read() async {
        guard !isRead, let app else { return }
        // One that cannot be read any more, such as an older app's, is begun anew.
        let kept = try? await app.form(space: space, key: key)
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

    /// The key for an act that the core does together with dropping the form, so that a kill leaves one of both: once the
    /// newest step is on disk.
    func finishing() async -> String {
        await settled()
        return key
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
        guard let app else { return }
        do {
            switch work {
            case .keep(let value):
                let json = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
                try await app.keepForm(space: space, key: key, json: json)
            case .drop: try await app.dropForm(space: space, key: key)
            }
            notKept = false
        } catch {
            notKept = true
        }
    }
}
