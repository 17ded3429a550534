package cn.yishi.app.support

import androidx.compose.ui.geometry.Offset
import cn.yishi.app.phone.Handwriting
import cn.yishi.app.words.Days
import java.io.File
import java.nio.file.Files
import kotlinx.coroutines.runBlocking
import org.json.JSONObject
import org.junit.rules.ExternalResource

/**
 * A village where days ago a sitting was noticed for today: people tell each other long enough before, and no test
 * waits for days. All of that was done in terminals whose clock, like the hub's, was as many days behind. Nobody but the
 * grid leader, who moderates, has a phone in the hall, and at a hearing the chair, who is a party there; or the chair
 * writes. Where it was [ago] days before today, [isToday] goes on from there.
 */
class HallVillage(private val held: Held = Held.Talk, private val recorder: String = RECORDER, private val ago: Int = 0) : ExternalResource() {
    /** What is held, and how many days before it is told. */
    enum class Held(val form: String, val days: Int, val names: List<String>, val more: List<String>) {
        Talk("GridTalk", 2, listOf("venue"), listOf("--grid", GRID)),
        Hearing("Hearing", 8, listOf("venue", "materials", "representatives"), listOf("--party", "committee:$CHAIR_NAME")),
    }

    private val past = "-${held.days + ago}d"

    /** The clock on the day of the sitting. */
    private var day = if (ago == 0) null else "-${ago}d"

    private val folder: File = Files.createTempDirectory("hall").toFile()
    private val hub = Hub(File(folder, "hub"))
    private val log = File(folder, "terminals.log")

    /** With it the grid leader's phone joins as the same person. */
    val leaderCode: String by lazy { codeOf(LEADER) }

    override fun before() = try {
        hub.restart(past)
        founded()
        peopled()
        noticed()
        hub.restart(day)
    } catch (broken: IllegalStateException) {
        after() // Nobody else ends the server then.
        throw broken
    }

    private fun founded() {
        past(CHAIR, "space", "create", "--hub", hub.url, "--token", hub.setupToken, "--name", "桑渚村", "--as", CHAIR_NAME, *OFFICES)
        past(CHAIR, "grid", "add", GRID)
        past(CHAIR, "sync")
    }

    private fun peopled() {
        val codes = listOf("supervisor" to listOf("--post", "supervisor"), LEADER to listOf("--post", "grid-leader", "--grid", GRID))
            .map { (who, post) -> who to past(CHAIR, "invite", *post.toTypedArray()).getString("code") }
        past(CHAIR, "sync")
        for ((who, code) in codes) past(who, "join", code, "--name", if (who == LEADER) "陆小满" else "钱守义")
        for (who in listOf(CHAIR, LEADER)) past(who, "sync")
        for (name in PARTIES + RECORDER) past(LEADER, "person", "add", "--as", name)
        for (who in listOf(LEADER, CHAIR)) past(who, "sync")
    }

    private fun noticed() {
        past(CHAIR, "topic", "propose", TITLE, "--class", "General", "--source", "strong_complaint")
        past(CHAIR, "topic", "classify", TITLE, "--class", "General", "--item", "ENV-04")
        past(CHAIR, "topic", "screen", TITLE, "走访了32户。")
        past(CHAIR, "topic", "accept", TITLE)
        told(past, held.days)
        past(CHAIR, "sync")
        past(LEADER, "sync")
    }

    /** A plan is drawn up and signed, and told so many days before. */
    private fun told(clock: String?, days: Int) {
        val parties = PARTIES.flatMap { listOf("--party", "hukou_resident:$it:affected") }
        val who = listOf("--moderator", "陆小满", "--recorder", recorder, "--supervisor", "钱守义") + parties + held.more
        val text = listOf("--title", "晒场协商方案", "--text", "# 地点\n老仓库\n# 议程\n1. 收粮那几天怎么停车") + held.names.flatMap { listOf("--names", it) }
        val inTime = listOf("--form", held.form, "--in-days", "$days")
        run(clock, CHAIR, "paper", "plan", TITLE, *(inTime + text + who).toTypedArray())
        val papers = run(clock, CHAIR, "paper", "list", TITLE).getJSONArray("rows")
        val plan = (0 until papers.length()).map(papers::getJSONObject).single { !it.getBoolean("sealed") }.getString("id")
        // As chair, and as secretary.
        repeat(2) { run(clock, CHAIR, "paper", "sign", plan) }
        run(clock, CHAIR, "meeting", "notice", TITLE, "带上自家的晒粮日子。")
    }

    /** The chair tells everybody at a terminal of another sitting, days ahead. */
    fun tellsAgain() {
        now(CHAIR, "sync")
        told(clock = null, days = held.days + 1)
        now(CHAIR, "sync")
    }

    /** With it another phone joins as the same person. */
    private fun codeOf(who: String): String {
        now(who, "sync")
        return now(who, "device", "add").getString("code").also { now(who, "sync") }
    }

    /** As [leaderCode] of the chair. */
    fun chairCode(): String = codeOf(CHAIR)

    /** The moderator begins at a terminal, with everybody on the roll but the chair, and [waiting] for a turn. */
    fun beginsWith(waiting: String) {
        now(LEADER, "meeting", "sign-in", sitting)
        for (name in PARTIES) now(LEADER, "meeting", "sign-in", sitting, "--for", name)
        now(LEADER, "meeting", "open", sitting)
        now(LEADER, "meeting", "turn", sitting, "--for", waiting)
        now(LEADER, "sync")
    }

    /** The chair puts a text up at a terminal, and says something on it. */
    fun chairSays(words: String) {
        now(CHAIR, "draft", "edit", TITLE, "--text", "晒粮的日子晒粮。")
        now(CHAIR, "copy", "publish", TITLE)
        now(CHAIR, "comment", "add", TITLE, words)
        now(CHAIR, "sync")
    }

    /** The moderator writes the texts of the topic along. */
    fun moderatorWritesAlong() {
        now(CHAIR, "topic", "appoint", TITLE, "陆小满")
        // The text's key goes around with a sync.
        for (who in listOf(CHAIR, LEADER, CHAIR)) now(who, "sync")
    }

    /** The moderator ends it at a terminal, and everybody agrees. */
    fun ends() {
        closes()
        now(LEADER, "meeting", "agree", sitting)
        now(LEADER, "sync")
    }

    /** The moderator lays minutes at a terminal, and nobody signs them. */
    fun minutesLie() {
        val item = "${PARTIES.first()}:${Days.today()}:划线"
        now(LEADER, "paper", "minutes", sitting, "--title", "纪要", "--text", "收粮日晒粮。", "--item", item)
        now(LEADER, "sync")
    }

    /** The days since the sitting are over. */
    fun isToday() {
        day = null
        hub.restart()
    }

    /** At a terminal it is taken down that a party asks for an assembly. */
    fun asksForAssembly(name: String, why: String) {
        now(LEADER, "meeting", "ask", sitting, why, "--for", name)
        now(LEADER, "sync")
    }

    /** The moderator ends it at a terminal, and what came of it is open. */
    fun closes() {
        takesDown()
        now(LEADER, "meeting", "close", sitting)
        now(LEADER, "meeting", "sign-record", sitting, "--for", recorder, "--photo", handwritten.path)
        now(LEADER, "sync")
    }

    /** The chair, who writes, ends it at a terminal: the moderator has not signed the record. */
    fun chairCloses() {
        takesDown()
        for (who in listOf(LEADER, CHAIR)) now(who, "sync")
        now(CHAIR, "meeting", "close", sitting)
        now(CHAIR, "sync")
    }

    private fun takesDown() {
        now(LEADER, "sync")
        for (name in PARTIES) now(LEADER, "meeting", "position", sitting, "agree", "--for", name)
        now(LEADER, "meeting", "outcome", sitting, "收粮日晒粮，其余晚上停车。")
    }

    private val handwritten by lazy {
        val stroke = listOf(Offset(0.2f, 0.3f), Offset(0.8f, 0.6f))
        File(folder, "name.jpg").apply { writeBytes(runBlocking { Handwriting.jpeg(listOf(stroke)) }) }
    }

    /** The minutes that are written together read so at the chair's terminal, which tells nobody before it syncs. */
    fun chairWrites(text: String) = now(CHAIR, "draft", "edit", TITLE, "--minutes", sitting, "--text", text)

    fun chairReads(): String = now(CHAIR, "draft", "show", TITLE, "--minutes", sitting).getString("text")

    fun chairSyncs() = now(CHAIR, "sync")

    private val sitting by lazy { now(LEADER, "meeting", "list").getJSONArray("rows").getJSONObject(0).getString("id") }

    /** The minutes as the chair's terminal has them after a sync, today. */
    fun minutesAtChair(): JSONObject {
        now(CHAIR, "sync")
        val papers = now(CHAIR, "paper", "list", TITLE).getJSONArray("rows")
        val all = (0 until papers.length()).map(papers::getJSONObject)
        return all.single { it.getJSONObject("purpose").getString("code") == "minutes" }
    }

    private fun past(who: String, vararg words: String) = run(past, who, *words)

    private fun now(who: String, vararg words: String) = run(day, who, *words)

    private fun run(clock: String?, who: String, vararg words: String): JSONObject {
        val program = File(checkNotNull(System.getProperty("yishi.programs")), "yishi").path
        val command = listOf(program, "--home", File(folder, who).path, "--json", "--lang", "zh") + words
        val process = ProcessBuilder(command).withClock(clock).redirectError(ProcessBuilder.Redirect.appendTo(log)).start()
        val said = process.inputReader().readText().trim()
        val done = process.waitFor() == 0
        check(done) { "${words.joinToString(" ")}: $said ${log.readText()}" }
        return if (said.startsWith("[")) JSONObject("""{"rows":$said}""") else JSONObject(said)
    }

    override fun after() {
        hub.close()
        folder.deleteRecursively()
    }

    companion object {
        const val TITLE = "晒场怎么用"
        const val RECORDER = "卞志远"
        const val CHAIR_NAME = "沈柏年"
        private const val GRID = "一网格"
        val PARTIES = listOf("老倪", "罗建军", "王秀英")
        private val OFFICES = arrayOf("--post", "committee", "--post", "chair", "--post", "secretary")
        private const val CHAIR = "chair"
        private const val LEADER = "leader"
    }
}
