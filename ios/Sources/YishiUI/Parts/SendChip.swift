import SwiftUI
import YishiKit

/// How far something of one's own is on its way: icon and word, never colour alone.
struct SendChip: View {
    private let state: SendState
    @Environment(\.theme) private var theme

    init(_ state: SendState) { self.state = state }

    var body: some View {
        HStack(spacing: theme.length(.hair)) {
            IconView(look.icon, look.content)
            Say(state.phrase, .small, look.content)
        }
        .padding(.horizontal, theme.length(.small))
        .padding(.vertical, theme.length(.hair))
        .background(theme.color(look.ground), in: RoundedRectangle(cornerRadius: theme.length(.radiusSmall)))
        .accessibilityElement(children: .combine)
    }

    private var look: (icon: Icon, ground: Palette.Role, content: Palette.Role) {
        switch state {
        case .saved: (.phone, .grainSoft, .onGrainSoft)
        case .sent: (.cloud, .riverSoft, .onRiverSoft)
        case .accepted: (.check, .leafSoft, .onLeafSoft)
        case .refused: (.returned, .brickSoft, .onBrickSoft)
        case .hub: (.clock, .riverSoft, .onRiverSoft)
        }
    }
}
