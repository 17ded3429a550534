package cn.yishi.app.screen.work

import cn.yishi.app.Kit
import cn.yishi.app.R
import cn.yishi.app.nav.BackStack
import cn.yishi.app.nav.FormHolder
import cn.yishi.app.nav.MeetingKey
import cn.yishi.app.screen.party.Somebody
import cn.yishi.app.screen.party.each
import cn.yishi.app.screen.party.json
import cn.yishi.app.screen.party.somebodyOf
import cn.yishi.app.words.Days
import cn.yishi.app.words.FormTrouble
import cn.yishi.bridge.Answer
import cn.yishi.bridge.answer
import cn.yishi.core.App
import cn.yishi.core.PublicChannel
import cn.yishi.core.Task
import java.time.LocalDate
import kotlinx.coroutines.launch
import org.json.JSONArray
import org.json.JSONObject

class WorkHolder(private val key: MeetingKey.Work, kit: Kit, private val stack: BackStack) :
    FormHolder<WorkState, WorkEvent>(empty(), key.space, "work-${key.paper}", kit) {
    init {
        scope.launch {
            val seen = answer { kit.core.app.look() }
            if (seen is Answer.Given) show { it.copy(title = seen.value.first, people = seen.value.second) }
            goOn()
        }
    }

    /** The paper's title, and everybody on it. */
    private suspend fun App.look(): Pair<String, List<Somebody>> {
        val paper = paper(key.space, key.paper)
        val signers = paper.slots.filter { !it.later }.flatMap { slot -> slot.places.map { Somebody(it.member, it.name) } }
        return paper.title to signers.distinct()
    }

    override fun on(event: WorkEvent): Unit = when (event) {
        is WorkEvent.Task -> change { it.copy(tasks = it.tasks.mapIndexed { at, task -> if (at == event.at) event.task else task }) }
        WorkEvent.AddTask -> change { it.copy(tasks = it.tasks + Nothing) }
        is WorkEvent.DropTask -> change { it.copy(tasks = it.tasks.filterIndexed { at, _ -> at != event.at }) }
        is WorkEvent.Channel -> change { it.copy(channels = it.channels.switched(event.channel)) }
        WorkEvent.Start -> start()
        WorkEvent.Back -> stack.back()
    }

    private fun List<PublicChannel>.switched(channel: PublicChannel) = if (channel in this) this - channel else this + channel

    private fun start() {
        val filled = state.value
        val missing = when {
            filled.tasks.any { it.what.isBlank() } -> R.string.work_no_what
            filled.tasks.any { it.owner == null } -> R.string.work_no_owner
            filled.tasks.any { it.due == null } -> R.string.work_no_due
            else -> null
        }
        send(missing, { startWork(key.space, key.paper, filled.tasks.mapNotNull(::task), words(filled), filled.channels) }) { stack.back() }
    }

    private fun task(draft: TaskDraft): Task? {
        val (owner, due) = (draft.owner ?: return null) to (draft.due ?: return null)
        return Task(owner.member, Days.civil(due))
    }

    /** One line for each task. */
    private fun words(filled: WorkState) = filled.tasks.joinToString("\n") { it.what.trim().replace('\n', ' ') }

    override fun WorkState.kept(): JSONObject = JSONObject()
        .put("tasks", JSONArray(tasks.map { (it.owner?.json() ?: JSONObject()).put("what", it.what).put("due", it.due?.toString()) }))
        .put("channels", JSONArray(channels.map { it.name }))

    override fun WorkState.filled(kept: JSONObject): WorkState {
        val names = kept.optJSONArray("channels")?.let { all -> (0 until all.length()).map(all::optString) }.orEmpty()
        return copy(
            tasks = kept.each("tasks", ::taskOf).ifEmpty { tasks },
            channels = PublicChannel.entries.filter { it.name in names },
        )
    }

    private fun taskOf(kept: JSONObject) = TaskDraft(
        what = kept.optString("what"),
        owner = if (kept.has("member")) somebodyOf(kept) else null,
        due = kept.optString("due").takeIf(String::isNotEmpty)?.let(LocalDate::parse),
    )

    override fun WorkState.told(trouble: FormTrouble?) = copy(trouble = trouble)

    private companion object {
        val Nothing = TaskDraft(what = "", owner = null, due = null)

        /** From a few days to a season. */
        val Ahead = listOf(3L, 7L, 15L, 30L, 60L, 90L)

        fun empty() = WorkState(
            title = "", people = emptyList(), days = Ahead.map(Days.today()::plusDays), tasks = listOf(Nothing), channels = emptyList(), trouble = null,
        )
    }
}
