// The view protocol, what a builder makes of several views, and modifiers.
@_exported import Foundation
@_exported import Observation
@_exported import UIKit

@MainActor @preconcurrency
public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

/// A view of the framework's own, which has no body to look at.
@MainActor @preconcurrency
public protocol Primitive: View where Body == Never {}

extension Primitive {
    public var body: Never { fatalError("the stub draws nothing") }
}

extension Never: View {
    public var body: Never { fatalError("the stub draws nothing") }
}

extension Optional: View where Wrapped: View {}
extension Optional: Primitive where Wrapped: View { public typealias Body = Never }

public struct EmptyView: Primitive {
    nonisolated public init() {}
}

public struct TupleView<T>: Primitive {
    nonisolated public init(_ value: T) {}
}

public struct AnyView: Primitive {
    public init<V: View>(_ view: V) {}
}

public struct Group<Content> {}
extension Group: View where Content: View {}
extension Group: Primitive where Content: View {
    public typealias Body = Never
    nonisolated public init(@ViewBuilder content: () -> Content) {}
}

public struct _ConditionalContent<TrueContent, FalseContent> {}
extension _ConditionalContent: View where TrueContent: View, FalseContent: View {}
extension _ConditionalContent: Primitive where TrueContent: View, FalseContent: View { public typealias Body = Never }

@resultBuilder
public enum ViewBuilder {
    public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: View>(
        _ content: repeat each Content
    ) -> TupleView<(repeat each Content)> {
        TupleView((repeat each content))
    }
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    public static func buildEither<T: View, F: View>(first: T) -> _ConditionalContent<T, F> { .init() }
    public static func buildEither<T: View, F: View>(second: F) -> _ConditionalContent<T, F> { .init() }
    public static func buildLimitedAvailability<Content: View>(_ content: Content) -> some View { content }
}

// MARK: modifiers

/// What every modifier of this stub returns.
public struct Modified<Content: View>: Primitive {
    nonisolated init() {}
}

public struct _ViewModifier_Content<Modifier: ViewModifier>: Primitive {}

@MainActor @preconcurrency
public protocol ViewModifier {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency func body(content: Self.Content) -> Self.Body
    typealias Content = _ViewModifier_Content<Self>
}

public struct ModifiedContent<Content, Modifier> {}
extension ModifiedContent: View where Content: View, Modifier: ViewModifier {}
extension ModifiedContent: Primitive where Content: View, Modifier: ViewModifier { public typealias Body = Never }

extension View {
    nonisolated public func modifier<T>(_ modifier: T) -> ModifiedContent<Self, T> { .init() }
}
