/// How everything looks now: colours, sizes, and the language things are said in.
public struct Theme: Hashable, Sendable {
    public static let textPercents = [100, 120, 140]

    public let palette: Palette
    public let elder: Bool
    public let textPercent: Int

    public init(palette: Palette = Palette(.light), elder: Bool = false, textPercent: Int = 100) {
        self.palette = palette
        self.elder = elder
        self.textPercent = textPercent
    }

    public init(_ settings: Settings, phoneIsDark: Bool) {
        self.init(
            palette: Palette(settings.appearance, phoneIsDark: phoneIsDark), elder: settings.elder,
            textPercent: settings.textPercent)
    }

    /// A text's size in points, before the phone's own text size is applied.
    public func size(_ style: TextStyle) -> Double { style.size(elder: elder) * Double(textPercent) / 100 }

    public func space(_ space: Space) -> Double {
        space == .stroke && palette.look == .rain ? 2 : space.size(elder: elder)
    }
}
