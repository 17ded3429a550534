import SwiftUI
import YishiKit

/// Something to fill in, with what it is above it.
struct Field: View {
    private let label: Phrase
    private let hint: Phrase?
    private let lines: ClosedRange<Int>
    @Binding private var text: String
    @Environment(\.theme) private var theme
    @Environment(\.words) private var words

    init(_ label: Phrase, hint: Phrase? = nil, lines: ClosedRange<Int> = 1...1, text: Binding<String>) {
        self.label = label
        self.hint = hint
        self.lines = lines
        _text = text
    }

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusSmall))
        VStack(alignment: .leading, spacing: theme.length(.hair)) {
            Say(label, .strong).accessibilityHidden(true)
            TextField(words(label), text: $text, prompt: prompt, axis: .vertical)
                .lineLimit(lines)
                .styled(.body)
                .padding(theme.length(.medium))
                .frame(minHeight: theme.length(.touch))
                .background(theme.color(.well), in: corners)
                .overlay { corners.strokeBorder(theme.color(.edge), lineWidth: theme.length(.stroke)) }
        }
    }

    private var prompt: Text? {
        hint.map { Text(verbatim: words($0)).foregroundStyle(theme.color(.inkSoft)) }
    }
}
