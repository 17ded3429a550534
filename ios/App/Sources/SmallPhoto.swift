import UIKit

/// A photo made small enough to travel over a village's network.
struct SmallPhoto {
    /// What is tried, the best first: the longer side in pixels and JPEG's quality.
    private static let tries: [(side: CGFloat, quality: CGFloat)] = [
        (1_600, 0.7), (1_600, 0.5), (1_280, 0.5), (1_024, 0.4), (800, 0.3),
    ]

    private let image: UIImage

    init(_ image: UIImage) { self.image = image }

    func jpeg(atMost bytes: Int) -> Data? {
        for attempt in Self.tries {
            let data = resized(attempt.side).jpegData(compressionQuality: attempt.quality)
            if let data, data.count <= bytes { return data }
        }
        return nil
    }

    private func resized(_ side: CGFloat) -> UIImage {
        let factor = min(1, side / max(image.size.width, image.size.height))
        let size = CGSize(width: (image.size.width * factor).rounded(), height: (image.size.height * factor).rounded())
        let format = UIGraphicsImageRendererFormat()
        format.scale = 1
        format.opaque = true
        return UIGraphicsImageRenderer(size: size, format: format).image { _ in
            image.draw(in: CGRect(origin: .zero, size: size))
        }
    }
}
