import Foundation

/// An icon's path as steps of a pen, on a grid of 24.
public struct IconPath: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public var x: Double
        public var y: Double

        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    public enum Step: Hashable, Sendable {
        case move(Point)
        case line(Point)
        case curve(Point, control1: Point, control2: Point)
        case close
    }

    public static let grid = 24.0

    public private(set) var steps: [Step] = []
    private var pen = Point(0, 0)
    private var start = Point(0, 0)

    /// Nothing where the text is not a path of the commands that icons use.
    public init?(_ text: String) {
        var words = text.split(separator: " ").flatMap(Self.parted)[...]
        while let command = words.popFirst() {
            guard let count = Self.arguments[command] else { return nil }
            let numbers = words.prefix(count).compactMap(Double.init)
            guard numbers.count == count else { return nil }
            words = words.dropFirst(count)
            draw(command, numbers)
        }
    }

    private static let arguments = ["M": 2, "L": 2, "H": 1, "V": 1, "A": 7, "Z": 0]

    /// `M15` is `M` and `15`.
    private static func parted(_ word: Substring) -> [String] {
        guard let first = word.first, first.isLetter else { return [String(word)] }
        return [String(first)] + (word.count > 1 ? [String(word.dropFirst())] : [])
    }

    private mutating func draw(_ command: String, _ n: [Double]) {
        switch command {
        case "M":
            pen = Point(n[0], n[1])
            start = pen
            steps.append(.move(pen))
        case "L": line(to: Point(n[0], n[1]))
        case "H": line(to: Point(n[0], pen.y))
        case "V": line(to: Point(pen.x, n[0]))
        case "A": arc(to: Point(n[5], n[6]), radius: n[0], large: n[3] == 1, sweep: n[4] == 1)
        default:
            pen = start
            steps.append(.close)
        }
    }

    private mutating func line(to end: Point) {
        pen = end
        steps.append(.line(end))
    }

    /// A part of a circle as curves of at most a quarter each (SVG 1.1, appendix F.6.5, for equal radii).
    private mutating func arc(to end: Point, radius: Double, large: Bool, sweep: Bool) {
        let half = Point((pen.x - end.x) / 2, (pen.y - end.y) / 2)
        let distance = (half.x * half.x + half.y * half.y).squareRoot()
        guard distance > 0 else { return }
        let radius = max(radius, distance)
        let height = (radius * radius - distance * distance).squareRoot() / distance * (large == sweep ? -1 : 1)
        let center = Point((pen.x + end.x) / 2 + height * half.y, (pen.y + end.y) / 2 - height * half.x)
        let first = atan2(pen.y - center.y, pen.x - center.x)
        var turn = atan2(end.y - center.y, end.x - center.x) - first
        if sweep, turn < 0 { turn += 2 * .pi }
        if !sweep, turn > 0 { turn -= 2 * .pi }
        let parts = Int((abs(turn) / (.pi / 2)).rounded(.up))
        for part in 0..<parts {
            let angle = first + turn * Double(part) / Double(parts)
            curve(around: center, radius: radius, from: angle, turn: turn / Double(parts))
        }
        pen = end
    }

    private mutating func curve(around center: Point, radius: Double, from angle: Double, turn: Double) {
        let reach = 4 / 3 * tan(turn / 4)
        func on(_ angle: Double, ahead: Double) -> Point {
            Point(
                center.x + radius * (cos(angle) - ahead * sin(angle)),
                center.y + radius * (sin(angle) + ahead * cos(angle)))
        }
        let end = angle + turn
        steps.append(.curve(on(end, ahead: 0), control1: on(angle, ahead: reach), control2: on(end, ahead: -reach)))
    }
}
