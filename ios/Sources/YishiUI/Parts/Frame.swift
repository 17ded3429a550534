import SwiftUI
import YishiKit

/// A screen: paper ground, one column of content that scrolls, and below it what one does here.
struct Frame<Content: View, Actions: View>: View {
    private let title: String
    private let content: Content
    private let actions: Actions
    @Environment(\.theme) private var theme
    @Environment(\.goBack) private var goBack
    @Environment(\.getHelp) private var getHelp

    init(_ title: String, @ViewBuilder content: () -> Content, @ViewBuilder actions: () -> Actions) {
        self.title = title
        self.content = content()
        self.actions = actions()
    }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: theme.length(.medium)) {
                // The system's own way back is too small a target for elder mode.
                HStack {
                    if let goBack { IconButton(.back, .commonBack, action: goBack) }
                    Spacer()
                    if let getHelp { IconButton(.info, .helpTitle, action: getHelp) }
                }
                Text(verbatim: title).styled(.title).accessibilityAddTraits(.isHeader)
                content
            }
            .padding(.horizontal, theme.length(.margin))
            .padding(.vertical, theme.length(.large))
            .frame(maxWidth: theme.length(.column), alignment: .leading)
            .frame(maxWidth: .infinity)
        }
        .scrollDismissesKeyboard(.interactively)
        .background(theme.color(.paper))
        .toolbar(.hidden, for: .navigationBar)
        .safeAreaInset(edge: .bottom, spacing: 0) {
            VStack(spacing: theme.length(.small)) { actions }
                .padding(.horizontal, theme.length(.margin))
                .padding(.vertical, theme.length(.small))
                .frame(maxWidth: theme.length(.column))
                .frame(maxWidth: .infinity)
                .background(theme.color(.paper))
        }
    }
}

extension Frame where Actions == EmptyView {
    init(_ title: String, @ViewBuilder content: () -> Content) {
        self.init(title, content: content, actions: { EmptyView() })
    }
}
