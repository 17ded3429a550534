import SwiftUI
import YishiKit

/// 会议和文书: a topic's papers and sittings.
struct MeetingsView: View {
    @State private var model: MeetingsModel
    @Environment(\.words) private var words

    init(model: MeetingsModel) { _model = State(initialValue: model) }

    var body: some View {
        Frame(words(.meetingTitle)) {
            if let trouble = model.trouble { TroubleCard(trouble) }
            if let row = model.row {
                Text(verbatim: row.title).styled(.strong)
                Say(row.state.phrase, .body, .inkSoft)
            }
            SessionsPart(model: model)
            PapersPart(model: model)
            Row(.drawsTitle, icon: .list, action: model.showDraws)
            Row(.venuesTitle, icon: .roof, action: model.showVenues)
            if model.waitsForPlan { Say(.meetingWaitsForPlan, .body, .inkSoft) }
        } actions: {
            if model.canNotice, model.notice.isOpen {
                ReasonPart(.meetingNotice, model.notice, .meetingGiveNotice) { await model.giveNotice() }
            } else {
                if model.canNotice {
                    WordButton(.meetingGiveNotice, icon: .speech, .main, action: model.notice.begin)
                }
                if model.canPlan { WordButton(.meetingPlan, icon: .pen, action: model.makePlan) }
                if model.canAgree { WordButton(.meetingAgree, icon: .people, action: model.agree) }
            }
        }
        .task { await model.run() }
    }
}

private struct SessionsPart: View {
    let model: MeetingsModel

    var body: some View {
        let sessions = model.sessions.value ?? []
        if !sessions.isEmpty {
            Say(.meetingSessions, .heading)
            ForEach(sessions, id: \.id) { session in
                Pressable {
                    model.open(session)
                } content: {
                    Say(.meetingSession(Int(session.round), session.formZh), .strong)
                    Say(session.state.phrase, .body)
                    Text(verbatim: session.startZh).styled(.small, .inkSoft)
                }
            }
        }
    }
}

private struct PapersPart: View {
    let model: MeetingsModel
    @Environment(\.words) private var words

    var body: some View {
        if let papers = model.papers.value {
            if papers.isEmpty {
                if model.sessions.value?.isEmpty == true { Nothing(phrase: .meetingNone) }
            } else {
                Say(.meetingPapers, .heading)
                ForEach(papers, id: \.id) { paper in
                    Pressable {
                        model.open(paper)
                    } content: {
                        Text(verbatim: paper.title).styled(.strong)
                        if let number = paper.no { Say(.paperNumber(number), .small, .inkSoft) }
                        Say(paper.standing, .body, paper.sealed ? .onLeafSoft : .ink)
                        Text(verbatim: words.moment(paper.at)).styled(.small, .inkSoft)
                    }
                }
            }
        }
    }
}
