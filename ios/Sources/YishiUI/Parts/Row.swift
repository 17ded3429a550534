import SwiftUI
import YishiKit

/// One line that leads on: an icon, what it is, and maybe how many.
struct Row: View {
    private let phrase: Phrase
    private let icon: Icon
    private let note: String?
    private let action: @MainActor () -> Void
    @Environment(\.theme) private var theme

    init(_ phrase: Phrase, icon: Icon, note: String? = nil, action: @escaping @MainActor () -> Void) {
        self.phrase = phrase
        self.icon = icon
        self.note = note
        self.action = action
    }

    var body: some View {
        Pressable(action) {
            HStack(spacing: theme.length(.medium)) {
                IconView(icon)
                Say(phrase, .strong).frame(maxWidth: .infinity, alignment: .leading)
                if let note { Text(verbatim: note).styled(.small, .inkSoft) }
                IconView(.forward, .inkSoft)
            }
            .frame(minHeight: theme.length(.icon))
        }
    }
}
