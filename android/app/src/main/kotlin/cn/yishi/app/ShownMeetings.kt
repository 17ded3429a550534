package cn.yishi.app

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.Shown
import cn.yishi.app.screen.agree.AgreeHolder
import cn.yishi.app.screen.agree.AgreeScreen
import cn.yishi.app.screen.answer.AnswerHolder
import cn.yishi.app.screen.answer.AnswerScreen
import cn.yishi.app.screen.deliver.DeliverHolder
import cn.yishi.app.screen.deliver.DeliverScreen
import cn.yishi.app.screen.draws.DrawsHolder
import cn.yishi.app.screen.draws.DrawsScreen
import cn.yishi.app.screen.draws.fresh.NewDrawHolder
import cn.yishi.app.screen.draws.fresh.NewDrawScreen
import cn.yishi.app.screen.escalate.EscalateHolder
import cn.yishi.app.screen.escalate.EscalateScreen
import cn.yishi.app.screen.minutes.MinutesHolder
import cn.yishi.app.screen.minutes.MinutesScreen
import cn.yishi.app.screen.packet.PacketHolder
import cn.yishi.app.screen.packet.PacketScreen
import cn.yishi.app.screen.paper.PaperHolder
import cn.yishi.app.screen.paper.PaperScreen
import cn.yishi.app.screen.papers.PapersHolder
import cn.yishi.app.screen.papers.PapersScreen
import cn.yishi.app.screen.plan.PlanHolder
import cn.yishi.app.screen.plan.PlanScreen
import cn.yishi.app.screen.record.RecordHolder
import cn.yishi.app.screen.record.RecordScreen
import cn.yishi.app.screen.recordsign.RecordSignHolder
import cn.yishi.app.screen.recordsign.RecordSignScreen
import cn.yishi.app.screen.roll.RollHolder
import cn.yishi.app.screen.roll.RollScreen
import cn.yishi.app.screen.session.SessionHolder
import cn.yishi.app.screen.session.SessionScreen
import cn.yishi.app.screen.signing.SigningHolder
import cn.yishi.app.screen.signing.SigningScreen
import cn.yishi.app.screen.speak.SpeakHolder
import cn.yishi.app.screen.speak.SpeakScreen
import cn.yishi.app.screen.stand.StandHolder
import cn.yishi.app.screen.stand.StandScreen
import cn.yishi.app.screen.words.WordsHolder
import cn.yishi.app.screen.words.WordsScreen
import cn.yishi.app.screen.work.WorkHolder
import cn.yishi.app.screen.work.WorkScreen

/** The screens of papers and sittings. */
fun shownMeetings(key: MeetingKey, kit: Kit, stack: BackStack): Shown<*, *> = when (key) {
    is MeetingKey.Papers -> Shown(PapersHolder(key, kit, stack)) { state, on -> PapersScreen(state, on) }
    is MeetingKey.Packet -> Shown(PacketHolder(key, kit, stack)) { state, on -> PacketScreen(state, on) }
    is MeetingKey.Plan -> Shown(PlanHolder(key, kit, stack)) { state, on -> PlanScreen(state, on) }
    is MeetingKey.Agree -> Shown(AgreeHolder(key, kit, stack)) { state, on -> AgreeScreen(state, on) }
    is MeetingKey.Paper -> Shown(PaperHolder(key, kit, stack)) { state, on -> PaperScreen(state, on) }
    is MeetingKey.Signing -> Shown(SigningHolder(key, kit, stack)) { state, on -> SigningScreen(state, on) }
    is MeetingKey.Work -> Shown(WorkHolder(key, kit, stack)) { state, on -> WorkScreen(state, on) }
    is MeetingKey.Session -> Shown(SessionHolder(key, kit, stack)) { state, on -> SessionScreen(state, on) }
    is MeetingKey.Roll -> Shown(RollHolder(key, kit, stack)) { state, on -> RollScreen(state, on) }
    is MeetingKey.Speak -> Shown(SpeakHolder(key, kit, stack)) { state, on -> SpeakScreen(state, on) }
    is MeetingKey.Answer -> Shown(AnswerHolder(key, kit, stack)) { state, on -> AnswerScreen(state, on) }
    is MeetingKey.Stand -> Shown(StandHolder(key, kit, stack)) { state, on -> StandScreen(state, on) }
    is MeetingKey.Record -> Shown(RecordHolder(key, kit, stack)) { state, on -> RecordScreen(state, on) }
    is MeetingKey.Deliver -> Shown(DeliverHolder(key, kit, stack)) { state, on -> DeliverScreen(state, on) }
    is MeetingKey.RecordSign -> Shown(RecordSignHolder(key, kit, stack)) { state, on -> RecordSignScreen(state, on) }
    is MeetingKey.Escalate -> Shown(EscalateHolder(key, kit, stack)) { state, on -> EscalateScreen(state, on) }
    is MeetingKey.Minutes -> Shown(MinutesHolder(key, kit, stack)) { state, on -> MinutesScreen(state, on) }
    is MeetingKey.Draws -> Shown(DrawsHolder(key, kit, stack)) { state, on -> DrawsScreen(state, on) }
    is MeetingKey.NewDraw -> Shown(NewDrawHolder(key, kit, stack)) { state, on -> NewDrawScreen(state, on) }
    is MeetingKey.Words -> Shown(WordsHolder(key, kit, stack)) { state, on -> WordsScreen(state, on) }
}
