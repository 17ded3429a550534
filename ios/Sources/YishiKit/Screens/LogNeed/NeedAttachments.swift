import Foundation
import Observation
import YishiCore

/// Photos and recordings of a need that is being written. Each is sealed in this phone the moment it is there.
@MainActor @Observable
public final class NeedAttachments {
    /// As many as a need may have, and as large as a photo may be.
    public static let most = 4
    public static let photoBytes = 300_000

    /// What is being recorded now: words, or somebody's consent.
    public enum Recording: Hashable, Sendable { case words, consent }

    public private(set) var recording: Recording?
    /// Why camera or microphone gave nothing.
    public private(set) var hindrance: Phrase?
    public let acting = Attempt()

    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let form: Form<NeedDraft>
    @ObservationIgnored private let abilities: Abilities

    init(desk: Desk, form: Form<NeedDraft>, abilities: Abilities) {
        self.desk = desk
        self.form = form
        self.abilities = abilities
    }

    public var rows: [Attached] { form.value.attached }
    public var isFull: Bool { rows.count >= Self.most }
    public var canTakePhotos: Bool { abilities.camera != nil && !isFull }
    public var canRecord: Bool { abilities.microphone != nil && (recording != nil || !isFull) }

    public func takePhoto() async {
        await photo(refused: .captureCameraRefused) { try await $0.take(atMost: Self.photoBytes) }
    }

    public func pickPhoto() async {
        await photo(refused: .captureCameraBroken) { try await $0.pick(atMost: Self.photoBytes) }
    }

    /// Begins to record, or ends it: one tap each.
    public func record(_ what: Recording) async {
        if recording == nil { await begin(what) } else { await end() }
    }

    /// Gives one up.
    public func drop(_ attached: Attached) async {
        form.value.attached.removeAll { $0.id == attached.id }
        if attached.isConsent, case .new(var person) = form.value.speaker, person.consent == .recorded {
            person.consent = nil
            form.value.speaker = .new(person)
        }
        // One that is gone already is given up, too.
        _ = try? await desk.app.dropAttached(space: desk.space, attached: attached.id)
    }

    /// Looks at one.
    public func open(_ attached: Attached) async -> Data? {
        await acting.run { try await desk.app.openAttached(space: desk.space, attached: attached.id).bytes }
    }

    /// Ends what is being recorded and keeps it: the screen goes, or the need is saved.
    func finish() async {
        if recording != nil { await end() }
    }

    /// Takes what went with a need back into the form: the need is taken back.
    func bringBack(from need: NeedId) async {
        let view = try? await desk.app.need(space: desk.space, need: need)
        for row in view?.attachments ?? [] {
            let opened = try? await desk.app.openAttachment(space: desk.space, need: need, attachment: row.id)
            guard let opened else { continue }
            await attach(opened.bytes, isVoice: row.isVoice, isConsent: row.isConsent)
        }
    }

    /// Keeps one, sealed for this phone; nothing where it cannot be used, for the core's reason.
    private func attach(_ bytes: Data, isVoice: Bool, isConsent: Bool) async {
        let (kind, purpose): (AttachmentKind, AttachmentPurpose) =
            (isVoice ? .voice : .photo, isConsent ? .consent : .need)
        let id = await acting.run {
            try await desk.app.attach(
                space: desk.space, form: AttachForm(kind: kind, purpose: purpose, bytes: bytes))
        }
        guard let id else { return }
        form.value.attached.append(Attached(id: id, isVoice: isVoice, isConsent: isConsent))
    }

    private func photo(refused: Phrase, _ take: @MainActor (any Camera) async throws -> Data?) async {
        guard let camera = abilities.camera, !isFull else { return }
        hindrance = nil
        do {
            guard let bytes = try await take(camera) else { return }
            await attach(bytes, isVoice: false, isConsent: false)
        } catch {
            hindrance = error as? CaptureFailure == .refused ? refused : .captureCameraBroken
        }
    }

    private func begin(_ what: Recording) async {
        guard let microphone = abilities.microphone, !isFull else { return }
        hindrance = nil
        do {
            recording = what
            try await microphone.start()
        } catch {
            recording = nil
            let refused = error as? CaptureFailure == .refused
            hindrance = refused ? .captureMicrophoneRefused : .captureMicrophoneBroken
        }
    }

    private func end() async {
        guard let what = recording, let microphone = abilities.microphone else { return }
        recording = nil
        guard let bytes = await microphone.stop() else { return hindrance = .captureMicrophoneBroken }
        await attach(bytes, isVoice: true, isConsent: what == .consent)
        guard what == .consent, acting.trouble == nil, case .new(var person) = form.value.speaker else { return }
        person.consent = .recorded
        form.value.speaker = .new(person)
    }
}
