package cn.yishi.app.screen.topic.drafters

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.Holder
import cn.yishi.app.nav.Offices
import cn.yishi.app.nav.Pages
import cn.yishi.app.nav.ScreenKey
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.Family
import cn.yishi.core.MemberId
import cn.yishi.core.MemberRows
import cn.yishi.core.Page
import cn.yishi.core.TopicView
import kotlinx.coroutines.launch

/** Asking somebody and ending it can be taken back for ten seconds; stepping back oneself is read back first. */
class DraftersHolder(private val key: ScreenKey.Drafters, private val kit: Kit, private val stack: BackStack) :
    Holder<DraftersState, DraftersEvent>(Empty) {
    private val pages = Pages()

    init {
        scope.launch { pages.follow(kit.core, key.space, Family.TOPICS, Family.PEOPLE, read = { look(it) }, look = ::seen) }
    }

    override fun on(event: DraftersEvent): Unit = when (event) {
        is DraftersEvent.Appoint -> change(event.member, R.string.drafters_appointed, ::appoint, ::remove)
        is DraftersEvent.Remove -> change(event.member, R.string.drafters_removed, ::remove, ::appoint)
        DraftersEvent.AskLeave -> show { it.copy(leaving = true, trouble = null) }
        DraftersEvent.Leave -> leaveOff()
        DraftersEvent.More -> pages.more(state.value.read, state.value.total)
        DraftersEvent.Back -> if (state.value.leaving) show { it.copy(leaving = false) } else stack.back()
    }

    private class Seen(val topic: TopicView, val members: MemberRows, val me: MemberId)

    private suspend fun App.look(page: Page) =
        Seen(topic(key.space, key.topic), members(key.space, page), status(key.space).member)

    private fun seen(seen: Answer<Seen>) = when (seen) {
        is Answer.Failed -> show { it.copy(trouble = seen.trouble) }
        is Answer.Given -> show { it.filled(seen.value) }
    }

    private fun DraftersState.filled(seen: Seen): DraftersState {
        val drafters = seen.topic.drafters
        val writing = drafters.map { it.member }.toSet()
        return copy(
            title = seen.topic.row.title,
            drafters = drafters,
            governs = seen.topic.row.myRole == COMMITTEE,
            me = seen.me,
            // Without a phone nobody writes along, and members of both committees do so anyway.
            people = seen.members.rows.filter { row -> row.paper == null && row.id !in writing && row.posts.none { it.code in Offices.IN_COMMITTEE } },
            read = seen.members.rows.size,
            total = seen.members.total.toLong(),
        )
    }

    private suspend fun appoint(member: MemberId) = kit.core.app.appointDrafter(key.space, key.topic, member)

    private suspend fun remove(member: MemberId) = kit.core.app.removeDrafter(key.space, key.topic, member)

    private fun change(member: MemberId, words: Int, act: suspend (MemberId) -> Unit, back: suspend (MemberId) -> Unit) = busily {
        act(member)
        kit.undo.offer(words, { answer { back(member) } }, kit.syncer::start)
    }

    private fun leaveOff() = busily {
        remove(checkNotNull(state.value.me))
        kit.syncer.start()
        stack.back()
    }

    private fun busily(what: suspend () -> Unit) {
        if (state.value.busy) return
        show { it.copy(busy = true, trouble = null) }
        scope.launch {
            val done = answer { what() }
            show { it.copy(busy = false, trouble = (done as? Answer.Failed)?.trouble) }
        }
    }

    private companion object {
        const val COMMITTEE = "committee"

        val Empty = DraftersState(
            title = "", drafters = null, governs = false, me = null, people = emptyList(), read = 0, total = 0, leaving = false,
            busy = false, trouble = null,
        )
    }
}
