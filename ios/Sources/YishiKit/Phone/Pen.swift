import Foundation

/// What a finger wrote, stroke by stroke, as it lay on the screen.
public struct Drawing: Codable, Hashable, Sendable {
    public struct Point: Codable, Hashable, Sendable {
        public let x: Double
        public let y: Double

        public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
    }

    public var strokes: [[Point]] = []

    public init() {}

    public var isEmpty: Bool { strokes.allSatisfy { $0.count < 2 } }
}

/// Makes a picture of what a finger wrote.
@MainActor
public protocol Pen: AnyObject, Sendable {
    /// JPEG, black on white; nothing where it could not be made.
    func picture(of drawing: Drawing) -> Data?
}
