import SwiftUI
import YishiKit

/// A phrase in the language in force, in one of the design's styles.
struct Say: View {
    private let phrase: Phrase
    private let style: TextStyle
    private let role: Palette.Role
    @Environment(\.words) private var words

    init(_ phrase: Phrase, _ style: TextStyle = .body, _ role: Palette.Role = .ink) {
        self.phrase = phrase
        self.style = style
        self.role = role
    }

    var body: some View {
        Text(verbatim: words(phrase)).styled(style, role)
    }
}
