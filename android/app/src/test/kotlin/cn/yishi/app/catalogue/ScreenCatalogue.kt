package cn.yishi.app.catalogue

import androidx.compose.runtime.Composable
import cn.yishi.app.BrokenScreen
import cn.yishi.app.OpeningScreen
import cn.yishi.app.design.Samples
import cn.yishi.app.design.parts.ActionParts
import cn.yishi.app.design.parts.ReadingParts
import cn.yishi.app.screen.about.AboutSamples
import cn.yishi.app.screen.about.AboutScreen
import cn.yishi.app.screen.agree.AgreeSamples
import cn.yishi.app.screen.agree.AgreeScreen
import cn.yishi.app.screen.amend.AmendSamples
import cn.yishi.app.screen.amend.AmendScreen
import cn.yishi.app.screen.amend.decide.DecideSamples
import cn.yishi.app.screen.amend.decide.DecideScreen
import cn.yishi.app.screen.answer.AnswerSamples
import cn.yishi.app.screen.answer.AnswerScreen
import cn.yishi.app.screen.call.CallSamples
import cn.yishi.app.screen.call.CallScreen
import cn.yishi.app.screen.claim.ClaimSamples
import cn.yishi.app.screen.claim.ClaimScreen
import cn.yishi.app.screen.claims.ClaimsSamples
import cn.yishi.app.screen.claims.ClaimsScreen
import cn.yishi.app.screen.complain.ComplainSamples
import cn.yishi.app.screen.complain.ComplainScreen
import cn.yishi.app.screen.course.classify.ClassifySamples
import cn.yishi.app.screen.course.classify.ClassifyScreen
import cn.yishi.app.screen.course.note.NoteSamples
import cn.yishi.app.screen.course.note.NoteScreen
import cn.yishi.app.screen.course.recuse.RecuseSamples
import cn.yishi.app.screen.course.recuse.RecuseScreen
import cn.yishi.app.screen.course.refer.ReferSamples
import cn.yishi.app.screen.course.refer.ReferScreen
import cn.yishi.app.screen.course.review.ReviewSamples
import cn.yishi.app.screen.course.review.ReviewScreen
import cn.yishi.app.screen.deliver.DeliverSamples
import cn.yishi.app.screen.deliver.DeliverScreen
import cn.yishi.app.screen.doubts.DoubtsSamples
import cn.yishi.app.screen.doubts.DoubtsScreen
import cn.yishi.app.screen.draft.DraftSamples
import cn.yishi.app.screen.draft.DraftScreen
import cn.yishi.app.screen.draft.history.HistorySamples
import cn.yishi.app.screen.draft.history.HistoryScreen
import cn.yishi.app.screen.draft.step.StepSamples
import cn.yishi.app.screen.draft.step.StepScreen
import cn.yishi.app.screen.draws.DrawsSamples
import cn.yishi.app.screen.draws.DrawsScreen
import cn.yishi.app.screen.draws.fresh.NewDrawSamples
import cn.yishi.app.screen.draws.fresh.NewDrawScreen
import cn.yishi.app.screen.escalate.EscalateSamples
import cn.yishi.app.screen.escalate.EscalateScreen
import cn.yishi.app.screen.grant.GrantSamples
import cn.yishi.app.screen.grant.GrantScreen
import cn.yishi.app.screen.home.HomeSamples
import cn.yishi.app.screen.home.HomeScreen
import cn.yishi.app.screen.inbox.InboxSamples
import cn.yishi.app.screen.inbox.InboxScreen
import cn.yishi.app.screen.invite.FirstPhoneSamples
import cn.yishi.app.screen.invite.FirstPhoneScreen
import cn.yishi.app.screen.invite.InviteSamples
import cn.yishi.app.screen.invite.InviteScreen
import cn.yishi.app.screen.join.JoinSamples
import cn.yishi.app.screen.join.JoinScreen
import cn.yishi.app.screen.lock.LockSamples
import cn.yishi.app.screen.lock.LockScreen
import cn.yishi.app.screen.log.LogNeedSamples
import cn.yishi.app.screen.log.LogNeedScreen
import cn.yishi.app.screen.member.MemberSamples
import cn.yishi.app.screen.member.MemberScreen
import cn.yishi.app.screen.members.MembersSamples
import cn.yishi.app.screen.members.MembersScreen
import cn.yishi.app.screen.merge.MergeSamples
import cn.yishi.app.screen.merge.MergeScreen
import cn.yishi.app.screen.mine.MyNeedsSamples
import cn.yishi.app.screen.mine.MyNeedsScreen
import cn.yishi.app.screen.minutes.MinutesSamples
import cn.yishi.app.screen.minutes.MinutesScreen
import cn.yishi.app.screen.move.MoveSamples
import cn.yishi.app.screen.move.MoveScreen
import cn.yishi.app.screen.mydata.MyDataSamples
import cn.yishi.app.screen.mydata.MyDataScreen
import cn.yishi.app.screen.need.NeedSamples
import cn.yishi.app.screen.need.NeedScreen
import cn.yishi.app.screen.orgs.OrgsSamples
import cn.yishi.app.screen.orgs.OrgsScreen
import cn.yishi.app.screen.orgs.fresh.NewOrgSamples
import cn.yishi.app.screen.orgs.fresh.NewOrgScreen
import cn.yishi.app.screen.outbox.OutboxSamples
import cn.yishi.app.screen.outbox.OutboxScreen
import cn.yishi.app.screen.packet.PacketSamples
import cn.yishi.app.screen.packet.PacketScreen
import cn.yishi.app.screen.paper.PaperSamples
import cn.yishi.app.screen.paper.PaperScreen
import cn.yishi.app.screen.papers.PapersSamples
import cn.yishi.app.screen.papers.PapersScreen
import cn.yishi.app.screen.pending.PendingSamples
import cn.yishi.app.screen.pending.PendingScreen
import cn.yishi.app.screen.place.PlaceSamples
import cn.yishi.app.screen.place.PlaceScreen
import cn.yishi.app.screen.plan.PlanSamples
import cn.yishi.app.screen.plan.PlanScreen
import cn.yishi.app.screen.quarantine.QuarantineSamples
import cn.yishi.app.screen.quarantine.QuarantineScreen
import cn.yishi.app.screen.record.RecordSamples
import cn.yishi.app.screen.record.RecordScreen
import cn.yishi.app.screen.recordsign.RecordSignSamples
import cn.yishi.app.screen.recordsign.RecordSignScreen
import cn.yishi.app.screen.reply.ReplySamples
import cn.yishi.app.screen.reply.ReplyScreen
import cn.yishi.app.screen.roll.RollSamples
import cn.yishi.app.screen.roll.RollScreen
import cn.yishi.app.screen.round.RoundSamples
import cn.yishi.app.screen.round.RoundScreen
import cn.yishi.app.screen.rules.RulesSamples
import cn.yishi.app.screen.rules.RulesScreen
import cn.yishi.app.screen.session.SessionSamples
import cn.yishi.app.screen.session.SessionScreen
import cn.yishi.app.screen.settings.SettingsSamples
import cn.yishi.app.screen.settings.SettingsScreen
import cn.yishi.app.screen.signing.SigningSamples
import cn.yishi.app.screen.signing.SigningScreen
import cn.yishi.app.screen.slip.SlipSamples
import cn.yishi.app.screen.slip.SlipScreen
import cn.yishi.app.screen.spaces.SpacesSamples
import cn.yishi.app.screen.spaces.SpacesScreen
import cn.yishi.app.screen.speak.SpeakSamples
import cn.yishi.app.screen.speak.SpeakScreen
import cn.yishi.app.screen.stand.StandSamples
import cn.yishi.app.screen.stand.StandScreen
import cn.yishi.app.screen.start.FirstStartSamples
import cn.yishi.app.screen.start.FirstStartScreen
import cn.yishi.app.screen.term.TermSamples
import cn.yishi.app.screen.term.TermScreen
import cn.yishi.app.screen.todo.TodoSamples
import cn.yishi.app.screen.todo.TodoScreen
import cn.yishi.app.screen.topic.TopicSamples
import cn.yishi.app.screen.topic.TopicScreen
import cn.yishi.app.screen.topic.comment.CommentSamples
import cn.yishi.app.screen.topic.comment.CommentScreen
import cn.yishi.app.screen.topic.drafters.DraftersSamples
import cn.yishi.app.screen.topic.drafters.DraftersScreen
import cn.yishi.app.screen.topic.stance.StanceSamples
import cn.yishi.app.screen.topic.stance.StanceScreen
import cn.yishi.app.screen.topics.TopicsSamples
import cn.yishi.app.screen.topics.TopicsScreen
import cn.yishi.app.screen.topics.propose.ProposeSamples
import cn.yishi.app.screen.topics.propose.ProposeScreen
import cn.yishi.app.screen.triage.TriageSamples
import cn.yishi.app.screen.triage.TriageScreen
import cn.yishi.app.screen.venues.VenuesSamples
import cn.yishi.app.screen.venues.VenuesScreen
import cn.yishi.app.screen.venues.book.BookSamples
import cn.yishi.app.screen.venues.book.BookScreen
import cn.yishi.app.screen.venues.fresh.NewVenueSamples
import cn.yishi.app.screen.venues.fresh.NewVenueScreen
import cn.yishi.app.screen.why.WhySamples
import cn.yishi.app.screen.why.WhyScreen
import cn.yishi.app.screen.words.WordsSamples
import cn.yishi.app.screen.words.WordsScreen
import cn.yishi.app.screen.work.WorkSamples
import cn.yishi.app.screen.work.WorkScreen

/** A screen in one of its states. */
class Shot(val screen: String, val state: String, val draw: @Composable () -> Unit) {
    val name: String get() = "$screen-$state"
}

/** Every screen in every state worth looking at. */
object ScreenCatalogue {
    val all: List<Shot> = listOf(
        Shot("parts", "actions") { ActionParts() },
        Shot("parts", "reading") { ReadingParts() },
        Shot("root", "opening") { OpeningScreen() },
        Shot("root", "broken") { BrokenScreen(NEWER) {} },
        *screen("start", FirstStartSamples()) { FirstStartScreen(it) {} },
        *screen("join", JoinSamples()) { JoinScreen(it) {} },
        *screen("home", HomeSamples()) { HomeScreen(it) {} },
        *screen("log", LogNeedSamples()) { LogNeedScreen(it) {} },
        *screen("need", NeedSamples()) { NeedScreen(it) {} },
        *screen("slip", SlipSamples()) { SlipScreen(it) {} },
        *screen("triage", TriageSamples()) { TriageScreen(it) {} },
        *screen("reply", ReplySamples()) { ReplyScreen(it) {} },
        *screen("place", PlaceSamples()) { PlaceScreen(it) {} },
        *screen("merge", MergeSamples()) { MergeScreen(it) {} },
        *screen("call", CallSamples()) { CallScreen(it) {} },
        *screen("mine", MyNeedsSamples()) { MyNeedsScreen(it) {} },
        *screen("topics", TopicsSamples()) { TopicsScreen(it) {} },
        *screen("propose", ProposeSamples()) { ProposeScreen(it) {} },
        *screen("topic", TopicSamples()) { TopicScreen(it) {} },
        *screen("comment", CommentSamples()) { CommentScreen(it) {} },
        *screen("stance", StanceSamples()) { StanceScreen(it) {} },
        *screen("amend", AmendSamples()) { AmendScreen(it) {} },
        *screen("decide", DecideSamples()) { DecideScreen(it) {} },
        *screen("draft", DraftSamples()) { DraftScreen(it) {} },
        *screen("history", HistorySamples()) { HistoryScreen(it) {} },
        *screen("step", StepSamples()) { StepScreen(it) {} },
        *screen("round", RoundSamples()) { RoundScreen(it) {} },
        *screen("why", WhySamples()) { WhyScreen(it) {} },
        *screen("review", ReviewSamples()) { ReviewScreen(it) {} },
        *screen("classify", ClassifySamples()) { ClassifyScreen(it) {} },
        *screen("refer", ReferSamples()) { ReferScreen(it) {} },
        *screen("note", NoteSamples()) { NoteScreen(it) {} },
        *screen("recuse", RecuseSamples()) { RecuseScreen(it) {} },
        *screen("papers", PapersSamples()) { PapersScreen(it) {} },
        *screen("packet", PacketSamples()) { PacketScreen(it) {} },
        *screen("plan", PlanSamples()) { PlanScreen(it) {} },
        *screen("agree", AgreeSamples()) { AgreeScreen(it) {} },
        *screen("paper", PaperSamples()) { PaperScreen(it) {} },
        *screen("signing", SigningSamples()) { SigningScreen(it) {} },
        *screen("work", WorkSamples()) { WorkScreen(it) {} },
        *screen("session", SessionSamples()) { SessionScreen(it) {} },
        *screen("deliver", DeliverSamples()) { DeliverScreen(it) {} },
        *screen("recordsign", RecordSignSamples()) { RecordSignScreen(it) {} },
        *screen("roll", RollSamples()) { RollScreen(it) {} },
        *screen("speak", SpeakSamples()) { SpeakScreen(it) {} },
        *screen("answer", AnswerSamples()) { AnswerScreen(it) {} },
        *screen("stand", StandSamples()) { StandScreen(it) {} },
        *screen("record", RecordSamples()) { RecordScreen(it) {} },
        *screen("escalate", EscalateSamples()) { EscalateScreen(it) {} },
        *screen("minutes", MinutesSamples()) { MinutesScreen(it) {} },
        *screen("words", WordsSamples()) { WordsScreen(it) {} },
        *screen("inbox", InboxSamples()) { InboxScreen(it) {} },
        *screen("todo", TodoSamples()) { TodoScreen(it) {} },
        *screen("outbox", OutboxSamples()) { OutboxScreen(it) {} },
        *screen("members", MembersSamples()) { MembersScreen(it) {} },
        *screen("member", MemberSamples()) { MemberScreen(it) {} },
        *screen("rules", RulesSamples()) { RulesScreen(it) {} },
        *screen("draws", DrawsSamples()) { DrawsScreen(it) {} },
        *screen("newdraw", NewDrawSamples()) { NewDrawScreen(it) {} },
        *screen("orgs", OrgsSamples()) { OrgsScreen(it) {} },
        *screen("neworg", NewOrgSamples()) { NewOrgScreen(it) {} },
        *screen("venues", VenuesSamples()) { VenuesScreen(it) {} },
        *screen("newvenue", NewVenueSamples()) { NewVenueScreen(it) {} },
        *screen("book", BookSamples()) { BookScreen(it) {} },
        *screen("term", TermSamples()) { TermScreen(it) {} },
        *screen("firstphone", FirstPhoneSamples()) { FirstPhoneScreen(it) {} },
        *screen("claim", ClaimSamples()) { ClaimScreen(it) {} },
        *screen("claims", ClaimsSamples()) { ClaimsScreen(it) {} },
        *screen("pending", PendingSamples()) { PendingScreen(it) {} },
        *screen("quarantine", QuarantineSamples()) { QuarantineScreen(it) {} },
        *screen("grant", GrantSamples()) { GrantScreen(it) {} },
        *screen("doubts", DoubtsSamples()) { DoubtsScreen(it) {} },
        *screen("spaces", SpacesSamples()) { SpacesScreen(it) {} },
        *screen("drafters", DraftersSamples()) { DraftersScreen(it) {} },
        *screen("invite", InviteSamples()) { InviteScreen(it) {} },
        *screen("move", MoveSamples()) { MoveScreen(it) {} },
        *screen("mydata", MyDataSamples()) { MyDataScreen(it) {} },
        *screen("complain", ComplainSamples()) { ComplainScreen(it) {} },
        Shot("lock", "closed") { LockScreen {} },
        *screen("about", AboutSamples()) { AboutScreen(it) {} },
        *screen("lock", LockSamples()) { LockScreen {} },
        *screen("settings", SettingsSamples()) { SettingsScreen(it) {} },
    )

    private fun <S> screen(name: String, samples: Samples<S>, draw: @Composable (S) -> Unit): Array<Shot> =
        samples.named.map { (state, value) -> Shot(name, state) { draw(value) } }.toTypedArray()

    private const val NEWER = "手机里的数据是更新版本的应用存下的，请先更新应用再打开，数据没有改动。"
}
