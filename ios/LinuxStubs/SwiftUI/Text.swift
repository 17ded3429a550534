// Text, images, fonts and colours.

public struct LocalizedStringKey: ExpressibleByStringInterpolation, Equatable, Sendable {
    public init(_ value: String) {}
    public init(stringLiteral value: String) {}
}

public struct Text: Primitive, Equatable, Sendable {
    nonisolated public init(
        _ key: LocalizedStringKey, tableName: String? = nil, bundle: Bundle? = nil, comment: StaticString? = nil
    ) {}
    @_disfavoredOverload nonisolated public init<S: StringProtocol>(_ content: S) {}
    nonisolated public init(verbatim content: String) {}
    nonisolated public init(_ image: Image) {}
    nonisolated public static func + (lhs: Text, rhs: Text) -> Text { lhs }
    nonisolated public func bold() -> Text { self }
    nonisolated public func italic() -> Text { self }
    nonisolated public func underline(_ isActive: Bool = true, color: Color? = nil) -> Text { self }
    nonisolated public func strikethrough(_ isActive: Bool = true, color: Color? = nil) -> Text { self }
    nonisolated public func font(_ font: Font?) -> Text { self }
    nonisolated public func fontWeight(_ weight: Font.Weight?) -> Text { self }
    nonisolated public func monospacedDigit() -> Text { self }
    nonisolated public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
}

public struct Image: Primitive, Equatable, Sendable {
    public enum Scale: Hashable, Sendable { case small, medium, large }
    public enum TemplateRenderingMode: Hashable, Sendable { case template, original }

    nonisolated public init(systemName: String) {}
    nonisolated public init(uiImage: UIImage) {}
    nonisolated public init(_ name: String, bundle: Bundle? = nil) {}
    nonisolated public init(decorative name: String, bundle: Bundle? = nil) {}
    nonisolated public func resizable() -> Image { self }
    nonisolated public func renderingMode(_ mode: TemplateRenderingMode?) -> Image { self }
}

public struct Font: Hashable, Sendable {
    public enum TextStyle: CaseIterable, Hashable, Sendable {
        case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2
    }
    public struct Weight: Hashable, Sendable {
        public static let light = Weight(), regular = Weight(), medium = Weight(), semibold = Weight()
        public static let bold = Weight(), heavy = Weight()
    }
    public enum Design: Hashable, Sendable { case `default`, serif, rounded, monospaced }
    public static let largeTitle = Font(), title = Font(), title2 = Font(), title3 = Font(), headline = Font()
    public static let subheadline = Font(), body = Font(), callout = Font(), footnote = Font(), caption = Font()
    public static let caption2 = Font()
    public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font { Font() }
    public static func system(_ style: TextStyle, design: Design? = nil, weight: Weight? = nil) -> Font { Font() }
    public static func custom(_ name: String, size: CGFloat, relativeTo textStyle: TextStyle) -> Font { Font() }
    public func weight(_ weight: Weight) -> Font { self }
    public func bold() -> Font { self }
    public func monospacedDigit() -> Font { self }
}

public protocol ShapeStyle: Sendable {}

public struct Color: ShapeStyle, Primitive, Hashable {
    public enum RGBColorSpace: Hashable, Sendable { case sRGB, sRGBLinear, displayP3 }
    nonisolated public static let red = Color(), orange = Color(), yellow = Color(), green = Color(), blue = Color()
    nonisolated public static let gray = Color(), white = Color(), black = Color(), clear = Color()
    nonisolated public static let primary = Color(), secondary = Color(), accentColor = Color()
    nonisolated private init() {}
    nonisolated public init(_ name: String, bundle: Bundle? = nil) {}
    nonisolated public init(
        _ colorSpace: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1
    ) {}
    nonisolated public func opacity(_ opacity: Double) -> Color { self }
}

public struct HierarchicalShapeStyle: ShapeStyle {}
extension ShapeStyle where Self == HierarchicalShapeStyle {
    public static var primary: Self { .init() }
    public static var secondary: Self { .init() }
    public static var tertiary: Self { .init() }
}
extension ShapeStyle where Self == Color {
    public static var red: Color { .red }
    public static var orange: Color { .orange }
    public static var green: Color { .green }
    public static var white: Color { .white }
    public static var black: Color { .black }
    public static var clear: Color { .clear }
}
public struct Material: ShapeStyle {}
extension ShapeStyle where Self == Material {
    public static var bar: Self { .init() }
    public static var regularMaterial: Self { .init() }
    public static var ultraThinMaterial: Self { .init() }
}

public enum TextAlignment: Hashable, CaseIterable, Sendable { case leading, center, trailing }
public protocol TextSelectability { static var allowsSelection: Bool { get } }
public struct EnabledTextSelectability: TextSelectability { public static let allowsSelection = true }
extension TextSelectability where Self == EnabledTextSelectability { public static var enabled: Self { .init() } }

extension View {
    nonisolated public func font(_ font: Font?) -> some View { Modified<Self>() }
    nonisolated public func fontWeight(_ weight: Font.Weight?) -> some View { Modified<Self>() }
    nonisolated public func bold(_ isActive: Bool = true) -> some View { Modified<Self>() }
    nonisolated public func monospacedDigit() -> some View { Modified<Self>() }
    nonisolated public func lineLimit(_ number: Int?) -> some View { Modified<Self>() }
    nonisolated public func lineLimit(_ limit: ClosedRange<Int>) -> some View { Modified<Self>() }
    nonisolated public func lineSpacing(_ lineSpacing: CGFloat) -> some View { Modified<Self>() }
    nonisolated public func minimumScaleFactor(_ factor: CGFloat) -> some View { Modified<Self>() }
    nonisolated public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { Modified<Self>() }
    nonisolated public func textSelection<S: TextSelectability>(_ selectability: S) -> some View { Modified<Self>() }
    nonisolated public func imageScale(_ scale: Image.Scale) -> some View { Modified<Self>() }
    nonisolated public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { Modified<Self>() }
    nonisolated public func tint(_ tint: Color?) -> some View { Modified<Self>() }
}
