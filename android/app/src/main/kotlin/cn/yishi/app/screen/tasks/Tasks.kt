package cn.yishi.app.screen.tasks

import androidx.annotation.StringRes
import cn.yishi.app.R
import cn.yishi.app.screen.party.each
import cn.yishi.app.screen.party.json
import cn.yishi.app.screen.party.somebodyOf
import cn.yishi.app.words.Days
import cn.yishi.core.MinutesItem
import java.time.LocalDate
import org.json.JSONArray
import org.json.JSONObject

/** A row to begin with. */
fun firstTask() = TasksState(people = emptyList(), days = Ahead.map(Days.today()::plusDays), rows = listOf(TaskDraft.Blank))

fun TasksState.after(event: TasksEvent): TasksState = when (event) {
    is TasksEvent.Write -> copy(rows = rows.mapIndexed { at, task -> if (at == event.at) event.task else task })
    TasksEvent.Add -> copy(rows = rows + TaskDraft.Blank)
    is TasksEvent.Drop -> copy(rows = rows.filterIndexed { at, _ -> at != event.at })
}

/** What one of the rows lacks, in words. */
@StringRes
fun List<TaskDraft>.lack(): Int? = when {
    any { it.what.isBlank() } -> R.string.work_no_what
    any { it.owner == null } -> R.string.work_no_owner
    any { it.due == null } -> R.string.work_no_due
    else -> null
}

/** The rows that lack nothing, each of them in one line. */
fun List<TaskDraft>.items(): List<MinutesItem> = mapNotNull { (what, owner, due) ->
    if (owner == null || due == null) null else MinutesItem(what.trim().replace('\n', ' '), owner.member, Days.civil(due))
}

fun TasksState.json() = JSONArray(rows.map { (it.owner?.json() ?: JSONObject()).put("what", it.what).put("due", it.due?.toString()) })

fun TasksState.filled(kept: JSONObject) = copy(rows = kept.each("tasks", ::taskOf).ifEmpty { rows })

private fun taskOf(kept: JSONObject) = TaskDraft(
    what = kept.optString("what"),
    owner = if (kept.has("member")) somebodyOf(kept) else null,
    due = kept.optString("due").takeIf(String::isNotEmpty)?.let(LocalDate::parse),
)

/** From a few days to a season. */
private val Ahead = listOf(3L, 7L, 15L, 30L, 60L, 90L)
