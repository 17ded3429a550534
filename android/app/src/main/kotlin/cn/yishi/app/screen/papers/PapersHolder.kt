package cn.yishi.app.screen.papers

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.nav.PeopleKey
import cn.yishi.app.nav.WordsAct
import cn.yishi.app.nav.offices
import cn.yishi.app.screen.topic.Supply
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.PaperRow
import kotlinx.coroutines.launch

class PapersHolder(private val key: MeetingKey.Papers, private val kit: Kit, private val stack: BackStack) :
    Holder<PapersState, PapersEvent>(Empty) {
    init {
        scope.launch {
            kit.core.live(key.space, Family.TOPICS, Family.PEOPLE) { look() }.collect { seen ->
                when (seen) {
                    is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
                    is Answer.Given -> show { seen.value }
                }
            }
        }
    }

    override fun on(event: PapersEvent): Unit = when (event) {
        is PapersEvent.OpenPaper -> stack.go(MeetingKey.Paper(key.space, event.paper))
        is PapersEvent.OpenSession -> stack.go(MeetingKey.Session(key.space, event.session))
        PapersEvent.Plan -> stack.go(MeetingKey.Plan(key.space, key.topic))
        PapersEvent.Notice -> stack.go(MeetingKey.Words(key.space, WordsAct.Notice(key.topic)))
        PapersEvent.Draws -> stack.go(MeetingKey.Draws(key.space, key.topic))
        PapersEvent.Venues -> stack.go(PeopleKey.Venues(key.space, key.topic))
        PapersEvent.Agree -> stack.go(MeetingKey.Agree(key.space, key.topic))
        PapersEvent.Back -> stack.back()
    }

    private suspend fun App.look(): PapersState {
        val row = topic(key.space, key.topic).row
        val mine = offices(key.space)
        val papers = papers(key.space, key.topic)
        val forms = deliberationForms(key.space)
        val stands = row.state.code
        return PapersState(
            title = row.title,
            papers = papers,
            provisional = papers.filter { it.no == null }.associate { it.id to paper(key.space, it.id).provisionalNo },
            sessions = sessions(key.space, key.topic),
            forms = forms,
            canPlan = forms.any { it.iConvene } && Supply.takesPlan(stands),
            canNotice = stands == PLANNING && papers.find(::isPlan)?.let { it.sealed && paper(key.space, it.id).iAnnounce } == true,
            canAgree = (mine.both || mine.grids.isNotEmpty()) && stands in Agreed && row.`class`.code == GENERAL,
            trouble = null,
        )
    }

    private fun isPlan(paper: PaperRow) = paper.purpose.code == "plan" && !paper.dropped

    private companion object {
        const val PLANNING = "Planning"
        const val GENERAL = "General"

        /** Where the core takes an agreement. */
        val Agreed = setOf("Accepted", PLANNING, "Noticed")

        val Empty = PapersState(
            title = "", papers = null, provisional = emptyMap(), sessions = emptyList(), forms = emptyList(), canPlan = false, canNotice = false, canAgree = false, trouble = null,
        )
    }
}
