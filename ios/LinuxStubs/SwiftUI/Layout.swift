// Where a view stands, how large it is, and shapes.

public enum Axis: CaseIterable, Sendable {
    case horizontal, vertical
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
    }
}
public enum Edge: CaseIterable, Sendable {
    case top, leading, bottom, trailing
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1), leading = Set(rawValue: 2), bottom = Set(rawValue: 4)
        public static let trailing = Set(rawValue: 8), all = Set(rawValue: 15)
        public static let horizontal = Set(rawValue: 10), vertical = Set(rawValue: 5)
    }
}
public enum VerticalEdge: CaseIterable, Sendable {
    case top, bottom
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1), bottom = Set(rawValue: 2), all = Set(rawValue: 3)
    }
}
public struct EdgeInsets: Equatable, Sendable {
    public init(top: CGFloat, leading: CGFloat, bottom: CGFloat, trailing: CGFloat) {}
    public init() {}
}
public enum Visibility: Hashable, Sendable { case automatic, visible, hidden }
public struct SafeAreaRegions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let all = SafeAreaRegions(rawValue: 3), container = SafeAreaRegions(rawValue: 1)
    public static let keyboard = SafeAreaRegions(rawValue: 2)
}

@MainActor @preconcurrency
public protocol Shape: View, Sendable {
    nonisolated func path(in rect: CGRect) -> Path
}
extension Shape {
    public var body: Modified<Self> { Modified() }
    nonisolated public func stroke<S: ShapeStyle>(_ content: S, style: StrokeStyle, antialiased: Bool = true)
        -> some View
    {
        Modified<Self>()
    }
    nonisolated public func fill<S: ShapeStyle>(_ content: S) -> some View { Modified<Self>() }
    nonisolated public func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View {
        Modified<Self>()
    }
}
@MainActor @preconcurrency
public protocol InsettableShape: Shape {}
extension InsettableShape {
    nonisolated public func strokeBorder<S: ShapeStyle>(
        _ content: S, lineWidth: CGFloat = 1, antialiased: Bool = true
    ) -> some View { Modified<Self>() }
}
public enum RoundedCornerStyle: Sendable { case circular, continuous }
public struct Rectangle: InsettableShape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}
public struct Circle: InsettableShape {
    nonisolated public init() {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}
public struct Capsule: InsettableShape {
    nonisolated public init(style: RoundedCornerStyle = .continuous) {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}
public struct RoundedRectangle: InsettableShape {
    nonisolated public init(cornerRadius: CGFloat, style: RoundedCornerStyle = .continuous) {}
    nonisolated public func path(in rect: CGRect) -> Path { Path() }
}
extension Shape where Self == Rectangle { nonisolated public static var rect: Self { .init() } }
extension Shape where Self == Circle { nonisolated public static var circle: Self { .init() } }
extension Shape where Self == Capsule { nonisolated public static var capsule: Self { .init() } }

extension View {
    nonisolated public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View {
        Modified<Self>()
    }
    nonisolated public func padding(_ length: CGFloat) -> some View { Modified<Self>() }
    nonisolated public func padding(_ insets: EdgeInsets) -> some View { Modified<Self>() }
    nonisolated public func frame(
        width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View { Modified<Self>() }
    nonisolated public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View { Modified<Self>() }
    nonisolated public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { Modified<Self>() }
    nonisolated public func scaledToFit() -> some View { Modified<Self>() }
    nonisolated public func layoutPriority(_ value: Double) -> some View { Modified<Self>() }
    nonisolated public func overlay<V: View>(
        alignment: Alignment = .center, @ViewBuilder content: () -> V
    ) -> some View { Modified<Self>() }
    nonisolated public func background<V: View>(
        alignment: Alignment = .center, @ViewBuilder content: () -> V
    ) -> some View { Modified<Self>() }
    nonisolated public func background<S: ShapeStyle>(_ style: S, ignoresSafeAreaEdges edges: Edge.Set = .all)
        -> some View
    {
        Modified<Self>()
    }
    nonisolated public func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View {
        Modified<Self>()
    }
    nonisolated public func safeAreaInset<V: View>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> V
    ) -> some View { Modified<Self>() }
    nonisolated public func ignoresSafeArea(
        _ regions: SafeAreaRegions = .all, edges: Edge.Set = .all
    ) -> some View { Modified<Self>() }
    nonisolated public func clipShape<S: Shape>(_ shape: S) -> some View { Modified<Self>() }
    nonisolated public func contentShape<S: Shape>(_ shape: S) -> some View { Modified<Self>() }
    nonisolated public func opacity(_ opacity: Double) -> some View { Modified<Self>() }
    nonisolated public func hidden() -> some View { Modified<Self>() }
    nonisolated public func id<ID: Hashable>(_ id: ID) -> some View { Modified<Self>() }
}

// MARK: animation

public struct Animation: Equatable, Sendable {
    public static let `default` = Animation(), easeOut = Animation(), easeInOut = Animation()
    public static func easeOut(duration: TimeInterval) -> Animation { Animation() }
}
public struct AnyTransition {
    nonisolated(unsafe) public static let opacity = AnyTransition()
    public static func move(edge: Edge) -> AnyTransition { AnyTransition() }
    public func combined(with other: AnyTransition) -> AnyTransition { self }
}
@MainActor @preconcurrency
public func withAnimation<Result>(_ animation: Animation? = .default, _ body: () throws -> Result) rethrows -> Result {
    try body()
}
extension View {
    nonisolated public func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { Modified<Self>() }
    nonisolated public func transition(_ transition: AnyTransition) -> some View { Modified<Self>() }
}
