import SwiftUI
import YishiKit

/// 成员: everybody with their posts, and what waits for the committee.
struct MembersView: View {
    @State private var model: MembersModel
    @Environment(\.words) private var words
    @Environment(\.theme) private var theme

    init(model: MembersModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.membersTitle)) {
            if let trouble = model.members.trouble { TroubleCard(trouble) }
            Row(.orgsTitle, icon: .list, action: model.showOrgs)
            if model.governs {
                Row(.changesTitle, icon: .shield, note: words(.commonCount(model.waiting)), action: model.showChanges)
                Row(.quarantineTitle, icon: .alert, action: model.showQuarantine)
            }
            if model.members.isRead, model.members.rows.isEmpty { Nothing(phrase: .membersEmpty) }
            LazyVStack(spacing: theme.length(.medium)) {
                ForEach(model.members.rows, id: \.id) { row in
                    Pressable {
                        model.open(row)
                    } content: {
                        MemberSummary(row: row)
                    }
                    .task { await model.seen(row) }
                }
            }
        } actions: {
            if model.governs { WordButton(.inviteTitle, icon: .plus, .main, action: model.invite) }
        }
        .task { await model.run() }
    }
}

private struct MemberSummary: View {
    let row: MemberRow
    @Environment(\.words) private var words

    var body: some View {
        Text(verbatim: row.isMe ? words(.memberMe(row.name)) : row.name).styled(.strong)
        if !row.posts.isEmpty { Say(row.allPosts, .small, .inkSoft) }
        if row.heardOnly { Say(.minorHeardOnly, .small, .inkSoft) }
        if row.paper != nil { Say(.memberPaper, .small, .inkSoft) }
    }
}
