import Observation
import YishiCore

/// Where something is handed over to, while that is being written.
public struct ReferDraft: Codable, Hashable, Sendable {
    var placeCode: String?
    public var words = ""

    public var place: Referral? {
        get { Referral(code: placeCode) }
        set { placeCode = newValue?.code }
    }

    /// What is not filled in.
    var lacking: Phrase? { place == nil ? .referNoPlace : words.isBlank ? .referNoWords : nil }
}

extension MatterClass {
    /// Who decides on it in the end; what endangers somebody goes out at once, whatever it is.
    fileprivate var places: [Referral] {
        switch self {
        case .owners: [.owners, .emergency]
        case .collective: [.collective, .emergency]
        case .govProject, .crossUnit: [.gov, .emergency]
        case .general, .major, .contested, .group, .notDeliberable: [.mediation, .petition, .gov, .emergency]
        }
    }
}

/// 转办: others decide on the topic; whoever proposed it reads who, and why.
@MainActor @Observable
public final class ReferTopicModel {
    public let form: StepForm<ReferDraft>
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId) {
        self.topic = topic
        form = StepForm(home: home, desk: desk, topic: topic, key: "refer", empty: ReferDraft())
    }

    /// A place that was chosen before its class was said otherwise is chosen no longer.
    public func run() async {
        await form.read()
        if let place = form.draft.place, !places.contains(place) { form.draft.place = nil }
    }

    /// Who may decide on what is of its class.
    public var places: [Referral] {
        guard let row = form.topic.value?.row else { return [] }
        return MatterClass(row.class)?.places ?? []
    }

    public func send() async {
        let draft = form.draft
        await form.send(lacking: draft.lacking) { desk, _ in
            guard let place = draft.place else { return }
            try await desk.app.referTopic(space: desk.space, topic: topic, to: place, words: draft.words.trimmed)
        }
    }
}
