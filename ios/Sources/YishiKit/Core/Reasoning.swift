import Foundation
import Observation

/// The reason for something that is done with one only: its words are kept after every step until it is done.
@MainActor @Observable
public final class Reasoning {
    struct Draft: Codable, Hashable, Sendable {
        var isOpen = false
        /// Which one, where a screen has several to choose from.
        var about: String?
        var words = ""
    }

    public private(set) var missing: Phrase?
    public let acting = Attempt()

    private let form: Form<Draft>
    @ObservationIgnored private let lacking: Phrase

    /// `lacking` asks for the words where there are none.
    init(_ desk: Desk, key: String, lacking: Phrase) {
        self.lacking = lacking
        form = Form(desk, key: key, empty: Draft())
    }

    /// Takes up what was kept.
    func read() async { await form.read() }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    // MARK: what is shown

    /// Whether it is being written.
    public var isOpen: Bool { form.value.isOpen }
    /// What it is about, while it is being written.
    var about: String? { isOpen ? form.value.about : nil }
    public var notKept: Bool { form.notKept }
    public var words: String {
        get { form.value.words }
        set {
            forget()
            form.value.words = newValue
        }
    }

    // MARK: what one does

    /// Begins to write. Words that were written about the same already stay.
    public func begin() { begin(about: nil) }

    func begin(about: String?) {
        forget()
        let before = form.value
        form.value = Draft(isOpen: true, about: about, words: before.about == about ? before.words : "")
    }

    public func notNow() {
        forget()
        form.value.isOpen = false
    }

    /// Does what the reason is for, with its words and the key of their form; whether it is done.
    func act(_ work: @MainActor (String, String) async throws -> Void) async -> Bool {
        let why = words.trimmed
        guard !why.isEmpty else {
            missing = lacking
            return false
        }
        guard await acting.run({ try await work(why, form.finishing()) }) != nil else { return false }
        form.value = Draft()
        await form.drop()
        return true
    }

    private func forget() {
        missing = nil
        acting.clear()
    }
}
