import SwiftUI
import YishiKit

/// What a round of talks left open.
struct OpenPointsCard: View {
    let title: Phrase
    let text: String

    init(_ title: Phrase, _ text: String) { (self.title, self.text) = (title, text) }

    var body: some View {
        Card(.grainSoft) {
            Say(title, .strong, .onGrainSoft)
            Text(verbatim: text).styled(.body, .onGrainSoft).textSelection(.enabled)
        }
        .accessibilityElement(children: .combine)
    }
}
