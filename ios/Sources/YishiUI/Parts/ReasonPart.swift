import SwiftUI
import YishiKit

/// The reason for what is done with one only, and the way back.
struct ReasonPart: View {
    private let label: Phrase
    @Bindable private var reasoning: Reasoning
    private let act: Phrase
    private let action: @MainActor () async -> Void

    init(_ label: Phrase, _ reasoning: Reasoning, _ act: Phrase, action: @escaping @MainActor () async -> Void) {
        self.label = label
        self.reasoning = reasoning
        self.act = act
        self.action = action
    }

    var body: some View {
        Field(label, lines: 2...6, text: $reasoning.words)
        if let missing = reasoning.missing { TroubleCard(missing) }
        if let trouble = reasoning.acting.trouble { TroubleCard(trouble) }
        if reasoning.notKept { TroubleCard(.troubleDraftNotKept) }
        WordButton(act, icon: .check, .main) { Task { await action() } }
            .disabled(reasoning.acting.isBusy)
        WordButton(.commonBack, icon: .back, action: reasoning.notNow)
    }
}
