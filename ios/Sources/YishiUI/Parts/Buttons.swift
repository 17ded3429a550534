import SwiftUI
import YishiKit

/// How much a button asks for.
enum Weight {
    /// The screen's one main thing to do.
    case main
    /// Speaking and recording.
    case voice
    /// Everything else.
    case quiet
}

/// A button with a word and maybe an icon, as wide as its place.
struct WordButton: View {
    private let phrase: Phrase
    private let icon: Icon?
    private let weight: Weight
    private let action: @MainActor () -> Void
    @Environment(\.words) private var words

    init(_ phrase: Phrase, icon: Icon? = nil, _ weight: Weight = .quiet, action: @escaping @MainActor () -> Void) {
        self.phrase = phrase
        self.icon = icon
        self.weight = weight
        self.action = action
    }

    var body: some View {
        Button(action: action) {
            HStack(spacing: 10) {
                if let icon { IconView(icon, weight.content) }
                Text(verbatim: words(phrase)).styled(.button, weight.content).multilineTextAlignment(.leading)
            }
        }
        .buttonStyle(Block(weight: weight))
    }
}

extension Weight {
    var content: Palette.Role {
        switch self {
        case .main: .onLeaf
        case .voice: .onClay
        case .quiet: .ink
        }
    }

    fileprivate var ground: Palette.Role {
        switch self {
        case .main: .leaf
        case .voice: .clay
        case .quiet: .well
        }
    }
}

/// A filled block with the design's height, edge and corners.
private struct Block: ButtonStyle {
    let weight: Weight

    func makeBody(configuration: Configuration) -> some View {
        BlockLabel(weight: weight, configuration: configuration)
    }
}

/// A view of its own, because a style does not see the environment everywhere.
private struct BlockLabel: View {
    let weight: Weight
    let configuration: ButtonStyleConfiguration
    @Environment(\.theme) private var theme
    @Environment(\.isEnabled) private var isEnabled

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusLarge))
        configuration.label
            .padding(.horizontal, theme.length(.large))
            .frame(maxWidth: .infinity, minHeight: theme.length(weight == .quiet ? .touch : .main))
            .background(theme.color(weight.ground), in: corners)
            .overlay { corners.strokeBorder(theme.color(.edge), lineWidth: edge) }
            .contentShape(corners)
            .opacity(isEnabled ? (configuration.isPressed ? 0.8 : 1) : 0.45)
    }

    private var edge: CGFloat { weight == .quiet ? theme.length(.stroke) : 0 }
}

/// A round button with an icon alone; its label is read aloud.
struct IconButton: View {
    private let icon: Icon
    private let label: Phrase
    private let action: @MainActor () -> Void
    @Environment(\.theme) private var theme
    @Environment(\.words) private var words

    init(_ icon: Icon, _ label: Phrase, action: @escaping @MainActor () -> Void) {
        self.icon = icon
        self.label = label
        self.action = action
    }

    var body: some View {
        Button(action: action) {
            IconView(icon)
                .frame(minWidth: theme.length(.touch), minHeight: theme.length(.touch))
                .contentShape(.circle)
        }
        .buttonStyle(.plain)
        .accessibilityLabel(words(label))
    }
}
