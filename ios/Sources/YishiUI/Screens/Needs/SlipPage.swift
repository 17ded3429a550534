import SwiftUI
import YishiKit

/// 回执: to print, to pass on, or to hold up for somebody to scan.
struct SlipPage: View {
    @State private var model: SlipModel
    @Environment(\.words) private var words

    init(model: SlipModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.slipTitle)) {
            if let trouble = model.trouble { TroubleCard(trouble) }
            if model.slip != nil {
                Card {
                    ForEach(Array(model.lines.enumerated()), id: \.offset) { number, line in
                        Text(verbatim: line).styled(number == 0 ? .heading : .body).textSelection(.enabled)
                    }
                }
                if let code = model.code { CodeView(code: code, label: .slipCode) }
            }
        } actions: {
            if model.printing.failed { TroubleCard(.printFailed) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if let slip = model.slip {
                if model.printing.isPossible {
                    WordButton(.printAct, icon: .list, .main) { Task { await model.print() } }
                }
                ShareLink(item: model.text) {
                    HStack(spacing: 10) {
                        IconView(.forward)
                        Say(.slipShare, .button)
                    }
                    .frame(maxWidth: .infinity, minHeight: 60)
                }
                if model.canInvite, !slip.invites {
                    WordButton(.slipInvite, icon: .people) { Task { await model.invite() } }
                }
            }
        }
        .task { await model.run() }
    }
}
