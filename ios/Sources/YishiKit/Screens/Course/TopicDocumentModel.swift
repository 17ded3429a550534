import Foundation
import Observation
import YishiCore

/// A paper from elsewhere that says something about a topic.
public enum TopicDocument: String, Codable, Hashable, Sendable {
    /// The receiving body has what was handed over.
    case receipt
    /// What was agreed is void.
    case annulment
}

/// A paper from elsewhere, while it is being taken down.
public struct TopicDocumentDraft: Codable, Hashable, Sendable {
    var annullerCode: String?
    public var number = ""
    public var words = ""
    /// Nothing for today.
    public var day: Date?

    public var annuller: Annuller? {
        get { Annuller(code: annullerCode) }
        set { annullerCode = newValue?.code }
    }
}

/// 转办回执, 撤销决定: the day on the paper, its number, and what it says.
@MainActor @Observable
public final class TopicDocumentModel {
    public let form: StepForm<TopicDocumentDraft>
    public let kind: TopicDocument
    @ObservationIgnored private let topic: TopicId

    init(home: HomeModel, desk: Desk, topic: TopicId, kind: TopicDocument) {
        self.topic = topic
        self.kind = kind
        form = StepForm(home: home, desk: desk, topic: topic, key: kind.rawValue, empty: TopicDocumentDraft())
    }

    public func run() async { await form.read() }

    private var lacking: Phrase? {
        let draft = form.draft
        if kind == .annulment, draft.annuller == nil { return .documentNoAnnuller }
        if draft.number.isBlank { return .documentNoNumber }
        if draft.words.isBlank { return kind == .receipt ? .documentNoReceiver : .documentNoWords }
        return nil
    }

    public func send() async {
        let draft = form.draft
        let paper = DocumentForm(
            on: Day.civil(draft.day ?? Date()), number: draft.number.trimmed, words: draft.words.trimmed)
        await form.send(lacking: lacking) {
            switch kind {
            case .receipt:
                try await $0.app.acknowledgeReferral(space: $0.space, topic: topic, paper: paper, finishing: $1)
            case .annulment:
                guard let by = draft.annuller else { return }
                try await $0.app.annulTopic(
                    space: $0.space, topic: topic, by: by, document: paper, finishing: $1)
            }
        }
    }
}
