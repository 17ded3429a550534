package cn.yishi.app.words

// Papers that people sign are Chinese whatever the app speaks, as everything on record is (OnRecord.kt).

import cn.yishi.core.SessionView
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

/** Everything that a plan says in words. */
class PlanWords(
    val topic: String,
    val form: String,
    /** Where it is held in one. */
    val grid: String,
    val start: Instant,
    val place: String,
    val agenda: List<String>,
    /** Each as `name（what）`. */
    val parties: List<String>,
    val moderator: String,
    val recorder: String,
    val supervisors: List<String>,
    val materials: String,
    val briefing: String,
    val representatives: String,
)

fun titleOfPlan(topic: String): String = "$topic 协商方案"

fun titleOfAgreement(topic: String): String = "$topic 协议"

fun titleOfMinutes(topic: String): String = "$topic 协商共识纪要"

fun partyOnRecord(name: String, what: String, also: List<String> = emptyList()): String = "$name（${(listOf(what) + also).joinToString(COMMA)}）"

/** A place by its name, and where it is. */
fun placeOnRecord(name: String, place: String): String = if (place.isEmpty()) name else "$name（$place）"

/** A plan as it is signed: a heading and its words, what is empty left out. */
fun planOnRecord(plan: PlanWords): String = sections(
    "协商形式" to plan.form,
    "网格" to plan.grid,
    "开会时间" to Start.format(plan.start),
    "地点" to plan.place,
    AGENDA to plan.agenda.mapIndexed { at, item -> "${at + 1}. $item" }.joinToString("\n"),
    "参加的各方" to plan.parties.joinToString("\n"),
    "主持人" to plan.moderator,
    "记录人" to plan.recorder,
    "列席的监督委员会成员" to plan.supervisors.joinToString(COMMA),
    "会议材料" to plan.materials,
    "工作情况通报" to plan.briefing,
    "听证代表" to plan.representatives,
)

/** The items of the agenda in a plan that [planOnRecord] wrote. */
fun agendaOnRecord(plan: String): List<String> =
    plan.lines().dropWhile { it != HEADING + AGENDA }.drop(1).takeWhile { !it.startsWith(HEADING) }
        .filter(Numbered::containsMatchIn).map { it.replace(Numbered, "") }

/** Minutes to begin with, from what is on record; whoever keeps it puts them right. */
fun minutesOnRecord(session: SessionView, agenda: List<String>): String = sections(
    "会议" to "${session.formZh}，第${session.round}轮，${session.startZh}",
    "主持人" to session.moderatorName,
    "记录人" to session.recorderName,
    "到会的各方" to session.parties.filter { it.present != null }.joinToString("\n") { partyOnRecord(it.name, it.kind.zh) },
    "列席" to session.others.joinToString(COMMA) { it.name },
    "议定事项" to session.items.joinToString("\n") { item ->
        val at = item.item.toInt()
        listOfNotNull("${at + 1}. ${agenda.getOrNull(at).orEmpty()}".trim(), item.outcome).joinToString("\n")
    },
    "表示同意" to session.agreed.joinToString(COMMA),
    "保留意见或不同意" to session.dissent.joinToString(COMMA),
)

private fun sections(vararg all: Pair<String, String>): String =
    all.filter { it.second.isNotBlank() }.joinToString("\n") { (title, words) -> "$HEADING$title\n${words.trim()}" }

private const val HEADING = "# "
private const val AGENDA = "议程"
private const val COMMA = "、"
private val Numbered = Regex("""^\d+\. """)
private val Start = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneOffset.ofHours(8))

/** Days of the civil calendar here. */
object Days {
    private val Here = ZoneOffset.ofHours(8)
    private val Zh = DateTimeFormatter.ofPattern("M月d日")

    fun today(now: Instant = Instant.now()): LocalDate = now.atOffset(Here).toLocalDate()

    /** A day as the core takes it. */
    fun civil(day: LocalDate): String = day.toString()

    fun at(day: LocalDate, hour: Int, minute: Int): Instant = day.atTime(hour, minute).toInstant(Here)

    fun zh(day: LocalDate): String = Zh.format(day) + "周" + "一二三四五六日"[day.dayOfWeek.value - 1]
}
