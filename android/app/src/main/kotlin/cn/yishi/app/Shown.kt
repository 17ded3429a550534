package cn.yishi.app

import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.CourseKey
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.NeedKey
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.nav.Shown
import cn.yishi.app.screen.amend.AmendHolder
import cn.yishi.app.screen.amend.AmendScreen
import cn.yishi.app.screen.amend.decide.DecideHolder
import cn.yishi.app.screen.amend.decide.DecideScreen
import cn.yishi.app.screen.call.CallHolder
import cn.yishi.app.screen.call.CallScreen
import cn.yishi.app.screen.draft.DraftHolder
import cn.yishi.app.screen.draft.DraftScreen
import cn.yishi.app.screen.draft.history.HistoryHolder
import cn.yishi.app.screen.draft.history.HistoryScreen
import cn.yishi.app.screen.draft.step.StepHolder
import cn.yishi.app.screen.draft.step.StepScreen
import cn.yishi.app.screen.home.HomeHolder
import cn.yishi.app.screen.home.HomeScreen
import cn.yishi.app.screen.join.JoinHolder
import cn.yishi.app.screen.join.JoinScreen
import cn.yishi.app.screen.log.LogNeedHolder
import cn.yishi.app.screen.log.LogNeedScreen
import cn.yishi.app.screen.mine.MyNeedsHolder
import cn.yishi.app.screen.mine.MyNeedsScreen
import cn.yishi.app.screen.round.RoundHolder
import cn.yishi.app.screen.round.RoundScreen
import cn.yishi.app.screen.settings.SettingsHolder
import cn.yishi.app.screen.settings.SettingsScreen
import cn.yishi.app.screen.topic.TopicHolder
import cn.yishi.app.screen.topic.TopicScreen
import cn.yishi.app.screen.topic.comment.CommentHolder
import cn.yishi.app.screen.topic.comment.CommentScreen
import cn.yishi.app.screen.topic.drafters.DraftersHolder
import cn.yishi.app.screen.topic.drafters.DraftersScreen
import cn.yishi.app.screen.topic.stance.StanceHolder
import cn.yishi.app.screen.topic.stance.StanceScreen
import cn.yishi.app.screen.topics.TopicsHolder
import cn.yishi.app.screen.topics.TopicsScreen
import cn.yishi.app.screen.topics.propose.ProposeHolder
import cn.yishi.app.screen.topics.propose.ProposeScreen
import cn.yishi.app.screen.why.WhyHolder
import cn.yishi.app.screen.why.WhyScreen

/** Which screen belongs to which key: the one list of all screens. */
fun shown(key: ScreenKey, kit: Kit, stack: BackStack): Shown<*, *> = when (key) {
    is ScreenKey.Join -> Shown(JoinHolder(key, kit, stack)) { state, on -> JoinScreen(state, on) }
    is ScreenKey.Home -> Shown(HomeHolder(key.space, kit, stack)) { state, on -> HomeScreen(state, on) }
    is ScreenKey.LogNeed -> Shown(LogNeedHolder(key.space, kit, stack)) { state, on -> LogNeedScreen(state, on) }
    is ScreenKey.MyNeeds -> Shown(MyNeedsHolder(key.space, kit, stack)) { state, on -> MyNeedsScreen(state, on) }
    is ScreenKey.Topics -> Shown(TopicsHolder(key.space, kit, stack)) { state, on -> TopicsScreen(state, on) }
    is ScreenKey.Propose -> Shown(ProposeHolder(key.space, kit, stack)) { state, on -> ProposeScreen(state, on) }
    is ScreenKey.Topic -> Shown(TopicHolder(key, kit, stack)) { state, on -> TopicScreen(state, on) }
    is ScreenKey.Comment -> Shown(CommentHolder(key, kit, stack)) { state, on -> CommentScreen(state, on) }
    is ScreenKey.Stance -> Shown(StanceHolder(key, kit, stack)) { state, on -> StanceScreen(state, on) }
    is ScreenKey.Amend -> Shown(AmendHolder(key, kit, stack)) { state, on -> AmendScreen(state, on) }
    is ScreenKey.Decide -> Shown(DecideHolder(key, kit, stack)) { state, on -> DecideScreen(state, on) }
    is ScreenKey.Draft -> Shown(DraftHolder(key, kit, stack)) { state, on -> DraftScreen(state, on) }
    is ScreenKey.Drafters -> Shown(DraftersHolder(key, kit, stack)) { state, on -> DraftersScreen(state, on) }
    is ScreenKey.Round -> Shown(RoundHolder(key, kit, stack)) { state, on -> RoundScreen(state, on) }
    is ScreenKey.DraftHistory -> Shown(HistoryHolder(key, kit, stack)) { state, on -> HistoryScreen(state, on) }
    is ScreenKey.DraftStep -> Shown(StepHolder(key, kit, stack)) { state, on -> StepScreen(state, on) }
    is ScreenKey.Why -> Shown(WhyHolder(key, kit, stack)) { state, on -> WhyScreen(state, on) }
    is ScreenKey.Call -> Shown(CallHolder(key.space, kit, stack)) { state, on -> CallScreen(state, on) }
    is NeedKey -> shownNeeds(key, kit, stack)
    is PeopleKey -> shownPeople(key, kit, stack)
    is CourseKey -> shownCourse(key, kit, stack)
    is MeetingKey -> shownMeetings(key, kit, stack)
    is PhoneKey -> shownPhone(key, kit, stack)
    ScreenKey.Settings -> Shown(SettingsHolder(kit, stack)) { state, on -> SettingsScreen(state, on) }
}
