import SwiftUI
import YishiKit

/// A card that leads on when it is pressed.
struct Pressable<Content: View>: View {
    private let action: @MainActor () -> Void
    private let content: Content

    init(_ action: @escaping @MainActor () -> Void, @ViewBuilder content: () -> Content) {
        self.action = action
        self.content = content()
    }

    var body: some View {
        Button(action: action) {
            Card { content }
        }
        .buttonStyle(.plain)
        .accessibilityElement(children: .combine)
    }
}
