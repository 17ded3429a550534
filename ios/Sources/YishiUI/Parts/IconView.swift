import SwiftUI
import YishiKit

/// An icon, drawn. It says nothing by itself: a word stands beside it, or the button it is in has a label.
struct IconView: View {
    private let icon: Icon
    private let role: Palette.Role
    @Environment(\.theme) private var theme
    @ScaledMetric(relativeTo: .body) private var phone: CGFloat = 1

    init(_ icon: Icon, _ role: Palette.Role = .ink) {
        self.icon = icon
        self.role = role
    }

    var body: some View {
        let size = theme.length(.icon) * phone
        let width = size * 2 / CGFloat(IconPath.grid)
        IconShape(icon: icon)
            .stroke(theme.color(role), style: StrokeStyle(lineWidth: width, lineCap: .round, lineJoin: .round))
            .frame(width: size, height: size)
            .accessibilityHidden(true)
    }
}

/// The lines of an icon.
private struct IconShape: Shape {
    let icon: Icon

    func path(in rect: CGRect) -> Path {
        let scale = min(rect.width, rect.height) / CGFloat(IconPath.grid)
        func place(_ point: IconPath.Point) -> CGPoint {
            CGPoint(x: rect.minX + CGFloat(point.x) * scale, y: rect.minY + CGFloat(point.y) * scale)
        }
        var path = Path()
        for step in IconPath(icon.path)?.steps ?? [] {
            switch step {
            case .move(let point): path.move(to: place(point))
            case .line(let point): path.addLine(to: place(point))
            case .curve(let end, let control1, let control2):
                path.addCurve(to: place(end), control1: place(control1), control2: place(control2))
            case .close: path.closeSubpath()
            }
        }
        return path
    }
}
