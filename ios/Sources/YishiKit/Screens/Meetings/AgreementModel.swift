import Foundation
import Observation
import YishiCore

/// An agreement that is being written; kept after every step.
public struct AgreementDraft: Codable, Hashable, Sendable {
    public var title = ""
    public var text = ""
    public var parties: [PartyDraft] = []
    public var raisesMoney = false

    var missing: Phrase? {
        if text.isBlank { return .paperNoText }
        return parties.count < 2 ? .agreementNoParties : nil
    }
}

/// 商定即行: those it touches are here and agree; what they agreed begins at once.
@MainActor @Observable
public final class AgreementModel {
    public var draft: AgreementDraft {
        get { form.value }
        set {
            missing = nil
            acting.clear()
            form.value = newValue
        }
    }
    public let topic: Looked<YishiCore.TopicView>
    public let roster: Roster
    public let acting = Attempt()
    public private(set) var missing: Phrase?

    private let form: Form<AgreementDraft>
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let id: TopicId

    init(home: HomeModel, desk: Desk, topic id: TopicId) {
        self.home = home
        self.desk = desk
        self.id = id
        topic = Looked { try await desk.app.topic(space: desk.space, topic: id) }
        roster = Roster(desk: desk)
        form = Form(desk, key: "agreement-\(id.hex)", empty: AgreementDraft())
    }

    /// Keeps the people to choose from fresh until the task is cancelled.
    public func run() async {
        await form.read()
        await desk.follow([.topics, .people]) {
            await topic.look()
            await roster.look()
            if draft.title.isEmpty, let title = topic.value?.row.title {
                form.value.title = Words(.chinese)(.agreementTitleOf(title))
            }
        }
    }

    public var notKept: Bool { form.notKept }
    /// Waits until the newest step is on disk.
    func settled() async { await form.settled() }
    /// Who holds the phone, and is no party.
    public var moderator: MemberId? { home.standing(in: desk.space)?.member }

    /// Lays it before all it touches, and asks the first of them to sign.
    public func lay() async {
        missing = draft.missing
        guard missing == nil, let moderator else { return }
        let words = PaperForm(topic: id, title: draft.title.trimmed, text: draft.text.trimmed)
        let agreement = Agreement(
            parties: draft.parties.map(\.party), moderator: moderator, raisesMoney: draft.raisesMoney)
        let made = await acting.run {
            try await desk.app.layAgreement(space: desk.space, form: words, agreement: agreement)
        }
        guard let made else { return }
        await form.drop()
        home.router.back()
        home.router.show(.paper(desk.space, made))
        home.router.show(.signing(desk.space, made))
        home.syncer.start()
    }
}
