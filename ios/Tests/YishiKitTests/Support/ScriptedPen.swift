import Foundation

@testable import YishiKit

/// Makes the picture that the test has ready, as a phone would of what a finger wrote.
@MainActor
final class ScriptedPen: Pen {
    var next: Data?

    init(_ next: Data?) { self.next = next }

    func picture(of drawing: Drawing) -> Data? { drawing.isEmpty ? nil : next }
}

extension Drawing {
    /// Two strokes of a name.
    static var written: Drawing {
        var drawing = Drawing()
        drawing.strokes = [[Point(x: 10, y: 20), Point(x: 60, y: 24)], [Point(x: 34, y: 4), Point(x: 36, y: 70)]]
        return drawing
    }
}
