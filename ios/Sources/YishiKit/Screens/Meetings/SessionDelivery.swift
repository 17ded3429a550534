import Foundation
import Observation
import YishiCore

/// How somebody was told of a sitting, while that is taken down; kept after every step.
struct DeliveryDraft: Codable, Hashable, Sendable {
    var person: PickedPerson?
    var way: SessionDelivery.Way?
    /// The photo of the slip or the door, sealed in this phone.
    var slip: BlobId?
}

/// 记下送达: a party was told at the door, on the telephone or on paper. What was handed over has a photo of the signed
/// slip; beside the rest one may stand.
@MainActor @Observable
public final class SessionDelivery {
    /// How others can be told.
    public enum Way: String, Codable, Hashable, Sendable, CaseIterable {
        case visit, phone, paper

        public var phrase: Phrase {
            switch self {
            case .visit: .deliveryVisit
            case .phone: .deliveryPhone
            case .paper: .deliveryPaper
            }
        }

        var delivery: Delivery {
            switch self {
            case .visit: .visit
            case .phone: .phone
            case .paper: .paper
            }
        }
    }

    public private(set) var missing: Phrase?
    /// Why there is no photo.
    public private(set) var hindrance: Phrase?
    /// That photo, to be looked at.
    public private(set) var slip: Data?
    public let acting = Attempt()

    private let form: Form<DeliveryDraft>
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: SessionId
    @ObservationIgnored private let camera: (any Camera)?

    init(desk: Desk, session id: SessionId, camera: (any Camera)?) {
        self.desk = desk
        self.id = id
        self.camera = camera
        form = Form(desk, key: "delivery-\(id)", empty: DeliveryDraft())
    }

    func read() async {
        await form.read()
        await showSlip()
    }

    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }

    // MARK: what is shown

    public var notKept: Bool { form.notKept }
    /// Who was told.
    public var person: PickedPerson? { form.value.person }
    public var way: Way? { form.value.way }
    /// On paper only where a slip can be shown.
    public var ways: [Way] { Way.allCases.filter { $0 != .paper || camera != nil } }
    public var hasSlip: Bool { form.value.slip != nil }
    public var wantsSlip: Bool { way == .paper && !hasSlip }
    public var canPhotograph: Bool { camera != nil && way != nil && !hasSlip }

    // MARK: what one does

    func begin(_ person: PickedPerson) async {
        guard self.person != person else { return }
        await notNow()
        form.value.person = person
    }

    public func choose(_ way: Way) {
        forget()
        form.value.way = way
    }

    public func takeSlip() async { await photo { try await $0.take(atMost: NeedAttachments.photoBytes) } }
    public func pickSlip() async { await photo { try await $0.pick(atMost: NeedAttachments.photoBytes) } }

    public func dropSlip() async {
        guard let before = form.value.slip else { return }
        (form.value.slip, slip) = (nil, nil)
        // One that is gone already is given up, too.
        _ = try? await desk.app.dropAttached(space: desk.space, attached: before)
    }

    public func notNow() async {
        forget()
        await dropSlip()
        form.value = DeliveryDraft()
        await form.drop()
    }

    /// Puts it on record; whether it is there.
    func save() async -> Bool {
        missing = way == nil ? .deliveryNoWay : wantsSlip ? .deliveryNoSlip : nil
        guard missing == nil, let person, let way else { return false }
        let done: Void? = await acting.run {
            try await desk.app.deliverNotice(
                space: desk.space, session: id, member: person.id, how: way.delivery, proof: form.value.slip)
        }
        guard done != nil else { return false }
        (form.value, slip) = (DeliveryDraft(), nil)
        await form.drop()
        return true
    }

    private func forget() {
        (missing, hindrance) = (nil, nil)
        acting.clear()
    }

    private func photo(_ take: @MainActor (any Camera) async throws -> Data?) async {
        guard let camera else { return }
        forget()
        do {
            guard let bytes = try await take(camera) else { return }
            await dropSlip()
            form.value.slip = await acting.run {
                let shown = AttachForm(kind: .photo, purpose: .delivery, bytes: bytes)
                return try await desk.app.attach(space: desk.space, form: shown)
            }
            await showSlip()
        } catch {
            hindrance = error as? CaptureFailure == .refused ? .deliveryCameraRefused : .deliveryCameraBroken
        }
    }

    private func showSlip() async {
        guard let id = form.value.slip else { return }
        slip = try? await desk.app.openAttached(space: desk.space, attached: id).bytes
    }
}
