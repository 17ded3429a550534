import SwiftUI
import YishiKit

/// One step of a topic: what the topic is, what is filled in for the step, and below it the step itself.
struct StepFrame<Draft: Codable & Hashable & Sendable, Content: View>: View {
    private let title: Phrase
    private let form: StepForm<Draft>
    private let act: Phrase
    private let send: @MainActor () async -> Void
    private let content: Content
    @Environment(\.words) private var words

    init(
        _ title: Phrase, _ form: StepForm<Draft>, _ act: Phrase, send: @escaping @MainActor () async -> Void,
        @ViewBuilder content: () -> Content
    ) {
        self.title = title
        self.form = form
        self.act = act
        self.send = send
        self.content = content()
    }

    var body: some View {
        Frame(words(title)) {
            if let trouble = form.topic.trouble { TroubleCard(trouble) }
            if let row = form.topic.value?.row { TopicCard(row: row) }
            content
        } actions: {
            if form.notKept { TroubleCard(.troubleDraftNotKept) }
            if let missing = form.missing { TroubleCard(missing) }
            if let trouble = form.acting.trouble { TroubleCard(trouble) }
            WordButton(act, icon: .check, .main) { Task { await send() } }
                .disabled(form.acting.isBusy)
        }
    }
}

/// Which topic a step is about.
struct TopicCard: View {
    let row: TopicRow

    var body: some View {
        Card {
            Text(verbatim: row.title).styled(.heading)
            if !row.summary.isEmpty { Text(verbatim: row.summary).styled(.body) }
            Say(row.state.phrase, .small, .inkSoft)
        }
        .accessibilityElement(children: .combine)
    }
}
