import YishiCore

/// A page to print: lines large enough to read without glasses, then a code as squares.
struct Paper {
    /// White around a code, in fields, as scanners want it.
    private static let margin = 4

    let title: String
    /// The first one is its heading.
    let lines: [String]
    let code: QrView

    var html: String {
        let lines = lines.enumerated().map { number, line in
            number == 0 ? "<h1>\(Self.escaped(line))</h1>" : "<p>\(Self.escaped(line))</p>"
        }
        return """
            <html><head><meta charset="utf-8"><style>
            body { font: 16pt sans-serif; line-height: 1.5; } h1 { font-size: 22pt; }
            p { margin: 4pt 0; overflow-wrap: anywhere; } svg { width: 45mm; height: 45mm; margin-top: 8pt; }
            </style></head><body>\(lines.joined(separator: "\n"))\(squares)</body></html>
            """
    }

    private var squares: String {
        let side = Int(code.side)
        let whole = side + 2 * Self.margin
        let fields = code.dark.enumerated().filter(\.element).map { place, _ in
            let (x, y) = (place % side + Self.margin, place / side + Self.margin)
            return "<rect x=\"\(x)\" y=\"\(y)\" width=\"1\" height=\"1\"/>"
        }
        return "<svg viewBox=\"0 0 \(whole) \(whole)\" shape-rendering=\"crispEdges\">\(fields.joined())</svg>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
