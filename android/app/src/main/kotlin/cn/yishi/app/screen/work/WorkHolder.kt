package cn.yishi.app.screen.work

import cn.yishi.app.Kit
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.screen.tasks.after
import cn.yishi.app.screen.tasks.filled
import cn.yishi.app.screen.tasks.firstTask
import cn.yishi.app.screen.tasks.items
import cn.yishi.app.screen.tasks.json
import cn.yishi.app.screen.tasks.lack
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.PublicChannel
import cn.yishi.core.Task
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONObject

class WorkHolder(private val key: MeetingKey.Work, kit: Kit, private val stack: BackStack) :
    FormHolder<WorkState, WorkEvent>(empty(), key.space, "work-${key.paper}", kit) {
    init {
        scope.launch {
            val seen = answer { kit.core.app.paper(key.space, key.paper) }
            if (seen is Answer.Given) {
                val paper = seen.value
                val signers = paper.slots.filter { !it.later }.flatMap { slot -> slot.places.map { Somebody(it.member, it.name) } }
                show { it.copy(title = paper.title, items = paper.items, tasks = it.tasks.copy(people = signers.distinct())) }
            }
            goOn()
        }
    }

    override fun on(event: WorkEvent): Unit = when (event) {
        is WorkEvent.Tasks -> change { it.copy(tasks = it.tasks.after(event.event)) }
        is WorkEvent.Channel -> change { it.copy(channels = it.channels.switched(event.channel)) }
        WorkEvent.Start -> start()
        WorkEvent.Back -> stack.back()
    }

    private fun List<PublicChannel>.switched(channel: PublicChannel) = if (channel in this) this - channel else this + channel

    private fun start() {
        val filled = state.value
        val named = !filled.items.isNullOrEmpty()
        send(if (named) null else filled.tasks.rows.lack(), { start(filled, named) }) { stack.back() }
    }

    /** What minutes name is done as they say. */
    private suspend fun App.start(filled: WorkState, named: Boolean) {
        val here = if (named) emptyList() else filled.tasks.rows.items()
        startWork(key.space, key.paper, here.map { Task(it.owner, it.due) }, here.joinToString("\n") { it.what }, filled.channels)
    }

    override fun WorkState.kept(): JSONObject = JSONObject().put("tasks", tasks.json()).put("channels", JSONArray(channels.map { it.name }))

    override fun WorkState.filled(kept: JSONObject): WorkState {
        val names = kept.optJSONArray("channels")?.let { all -> (0 until all.length()).map(all::optString) }.orEmpty()
        return copy(tasks = tasks.filled(kept), channels = PublicChannel.entries.filter { it.name in names })
    }

    override fun WorkState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        fun empty() = WorkState(title = "", items = null, tasks = firstTask(), channels = emptyList(), trouble = null)
    }
}
