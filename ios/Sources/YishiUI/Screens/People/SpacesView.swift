import SwiftUI
import YishiKit

/// 我的村（社区）: where one is a member, as what, and what waits there.
struct SpacesView: View {
    @State private var model: SpacesModel
    @Environment(\.words) private var words

    init(model: SpacesModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.spacesTitle)) {
            if let trouble = model.spaces.trouble { TroubleCard(trouble) }
            ForEach(model.spaces.value ?? [], id: \.space) { row in
                Pressable {
                    model.choose(row)
                } content: {
                    SpaceSummary(row: row, isHere: model.isHere(row))
                }
                .accessibilityAddTraits(model.isHere(row) ? .isSelected : [])
            }
            if !model.roles.isEmpty {
                Say(.spacesRoles, .heading)
                Choices {
                    ForEach(model.roles, id: \.code) { role in
                        Choice(words(role.phrase), chosen: model.isPlayed(role)) { model.play(role) }
                    }
                }
            }
        } actions: {
            WordButton(.homeJoinAnother, icon: .plus, action: model.join)
        }
        .task { await model.run() }
    }
}

private struct SpaceSummary: View {
    let row: SpaceRow
    let isHere: Bool
    @Environment(\.words) private var words

    var body: some View {
        HStack(spacing: 8) {
            if isHere { IconView(.check, .leaf) }
            Text(verbatim: row.name.isEmpty ? words(.spacesNew) : row.name).styled(.heading)
        }
        Text(verbatim: row.memberName).styled(.body)
        if !row.posts.isEmpty { Say(row.allPosts, .small, .inkSoft) }
        if row.todo > 0 { Say(.homeTodo(Int(row.todo)), .small, .inkSoft) }
        if row.news > 0 { Say(.homeNews(Int(row.news)), .small, .inkSoft) }
        if row.unsent > 0 { Say(.homeNotUploaded(Int(row.unsent)), .small, .inkSoft) }
        if row.refused > 0 { Say(.homeRefused(Int(row.refused)), .small, .brick) }
    }
}
