import SwiftUI
import YishiKit

/// 单位名义: in whose name somebody acts who speaks for an organisation; nothing is shown to anybody else.
struct InNamePart: View {
    let orgs: [OrgRow]
    @Binding var chosen: OrgId?
    @Environment(\.words) private var words

    var body: some View {
        if !orgs.isEmpty {
            Say(.inNameTitle, .heading)
            Choices(least: 160) {
                Choice(words(.inNameOwn), chosen: !orgs.contains { $0.id == chosen }) { chosen = nil }
                ForEach(orgs, id: \.id) { org in
                    Choice(org.name, chosen: org.id == chosen) { chosen = org.id }
                }
            }
        }
    }
}
