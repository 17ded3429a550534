import SwiftUI
import YishiKit

/// What happens with personal data, and the rights people have.
struct NoticePart: View {
    let notice: PrivacyNotice

    var body: some View {
        ForEach(notice.text, id: \.self) { paragraph in Say(paragraph) }
        Say(.noticeDataRights, .heading)
        RightsCard(rights: notice.dataRights)
        Say(.noticeCivicRights, .heading)
        RightsCard(rights: notice.civicRights)
    }
}

private struct RightsCard: View {
    let rights: [PrivacyNotice.Right]

    var body: some View {
        Card {
            ForEach(rights, id: \.self) { right in
                Say(right.title, .strong)
                Say(right.text)
            }
        }
    }
}
