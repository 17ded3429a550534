import Observation
import YishiCore

/// Who stays away and why, while it is being written.
public struct RecusalDraft: Codable, Hashable, Sendable {
    /// Nobody for oneself.
    public var person: PickedPerson?
    public var words = ""
}

/// 回避: one stays away oneself, which counts at once; of somebody else both committees say it together.
@MainActor @Observable
public final class RecuseModel {
    public let form: StepForm<RecusalDraft>
    public let roster: Roster
    @ObservationIgnored private let home: HomeModel
    @ObservationIgnored private let desk: Desk
    @ObservationIgnored private let topic: TopicId
    @ObservationIgnored private let member: MemberId?

    /// `member` is whom the other side wants to stay away.
    init(home: HomeModel, desk: Desk, topic: TopicId, member: MemberId?) {
        self.home = home
        self.desk = desk
        self.topic = topic
        self.member = member
        let key = ["recuse", member?.hex].compactMap { $0 }.joined(separator: "-")
        form = StepForm(home: home, desk: desk, topic: topic, key: key, empty: RecusalDraft())
        roster = Roster(desk: desk)
    }

    public func run() async {
        await form.read()
        await desk.follow([.people]) {
            await roster.look()
            guard let member, form.draft.person == nil, let name = roster.name(of: member) else { return }
            form.draft.person = PickedPerson(id: member, name: name)
        }
    }

    /// Whether one may say it of others.
    public var forOthers: Bool { Offices(home.standing(in: desk.space)?.posts ?? []).governs }
    private var me: MemberId? { home.standing(in: desk.space)?.member }
    /// Who can be chosen beside oneself.
    public var without: [MemberId] { [me].compactMap { $0 } }

    public func send() async {
        let (who, words) = (form.draft.person?.id, form.draft.words.trimmed)
        await form.send(lacking: words.isEmpty ? .recuseNoWhy : nil) {
            try await $0.app.recuse(
                space: $0.space, topic: topic, member: who == me ? nil : who, reason: words, finishing: $1)
        }
    }
}
