import SwiftUI
import YishiKit

/// Which matter of the catalogue something is, and which kind of matter.
struct ClassChoices: View {
    @Binding var draft: ClassifyDraft
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    var body: some View {
        Say(.classifyItem, .heading)
        Choices(least: 160) {
            ForEach(CatalogItem.groups, id: \.code) { group in
                Choice(words(group.phrase), chosen: draft.group == group.code) { draft.group = group.code }
            }
        }
        if !draft.shown.isEmpty {
            VStack(spacing: theme.length(.small)) {
                ForEach(draft.shown) { item in
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
