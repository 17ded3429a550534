import SwiftUI
import YishiKit

/// The view of each screen that can lie on home.
struct ScreenView: View {
    let screen: Screen
    let home: HomeModel

    var body: some View {
        let router = home.router
        view.environment(\.goBack, { router.back() })
    }

    @ViewBuilder private var view: some View {
        switch screen {
        case .logNeed(let space): LogNeedView(model: home.logNeed(in: space))
        case .myNeeds(let space): MyNeedsView(model: home.myNeeds(in: space))
        case .need(let space, let need): NeedPage(model: home.need(need, in: space))
        case .answerNeed(let space, let need): NeedPage(model: home.need(need, in: space, answering: true))
        case .slip(let space, let need): SlipPage(model: home.slip(of: need, in: space))
        case .triage(let space): TriageView(model: home.triage(in: space))
        case .mergeNeeds(let space, let need): MergeView(model: home.merging(need, in: space))
        case .call(let space): CallView(model: home.calling(in: space))
        case .inbox(let space): InboxView(model: home.inbox(in: space))
        case .todo(let space): TodoView(model: home.todo(in: space))
        case .outbox(let space): OutboxView(model: home.outbox(in: space))
        case .sending(let space): SendingView(model: home.sending(in: space))
        case .members(let space): MembersView(model: home.members(in: space))
        case .member(let space, let member): MemberView(model: home.member(member, in: space))
        case .invite(let space): InviteView(model: home.invite(in: space))
        case .changes(let space): ChangesView(model: home.changes(in: space))
        case .quarantine(let space): QuarantineView(model: home.quarantine(in: space))
        case .doubts(let space): DoubtsView(model: home.doubts(in: space))
        case .orgs(let space): OrgsView(model: home.orgs(in: space))
        case .venues(let space, let topic): VenuesView(model: home.venues(in: space, for: topic))
        case .claims(let space): ClaimsView(model: home.claims(in: space))
        case .rules(let space): RulesView(model: home.rules(in: space))
        case .spaces: SpacesView(model: home.allSpaces())
        case .topics(let space): TopicsView(model: home.topics(in: space))
        case .topic(let space, let topic): TopicPage(model: home.topic(topic, in: space))
        case .comment(let space, let topic): CommentView(model: home.comment(on: topic, in: space))
        case .stance(let space, let topic): StanceView(model: home.stance(on: topic, in: space))
        case .amend(let space, let topic): AmendView(model: home.amend(topic, in: space))
        case .amendment(let space, let topic, let amendment):
            AmendmentView(model: home.amendment(amendment, of: topic, in: space))
        case .round(let space, let topic): RoundView(model: home.round(of: topic, in: space))
        case .screenTopic(let space, let topic): ScreenTopicView(model: home.screening(topic, in: space))
        case .reviewTopic(let space, let topic): ReviewTopicView(model: home.reviewing(topic, in: space))
        case .attest(let space, let topic, let entry):
            AttestView(model: home.attesting(entry, of: topic, in: space))
        case .classifyTopic(let space, let topic): ClassifyTopicView(model: home.classifying(topic, in: space))
        case .referTopic(let space, let topic): ReferTopicView(model: home.referring(topic, in: space))
        case .withdrawTopic(let space, let topic): WithdrawTopicView(model: home.withdrawing(topic, in: space))
        case .topicStep(let space, let topic, let step):
            TopicStepView(model: home.stepping(step, of: topic, in: space))
        case .evaluate(let space, let topic): EvaluateView(model: home.evaluating(topic, in: space))
        case .topicDocument(let space, let topic, let kind):
            TopicDocumentView(model: home.document(kind, of: topic, in: space))
        case .recuse(let space, let topic, let member):
            RecuseView(model: home.recusing(member, from: topic, in: space))
        case .draws(let space, let topic): DrawsView(model: home.draws(of: topic, in: space))
        case .drafters(let space, let topic): DraftersView(model: home.drafters(of: topic, in: space))
        case .draft(let space, let topic, let session):
            DraftEditor(model: home.draft(of: topic, session: session, in: space))
        case .draftHistory(let space, let topic, let session):
            DraftHistoryView(model: home.draftHistory(of: topic, session: session, in: space))
        case .proposeTopic(let space): ProposeView(model: home.propose(in: space))
        case .meetings(let space, let topic): MeetingsView(model: home.meetings(of: topic, in: space))
        case .packet(let space, let topic): PacketView(model: home.packet(of: topic, in: space))
        case .plan(let space, let topic): PlanView(model: home.plan(for: topic, in: space))
        case .agreement(let space, let topic): AgreementView(model: home.agreement(on: topic, in: space))
        case .paper(let space, let paper): PaperPage(model: home.paper(paper, in: space))
        case .signing(let space, let paper): SigningView(model: home.signing(paper, in: space))
        case .session(let space, let session): SessionPage(model: home.session(session, in: space))
        case .minutes(let space, let session): MinutesView(model: home.minutes(of: session, in: space))
        case .work(let space, let paper): WorkView(model: home.work(under: paper, in: space))
        case .join: JoinView(model: home.joining()) { home.joined() }
        case .settings: SettingsView(home: home)
        case .notices: NoticesView(model: home.noticeSettings())
        case .newPhone(let space): NewPhoneView(model: home.newPhone(in: space))
        case .myData(let space): MyDataView(model: home.myData(in: space))
        case .licences: LicencesView(model: LicencesModel())
        case .help: HelpView(home: home)
        case .complaint: ComplaintView(model: home.complaint())
        }
    }
}
