import SwiftUI
import YishiKit

/// Which post, and for a grid's which grid.
struct PostPicker: View {
    let post: PostChoice
    @Environment(\.words) private var words

    var body: some View {
        Say(.postWhich, .heading)
        Choices {
            ForEach(PostChoice.roles, id: \.self) { role in
                Choice(words(role.phrase), chosen: post.role == role) { post.role = role }
            }
        }
        if post.wantsGrid {
            Say(.logGrid, .heading)
            if let trouble = post.grids.trouble { TroubleCard(trouble) }
            Choices {
                ForEach(post.grids.value ?? [], id: \.id) { grid in
                    Choice(grid.name, chosen: post.grid == grid.id) { post.grid = grid.id }
                }
            }
        }
        if post.wantsOrg {
            Say(.postOrg, .heading)
            if let trouble = post.orgs.trouble { TroubleCard(trouble) }
            if post.orgs.value?.isEmpty == true { Say(.orgsEmpty, .body, .inkSoft) }
            Choices {
                ForEach(post.orgs.value?.filter { !$0.ended } ?? [], id: \.id) { org in
                    Choice(org.name, chosen: post.org == org.id) { post.org = org.id }
                }
            }
        }
    }
}
