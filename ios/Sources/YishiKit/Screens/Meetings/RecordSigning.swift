import Foundation
import Observation
import YishiCore

/// Whose signature of a record is being made, and what they have written; kept after every stroke.
struct RecordDraft: Codable, Hashable, Sendable {
    var person: PickedPerson?
    var drawing = Drawing()
}

/// 签会议记录: as oneself, or with a finger on the phone of the other one who keeps it.
@MainActor @Observable
public final class RecordSigning {
    public let acting = Attempt()
    /// Why there is no picture.
    public private(set) var hindrance: Phrase?

    private let form: Form<RecordDraft>
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: SessionId
    @ObservationIgnored private let abilities: Abilities

    init(desk: Desk, session id: SessionId, abilities: Abilities) {
        self.desk = desk
        self.id = id
        self.abilities = abilities
        form = Form(desk, key: "record-\(id)", empty: RecordDraft())
    }

    func read() async { await form.read() }
    /// Waits until the newest stroke is on disk.
    func settled() async { await form.settled() }

    // MARK: what is shown

    public var notKept: Bool { form.notKept }
    /// Whose turn it is.
    public var person: PickedPerson? { form.value.person }
    public var drawing: Drawing {
        get { form.value.drawing }
        set {
            forget()
            form.value.drawing = newValue
        }
    }
    public var canDraw: Bool { abilities.pen != nil }
    public var canPhotograph: Bool { abilities.camera != nil }

    // MARK: what one does

    func begin(_ person: PickedPerson) {
        guard self.person != person else { return }
        forget()
        form.value = RecordDraft(person: person)
    }

    public func clear() { drawing = Drawing() }

    public func notNow() {
        forget()
        form.value = RecordDraft()
    }

    /// What was written is the signature of whoever's turn it is; whether it is on record.
    func sign() async -> Bool {
        guard let pen = abilities.pen else { return false }
        guard !drawing.isEmpty else { return hindered(.signNothing) }
        guard let picture = pen.picture(of: drawing) else { return hindered(.signNoPicture) }
        return await witness(with: picture)
    }

    /// A photo of their signature does as well.
    func photograph() async -> Bool {
        guard let camera = abilities.camera else { return false }
        do {
            guard let picture = try await camera.take(atMost: NeedAttachments.photoBytes) else { return false }
            return await witness(with: picture)
        } catch {
            return hindered(error as? CaptureFailure == .refused ? .captureCameraRefused : .captureCameraBroken)
        }
    }

    /// One's own, as whoever holds the phone.
    func signMine() async -> Bool {
        await put { try await desk.app.signRecord(space: desk.space, session: id) }
    }

    private func witness(with picture: Data) async -> Bool {
        guard let person else { return false }
        return await put {
            let shown = AttachForm(kind: .photo, purpose: .signature, bytes: picture)
            let evidence = try await desk.app.attach(space: desk.space, form: shown)
            try await desk.app.witnessRecord(space: desk.space, session: id, member: person.id, evidence: evidence)
        }
    }

    private func put(_ work: @MainActor () async throws -> Void) async -> Bool {
        forget()
        guard await acting.run(work) != nil else { return false }
        form.value = RecordDraft()
        await form.drop()
        return true
    }

    private func hindered(_ phrase: Phrase) -> Bool {
        hindrance = phrase
        return false
    }

    private func forget() {
        hindrance = nil
        acting.clear()
    }
}
