/// The distances, shapes and touch targets of `docs/design.md`, in points.
public enum Space: String, CaseIterable, Sendable {
    case hair, small, medium, large, margin, section, touch, main, tile, radiusSmall, radiusLarge, stroke, icon, column

    public func size(elder: Bool) -> Double {
        switch self {
        case .hair: 4
        case .small: 8
        case .medium: elder ? 14 : 12
        case .large: elder ? 18 : 16
        case .margin: elder ? 18 : 20
        case .section: elder ? 32 : 28
        case .touch: elder ? 60 : 48
        case .main: elder ? 80 : 72
        case .tile: elder ? 132 : 116
        case .radiusSmall: elder ? 12 : 10
        case .radiusLarge: elder ? 20 : 18
        case .stroke: elder ? 2 : 1
        case .icon: elder ? 30 : 24
        case .column: 640
        }
    }
}
