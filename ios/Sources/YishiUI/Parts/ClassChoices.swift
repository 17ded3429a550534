import SwiftUI
import YishiKit

/// Which kind of matter something is, and its number in the catalogue.
struct ClassChoices: View {
    @Binding var draft: ClassifyDraft
    @Environment(\.words) private var words

    var body: some View {
        Choices {
            ForEach(MatterClass.all, id: \.self) { matter in
                Choice(words(matter.phrase), chosen: draft.matter == matter) { draft.matter = matter }
            }
        }
        Field(.classifyItem, hint: .classifyItemHint, text: $draft.item)
    }
}
