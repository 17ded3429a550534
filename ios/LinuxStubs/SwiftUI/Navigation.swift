// Going from screen to screen.

public struct NavigationPath: Equatable {
    public init() {}
    public mutating func append<V: Hashable>(_ value: V) {}
    public mutating func removeLast(_ k: Int = 1) {}
    public var count: Int { 0 }
    public var isEmpty: Bool { true }
}

public struct NavigationStack<Data, Root: View>: Primitive {
    public init(@ViewBuilder root: () -> Root) where Data == NavigationPath {}
    public init(path: Binding<NavigationPath>, @ViewBuilder root: () -> Root) where Data == NavigationPath {}
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root)
    where Data: MutableCollection & RandomAccessCollection & RangeReplaceableCollection, Data.Element: Hashable {}
}

public struct NavigationLink<Label: View, Destination: View>: Primitive {
    public init(@ViewBuilder destination: () -> Destination, @ViewBuilder label: () -> Label) {}
}
extension NavigationLink where Destination == Never {
    public init<P: Hashable>(value: P?, @ViewBuilder label: () -> Label) {}
}

public struct NavigationSplitView<Sidebar: View, Content: View, Detail: View>: Primitive {}
extension NavigationSplitView where Content == EmptyView {
    public init(@ViewBuilder sidebar: () -> Sidebar, @ViewBuilder detail: () -> Detail) {}
}

public struct NavigationBarItem: Sendable {
    public enum TitleDisplayMode: Sendable { case automatic, inline, large }
}

// MARK: toolbars

public struct ToolbarItemPlacement: Sendable {
    public static let automatic = Self(), principal = Self(), primaryAction = Self(), confirmationAction = Self()
    public static let cancellationAction = Self(), topBarLeading = Self(), topBarTrailing = Self()
    public static let bottomBar = Self(), keyboard = Self()
}
public struct ToolbarPlacement: Sendable {
    public static var navigationBar: Self { .init() }
    public static var bottomBar: Self { .init() }
}

@MainActor @preconcurrency
public protocol ToolbarContent {}
public struct ToolbarItem<ID, Content: View>: ToolbarContent {
    nonisolated public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content)
    where ID == () {}
}
public struct ToolbarItemGroup<Content: View>: ToolbarContent {
    nonisolated public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content) {}
}
public struct AnyToolbarContent: ToolbarContent { nonisolated init() {} }

@resultBuilder
public enum ToolbarContentBuilder {
    public static func buildExpression<Content: ToolbarContent>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: ToolbarContent>(_ content: repeat each Content) -> some ToolbarContent {
        AnyToolbarContent()
    }
    public static func buildIf<Content: ToolbarContent>(_ content: Content?) -> some ToolbarContent {
        AnyToolbarContent()
    }
    public static func buildEither<C: ToolbarContent>(first: C) -> AnyToolbarContent { AnyToolbarContent() }
    public static func buildEither<C: ToolbarContent>(second: C) -> AnyToolbarContent { AnyToolbarContent() }
}

extension View {
    nonisolated public func navigationTitle(_ titleKey: LocalizedStringKey) -> some View { Modified<Self>() }
    @_disfavoredOverload nonisolated public func navigationTitle<S: StringProtocol>(_ title: S) -> some View {
        Modified<Self>()
    }
    nonisolated public func navigationBarTitleDisplayMode(_ mode: NavigationBarItem.TitleDisplayMode) -> some View {
        Modified<Self>()
    }
    nonisolated public func navigationBarBackButtonHidden(_ hides: Bool = true) -> some View { Modified<Self>() }
    nonisolated public func navigationDestination<D: Hashable, C: View>(
        for data: D.Type, @ViewBuilder destination: @escaping (D) -> C
    ) -> some View { Modified<Self>() }
    nonisolated public func toolbar<Content: ToolbarContent>(
        @ToolbarContentBuilder content: () -> Content
    ) -> some View { Modified<Self>() }
    @_disfavoredOverload nonisolated public func toolbar<Content: View>(
        @ViewBuilder content: () -> Content
    ) -> some View { Modified<Self>() }
    nonisolated public func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View {
        Modified<Self>()
    }
    nonisolated public func toolbarBackground<S: ShapeStyle>(_ style: S, for bars: ToolbarPlacement...) -> some View {
        Modified<Self>()
    }
}
