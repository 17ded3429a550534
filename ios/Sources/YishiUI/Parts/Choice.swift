import SwiftUI
import YishiKit

/// Something to choose: a word on a chip, with a tick where it is chosen.
struct Choice: View {
    let title: String
    let chosen: Bool
    let action: @MainActor () -> Void
    @Environment(\.theme) private var theme

    init(_ title: String, chosen: Bool, action: @escaping @MainActor () -> Void) {
        self.title = title
        self.chosen = chosen
        self.action = action
    }

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusSmall))
        Button(action: action) {
            HStack(spacing: 6) {
                if chosen { IconView(.check, .onLeafSoft) }
                Text(verbatim: title).styled(chosen ? .strong : .body, chosen ? .onLeafSoft : .ink)
            }
            .padding(.horizontal, theme.length(.medium))
            .frame(maxWidth: .infinity, minHeight: theme.length(.touch))
            .background(theme.color(chosen ? .leafSoft : .well), in: corners)
            .overlay { corners.strokeBorder(theme.color(chosen ? .leaf : .edge), lineWidth: theme.length(.stroke)) }
            .contentShape(corners)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(chosen ? .isSelected : [])
    }
}

/// Choices beside each other, as many as fit.
struct Choices<Content: View>: View {
    private let least: CGFloat
    private let content: Content
    @Environment(\.theme) private var theme

    init(least: CGFloat = 132, @ViewBuilder content: () -> Content) {
        self.least = least
        self.content = content()
    }

    var body: some View {
        let gap = theme.length(.small)
        LazyVGrid(columns: [GridItem(.adaptive(minimum: least), spacing: gap)], alignment: .leading, spacing: gap) {
            content
        }
    }
}
