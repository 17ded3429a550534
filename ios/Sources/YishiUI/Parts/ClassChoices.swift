import SwiftUI
import YishiKit

/// Which matter of the catalogue something is, and which kind of matter.
struct ClassChoices: View {
    @Binding var draft: ClassifyDraft
    let matters: [MatterRow]
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Say(.classifyItem, .heading)
        Choices(least: 160) {
            ForEach(MatterRow.groups, id: \.code) { group in
                Choice(words(group.phrase), chosen: draft.group == group.code) { draft.group = group.code }
            }
        }
        let shown = draft.shown(of: matters)
        if !shown.isEmpty {
            VStack(spacing: theme.length(.small)) {
                ForEach(shown, id: \.code) { item in
                    Choice(words(item.phrase), chosen: draft.item == item.code) { draft.toggle(item) }
                }
            }
            .padding(.leading, theme.length(.large))
        }
        Say(.classifyTitle, .heading)
        Choices {
            ForEach(MatterClass.all, id: \.self) { matter in
                Choice(words(matter.phrase), chosen: draft.matter == matter) { draft.matter = matter }
            }
        }
    }
}
