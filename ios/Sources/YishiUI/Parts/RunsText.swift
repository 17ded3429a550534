import SwiftUI
import YishiKit

/// A text beside an earlier one: what stayed, what came, what went; said in a word, not by colour alone.
struct RunsText: View {
    let runs: [TextRun]

    var body: some View {
        ForEach(Array(runs.enumerated()), id: \.offset) { _, run in
            switch run.kind {
            case .kept: Text(verbatim: run.text).styled(.body, .inkSoft)
            case .added:
                Say(.newsAdded, .small, .leaf)
                Text(verbatim: run.text).styled(.strong)
            case .removed:
                Say(.newsRemoved, .small, .brick)
                Text(verbatim: run.text).strikethrough().styled(.body, .inkSoft)
            }
        }
    }
}
