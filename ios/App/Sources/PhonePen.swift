import UIKit
import YishiKit

/// Draws what a finger wrote, black on white, as large as it needs.
final class PhonePen: Pen {
    private static let margin = 12.0
    private static let width = 4.0
    private static let quality = 0.7

    func picture(of drawing: Drawing) -> Data? {
        let points = drawing.strokes.flatMap { $0 }
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
        else { return nil }
        let size = CGSize(width: right - left + 2 * Self.margin, height: bottom - top + 2 * Self.margin)
        let format = UIGraphicsImageRendererFormat()
        format.scale = 1
        format.opaque = true
        let image = UIGraphicsImageRenderer(size: size, format: format).image { context in
            UIColor.white.setFill()
            context.fill(CGRect(origin: .zero, size: size))
            UIColor.black.setStroke()
            for stroke in drawing.strokes {
                path(stroke, left: left - Self.margin, top: top - Self.margin).stroke()
            }
        }
        return image.jpegData(compressionQuality: Self.quality)
    }

    private func path(_ stroke: [Drawing.Point], left: Double, top: Double) -> UIBezierPath {
        let path = UIBezierPath()
        path.lineWidth = Self.width
        path.lineCapStyle = .round
        path.lineJoinStyle = .round
        for (number, point) in stroke.enumerated() {
            let place = CGPoint(x: point.x - left, y: point.y - top)
            if number == 0 { path.move(to: place) } else { path.addLine(to: place) }
        }
        return path
    }
}
