import SwiftUI
import YishiKit

/// A field to write on with a finger.
struct Pad: View {
    @Binding var drawing: Drawing
    /// The stroke under the finger; it is kept once the finger is lifted.
    @State private var stroke: [Drawing.Point] = []
    @Environment(\.theme) private var theme
    @Environment(\.words) private var words

    private static let height: CGFloat = 180

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusLarge))
        ink
            .stroke(theme.color(.ink), style: StrokeStyle(lineWidth: 4, lineCap: .round, lineJoin: .round))
            .frame(maxWidth: .infinity, minHeight: Self.height, maxHeight: Self.height)
            .background(theme.color(.well), in: corners)
            .overlay { corners.strokeBorder(theme.color(.edge), lineWidth: theme.length(.stroke)) }
            .contentShape(corners)
            .gesture(
                DragGesture(minimumDistance: 0)
                    .onChanged { stroke.append(Drawing.Point(x: $0.location.x, y: $0.location.y)) }
                    .onEnded { _ in
                        drawing.strokes.append(stroke)
                        stroke = []
                    }
            )
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(words(.signPad))
    }

    private var ink: Path {
        var path = Path()
        for line in drawing.strokes + [stroke] {
            for (number, point) in line.enumerated() {
                let place = CGPoint(x: point.x, y: point.y)
                if number == 0 { path.move(to: place) } else { path.addLine(to: place) }
            }
        }
        return path
    }
}
