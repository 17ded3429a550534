import SwiftUI
import YishiKit

/// 会议材料: the whole text, and the phone's own way to pass it on or to copy it.
struct PacketView: View {
    @State private var model: PacketModel
    @Environment(\.words) private var words

    init(model: PacketModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.packetTitle)) {
            Say(.packetNote, .small, .inkSoft)
            if let trouble = model.packet.trouble { TroubleCard(trouble) }
            if model.packet.value != nil {
                Card {
                    ForEach(Array(model.lines.enumerated()), id: \.offset) { number, line in
                        Text(verbatim: line).styled(number == 0 ? .heading : .body).textSelection(.enabled)
                    }
                }
            }
        } actions: {
            if model.packet.value != nil {
                ShareLink(item: model.text) {
                    HStack(spacing: 10) {
                        IconView(.forward)
                        Say(.packetShare, .button)
                    }
                    .frame(maxWidth: .infinity, minHeight: 60)
                }
            }
        }
        .task { await model.run() }
    }
}
