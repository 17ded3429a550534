import SwiftUI
import YishiKit

/// What somebody said, with who and when.
struct SaidCard: View {
    let said: Said
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Text(verbatim: said.text).styled(.body).textSelection(.enabled)
            Say(.needStoryStep(said.byName, words.moment(said.at)), .small, .inkSoft)
        }
        .accessibilityElement(children: .combine)
    }
}
