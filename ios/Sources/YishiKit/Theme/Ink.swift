import Foundation

/// A colour as numbers, so that contrast can be checked where nothing is drawn.
public struct Ink: Hashable, Sendable {
    /// 0xRRGGBB in sRGB.
    public let hex: UInt32

    public init(_ hex: UInt32) { self.hex = hex }

    public var red: Double { Double(hex >> 16 & 0xFF) / 255 }
    public var green: Double { Double(hex >> 8 & 0xFF) / 255 }
    public var blue: Double { Double(hex & 0xFF) / 255 }

    /// WCAG 2.2 contrast ratio, from 1 to 21.
    public func contrast(with other: Ink) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// WCAG 2.2 relative luminance.
    private var luminance: Double {
        func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
