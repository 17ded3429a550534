import SwiftUI
import YishiKit

/// A code to scan: black on white whatever the look, with the white edge that scanners want.
struct CodeView: View {
    let code: QrView
    let label: Phrase
    @Environment(\.words) private var words

    var body: some View {
        CodeShape(code: code)
            .fill(Color.black)
            .frame(width: 240, height: 240)
            .padding(24)
            .background(Color.white)
            .frame(maxWidth: .infinity)
            .accessibilityElement()
            .accessibilityLabel(words(label))
            .accessibilityAddTraits(.isImage)
    }
}

private struct CodeShape: Shape {
    let code: QrView

    func path(in rect: CGRect) -> Path {
        let side = Int(code.side)
        let field = min(rect.width, rect.height) / CGFloat(max(side, 1))
        var path = Path()
        for (place, dark) in code.dark.enumerated() where dark {
            let corner = CGPoint(
                x: rect.minX + CGFloat(place % side) * field, y: rect.minY + CGFloat(place / side) * field)
            path.addRect(CGRect(origin: corner, size: CGSize(width: field, height: field)))
        }
        return path
    }
}
