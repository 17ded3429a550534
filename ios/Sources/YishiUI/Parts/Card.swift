import SwiftUI
import YishiKit

/// Things that belong together, on a ground of their own.
struct Card<Content: View>: View {
    private let ground: Palette.Role
    private let edge: Palette.Role
    private let content: Content
    @Environment(\.theme) private var theme

    init(_ ground: Palette.Role = .card, edge: Palette.Role = .line, @ViewBuilder content: () -> Content) {
        self.ground = ground
        self.edge = edge
        self.content = content()
    }

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusLarge))
        VStack(alignment: .leading, spacing: theme.length(.small)) { content }
            .padding(theme.length(.large))
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(theme.color(ground), in: corners)
            .overlay { corners.strokeBorder(theme.color(edge), lineWidth: theme.length(.stroke)) }
    }
}

/// What is in the way: the sentence, and one way out where there is one.
struct TroubleCard: View {
    private let said: (Words) -> String
    private let retry: (@MainActor () -> Void)?
    @Environment(\.words) private var words

    init(sentence: String, retry: (@MainActor () -> Void)? = nil) {
        said = { _ in sentence }
        self.retry = retry
    }

    init(_ trouble: Trouble, retry: (@MainActor () -> Void)? = nil) {
        said = { words in words(trouble.phrase) }
        self.retry = retry
    }

    init(_ phrase: Phrase) {
        said = { words in words(phrase) }
        retry = nil
    }

    var body: some View {
        Card(.brickSoft, edge: .brick) {
            HStack(alignment: .top, spacing: 10) {
                IconView(.alert, .onBrickSoft)
                Text(verbatim: said(words)).styled(.body, .onBrickSoft)
            }
            if let retry { WordButton(.commonRetry, icon: .sync, action: retry) }
        }
        .accessibilityElement(children: .contain)
    }
}

/// Where nothing is yet: what will appear here.
struct Nothing: View {
    let phrase: Phrase

    var body: some View {
        Say(phrase, .body, .inkSoft)
            .padding(.vertical, 24)
            .frame(maxWidth: .infinity, alignment: .leading)
    }
}
