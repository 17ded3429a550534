import SwiftUI
import YishiKit

/// 帮助: how it works in a few sentences, where things are, and how to complain.
struct HelpView: View {
    let home: HomeModel
    @Environment(\.words) private var words

    var body: some View {
        Frame(words(.helpTitle)) {
            HowPart()
            Row(.complaintTitle, icon: .speech, action: home.showComplaint)
            Row(.todoTitle, icon: .today, action: home.showTodo)
            Row(.inboxTitle, icon: .speech, action: home.showInbox)
            Row(.outboxTitle, icon: .list, action: home.showOutbox)
            Row(.sendingTitle, icon: .cloud, action: home.showSending)
            Row(.membersTitle, icon: .people, action: home.showMembers)
            Row(.spacesTitle, icon: .village, action: home.showSpaces)
            Row(.homeSettings, icon: .settings) { home.router.show(.settings) }
        }
        .environment(\.getHelp, nil)
    }
}

/// Help before there is a home: how it works, and complaints.
struct HelpAlone: View {
    let close: @MainActor @Sendable () -> Void

    var body: some View {
        ComplaintView(model: ComplaintModel()).environment(\.goBack, close)
    }
}

/// How it works, in a few sentences.
struct HowPart: View {
    var body: some View {
        Card {
            Say(.helpSay)
            Say(.helpOffline)
            Say(.helpStates)
            Say(.helpPeople)
        }
    }
}
