/// The type of `docs/design.md`.
public enum TextStyle: String, CaseIterable, Sendable {
    case display, title, heading, body, strong, button, small

    /// In points, at a text size of 100 %.
    public func size(elder: Bool) -> Double {
        switch self {
        case .display: elder ? 32 : 30
        case .title: elder ? 28 : 24
        case .heading: elder ? 24 : 20
        case .body, .strong: elder ? 22 : 17
        case .button: elder ? 24 : 18
        case .small: elder ? 19 : 15
        }
    }

    /// The distance from line to line, as a multiple of the size.
    public var line: Double {
        switch self {
        case .display, .button: 1.3
        case .title: 1.35
        case .heading: 1.4
        case .body: 1.55
        case .strong, .small: 1.5
        }
    }

    public var bold: Bool {
        switch self {
        case .display, .title, .heading, .strong, .button: true
        case .body, .small: false
        }
    }
}
