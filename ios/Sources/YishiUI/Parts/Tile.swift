import SwiftUI
import YishiKit

/// One of the large fields of home.
struct Tile: View {
    private let phrase: Phrase
    private let icon: Icon
    private let ground: Palette.Role
    private let content: Palette.Role
    private let action: @MainActor () -> Void
    @Environment(\.theme) private var theme

    init(
        _ phrase: Phrase, icon: Icon, ground: Palette.Role = .card, content: Palette.Role = .ink,
        action: @escaping @MainActor () -> Void
    ) {
        self.phrase = phrase
        self.icon = icon
        self.ground = ground
        self.content = content
        self.action = action
    }

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusLarge))
        Button(action: action) {
            VStack(alignment: .leading, spacing: theme.length(.small)) {
                IconView(icon, content)
                Say(phrase, .heading, content)
            }
            .padding(theme.length(.large))
            .frame(maxWidth: .infinity, minHeight: theme.length(.tile), alignment: .leading)
            .background(theme.color(ground), in: corners)
            .overlay { corners.strokeBorder(theme.color(.line), lineWidth: theme.length(.stroke)) }
            .contentShape(corners)
        }
        .buttonStyle(.plain)
    }
}
