import SwiftUI
import YishiKit

/// 邀请: which code, and then the code itself.
struct InviteView: View {
    @State private var model: InviteModel
    @Environment(\.words) private var words

    init(model: InviteModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.inviteTitle)) {
            if let issued = model.issued {
                Say(model.kind == .household ? .inviteHouseholdNote : .invitePostNote, .body)
                CodePart(issued: issued, uploaded: model.isUploaded)
            } else {
                Choices(least: 160) {
                    Choice(words(.inviteHousehold), chosen: model.kind == .household) { model.kind = .household }
                    Choice(words(.invitePost), chosen: model.kind == .post) { model.kind = .post }
                }
                if model.kind == .household { Say(.inviteHouseholdLead, .body, .inkSoft) }
                if model.kind == .post { PostPicker(post: model.post) }
            }
        } actions: {
            if let missing = model.missing { TroubleCard(missing) }
            if let trouble = model.acting.trouble { TroubleCard(trouble) }
            if model.issued == nil {
                WordButton(.inviteMake, icon: .qr, .main) { Task { await model.issue() } }
                    .disabled(model.acting.isBusy)
            } else {
                if model.printing.failed { TroubleCard(.printFailed) }
                if model.printing.isPossible {
                    WordButton(.printAct, icon: .list, .main) { Task { await model.print() } }
                }
                WordButton(.inviteAnother, icon: .plus, action: model.another)
            }
        }
        .task { await model.run() }
    }
}
