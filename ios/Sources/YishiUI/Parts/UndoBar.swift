import SwiftUI
import YishiKit

/// Says what was done and offers to take it back.
struct UndoBar: View {
    let phrase: Phrase
    let undo: @MainActor () -> Void
    @Environment(\.theme) private var theme
    @Environment(\.words) private var words

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusLarge))
        HStack(spacing: theme.length(.medium)) {
            Say(phrase, .body, .paper).frame(maxWidth: .infinity, alignment: .leading)
            Button(action: undo) {
                Text(verbatim: words(.commonUndo)).styled(.button, .paper)
                    .padding(.horizontal, theme.length(.medium))
                    .frame(minHeight: theme.length(.touch))
                    .contentShape(.rect)
            }
            .buttonStyle(.plain)
        }
        .padding(.leading, theme.length(.large))
        .padding(.vertical, theme.length(.hair))
        .background(theme.color(.ink), in: corners)
    }
}
