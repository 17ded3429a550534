import SwiftUI
import YishiKit

/// A text whose sentences are chosen by tapping; a tap on another sentence chooses all between them.
struct PassagePicker: View {
    let selection: PassageSelection
    let tap: @MainActor (Passage) -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        VStack(alignment: .leading, spacing: theme.length(.hair)) {
            ForEach(selection.passages) { passage in
                PassageButton(passage: passage, chosen: selection.isChosen(passage)) { tap(passage) }
            }
        }
    }
}

private struct PassageButton: View {
    let passage: Passage
    let chosen: Bool
    let action: @MainActor () -> Void
    @Environment(\.theme) private var theme

    var body: some View {
        let corners = RoundedRectangle(cornerRadius: theme.length(.radiusSmall))
        Button(action: action) {
            HStack(alignment: .top, spacing: theme.length(.small)) {
                if chosen { IconView(.check, .onLeafSoft) }
                Text(verbatim: passage.shown)
                    .styled(passage.isHeading ? .heading : .body, chosen ? .onLeafSoft : .ink)
                    .multilineTextAlignment(.leading)
            }
            .padding(.horizontal, theme.length(.medium))
            .frame(maxWidth: .infinity, minHeight: theme.length(.touch), alignment: .leading)
            .background(theme.color(chosen ? .leafSoft : .card), in: corners)
            .overlay { corners.strokeBorder(theme.color(chosen ? .leaf : .line), lineWidth: theme.length(.stroke)) }
            .contentShape(corners)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(chosen ? .isSelected : [])
    }
}
