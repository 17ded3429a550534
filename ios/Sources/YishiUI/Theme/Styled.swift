import SwiftUI
import YishiKit

extension Theme {
    /// A colour of `docs/design.md`.
    func color(_ role: Palette.Role) -> Color {
        let ink = palette(role)
        return Color(.sRGB, red: ink.red, green: ink.green, blue: ink.blue)
    }

    /// A distance of `docs/design.md`.
    func length(_ space: Space) -> CGFloat { CGFloat(self.space(space)) }
}

/// Sets a text in one of the design's styles; it grows with the phone's text size and with ours.
private struct Styled: ViewModifier {
    let style: TextStyle
    let role: Palette.Role
    @Environment(\.theme) private var theme
    @ScaledMetric(relativeTo: .body) private var phone: CGFloat = 1

    func body(content: Content) -> some View {
        let size = CGFloat(theme.size(style)) * phone
        content
            .font(.system(size: size, weight: style.bold ? .bold : .regular))
            // The typeface brings about 1.2 of a line by itself.
            .lineSpacing(size * CGFloat(max(0, style.line - 1.2)))
            .foregroundStyle(theme.color(role))
    }
}

extension View {
    func styled(_ style: TextStyle, _ role: Palette.Role = .ink) -> some View {
        modifier(Styled(style: style, role: role))
    }
}
