// Sheets, alerts, what happens when, input and accessibility.

public struct PresentationDetent: Hashable, Sendable {
    public static let medium = Self(), large = Self()
}
public struct SearchFieldPlacement: Sendable { public static let automatic = Self() }

extension View {
    nonisolated public func sheet<Content: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> Content
    ) -> some View { Modified<Self>() }
    nonisolated public func sheet<Item: Identifiable, Content: View>(
        item: Binding<Item?>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping (Item) -> Content
    ) -> some View { Modified<Self>() }
    nonisolated public func fullScreenCover<Content: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> Content
    ) -> some View { Modified<Self>() }
    nonisolated public func presentationDetents(_ detents: Set<PresentationDetent>) -> some View { Modified<Self>() }
    nonisolated public func interactiveDismissDisabled(_ isDisabled: Bool = true) -> some View { Modified<Self>() }
    @_disfavoredOverload nonisolated public func alert<S: StringProtocol, A: View, M: View>(
        _ title: S, isPresented: Binding<Bool>, @ViewBuilder actions: () -> A, @ViewBuilder message: () -> M
    ) -> some View { Modified<Self>() }
    @_disfavoredOverload nonisolated public func confirmationDialog<S: StringProtocol, A: View>(
        _ title: S, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic, @ViewBuilder actions: () -> A
    ) -> some View { Modified<Self>() }
    nonisolated public func searchable(
        text: Binding<String>, placement: SearchFieldPlacement = .automatic, prompt: Text? = nil
    ) -> some View { Modified<Self>() }
}

// MARK: what happens when

extension View {
    nonisolated public func task(
        priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { Modified<Self>() }
    nonisolated public func task<T: Equatable>(
        id value: T, priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { Modified<Self>() }
    nonisolated public func refreshable(
        @_inheritActorContext action: @escaping @Sendable () async -> Void
    ) -> some View { Modified<Self>() }
    nonisolated public func onAppear(perform action: (() -> Void)? = nil) -> some View { Modified<Self>() }
    nonisolated public func onDisappear(perform action: (() -> Void)? = nil) -> some View { Modified<Self>() }
    nonisolated public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping (_ oldValue: V, _ newValue: V) -> Void
    ) -> some View { Modified<Self>() }
    nonisolated public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping () -> Void
    ) -> some View { Modified<Self>() }
    nonisolated public func onSubmit(_ action: @escaping () -> Void) -> some View { Modified<Self>() }
    nonisolated public func onTapGesture(count: Int = 1, perform action: @escaping () -> Void) -> some View {
        Modified<Self>()
    }
    nonisolated public func onOpenURL(perform action: @escaping (URL) -> Void) -> some View { Modified<Self>() }
    nonisolated public func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T) -> some View {
        Modified<Self>()
    }
}

public struct SensoryFeedback: Equatable, Sendable {
    public static let success = Self(), warning = Self(), error = Self(), selection = Self()
}

// MARK: text input

public struct SubmitLabel: Sendable {
    public static var done: Self { .init() }
    public static var next: Self { .init() }
    public static var search: Self { .init() }
    public static var send: Self { .init() }
}
public struct TextInputAutocapitalization: Sendable {
    public static var never: Self { .init() }
    public static var characters: Self { .init() }
    public static var sentences: Self { .init() }
}
public enum UIKeyboardType: Int, Sendable { case `default`, asciiCapable, URL, numberPad, phonePad }

extension View {
    nonisolated public func textInputAutocapitalization(_ style: TextInputAutocapitalization?) -> some View {
        Modified<Self>()
    }
    nonisolated public func autocorrectionDisabled(_ disable: Bool = true) -> some View { Modified<Self>() }
    nonisolated public func keyboardType(_ type: UIKeyboardType) -> some View { Modified<Self>() }
    nonisolated public func submitLabel(_ submitLabel: SubmitLabel) -> some View { Modified<Self>() }
    nonisolated public func focused(_ condition: FocusState<Bool>.Binding) -> some View { Modified<Self>() }
    nonisolated public func focused<V: Hashable>(_ binding: FocusState<V>.Binding, equals value: V) -> some View {
        Modified<Self>()
    }
}

// MARK: accessibility

public struct AccessibilityTraits: SetAlgebra, Sendable {
    public static let isButton = Self(bits: 1), isHeader = Self(bits: 2), isSelected = Self(bits: 4)
    public static let isImage = Self(bits: 8), isStaticText = Self(bits: 16), updatesFrequently = Self(bits: 32)
    private var bits: UInt
    private init(bits: UInt) { self.bits = bits }
    public init() { bits = 0 }
    public func contains(_ member: Self) -> Bool { bits & member.bits == member.bits }
    public mutating func insert(_ new: __owned Self) -> (inserted: Bool, memberAfterInsert: Self) { (true, new) }
    public mutating func remove(_ member: Self) -> Self? { nil }
    public mutating func update(with new: __owned Self) -> Self? { nil }
    public func union(_ other: __owned Self) -> Self { Self(bits: bits | other.bits) }
    public func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }
    public func symmetricDifference(_ other: __owned Self) -> Self { Self(bits: bits ^ other.bits) }
    public mutating func formUnion(_ other: __owned Self) {}
    public mutating func formIntersection(_ other: Self) {}
    public mutating func formSymmetricDifference(_ other: __owned Self) {}
}
public struct AccessibilityChildBehavior: Hashable, Sendable {
    public static let ignore = Self(), contain = Self(), combine = Self()
}

extension View {
    @_disfavoredOverload nonisolated public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View {
        Modified<Self>()
    }
    nonisolated public func accessibilityLabel(_ label: Text) -> some View { Modified<Self>() }
    @_disfavoredOverload nonisolated public func accessibilityValue<S: StringProtocol>(_ value: S) -> some View {
        Modified<Self>()
    }
    @_disfavoredOverload nonisolated public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View {
        Modified<Self>()
    }
    nonisolated public func accessibilityIdentifier(_ identifier: String) -> some View { Modified<Self>() }
    nonisolated public func accessibilityHidden(_ hidden: Bool) -> some View { Modified<Self>() }
    nonisolated public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { Modified<Self>() }
    nonisolated public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        Modified<Self>()
    }
    nonisolated public func accessibilityFocused(_ condition: AccessibilityFocusState<Bool>.Binding) -> some View {
        Modified<Self>()
    }
    nonisolated public func accessibilitySortPriority(_ sortPriority: Double) -> some View { Modified<Self>() }
}
