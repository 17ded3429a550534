package cn.yishi.app.story

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.test.core.app.ActivityScenario
import androidx.test.core.app.ApplicationProvider
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.PATIENCE_MS
import cn.yishi.app.support.TestApplication
import cn.yishi.app.support.joins
import androidx.compose.ui.test.ExperimentalTestApi
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.App
import cn.yishi.core.NeedFilter
import cn.yishi.core.Page
import cn.yishi.core.SpaceId
import cn.yishi.core.TopicId
import cn.yishi.core.verifySeal
import kotlinx.coroutines.runBlocking
import org.json.JSONArray
import org.json.JSONObject

/** A grid leader with a phone, who does what a story asks, with fingers only, and says what is on the screen. */
@OptIn(ExperimentalTestApi::class)
class StoryPlayer(private val compose: ComposeTestRule) {
    private val hand = Hand(compose)
    private var app = ActivityScenario.launch(MainActivity::class.java)

    fun does(step: JSONObject): JSONObject = JSONObject().also { said ->
        when (val name = step.getString("step")) {
            "join" -> joins(step)
            "sync" -> syncs()
            "log" -> said.put("state", logs(step.getString("text")))
            "killed_while_logging" -> said.put("text", dies(step.getString("text")))
            "needs" -> said.put("texts", needs())
            "fate" -> said.put("fate", fate(step.getString("text")))
            "draft" -> said.put("text", atDraft(step) { field("稿子") })
            "edit" -> edits(step)
            "settle" -> said.put("marks", settles(step))
            "comment" -> said.put("taps", comments(step))
            "stance" -> takesStance(step)
            "verify" -> verifies(step, said)
            else -> error("nobody can $name")
        }
    }

    private fun joins(step: JSONObject) {
        hand.joins(step.getString("code"), step.getString("name"))
        hand.taps("继续")
        hand.sees("网格长")
        syncs()
    }

    /** Lets the ten seconds pass in which an act can be taken back, and sends what waits. */
    private fun syncs() {
        compose.tenSecondsPass()
        runBlocking { core.sync(null, null) }
        hand.sees("都已上传")
    }

    private fun logs(words: String): String {
        hand.taps("记一条")
        hand.taps("我自己")
        hand.types("什么事", words)
        hand.taps("环境")
        hand.taps("存下来")
        hand.sees("已存手机")
        compose.tenSecondsPass()
        from("我记下的", "村里的事") {
            hand.sees(words)
            hand.sees("已存手机")
        }
        return "saved"
    }

    /** The phone dies in the middle of a word, and is opened again. */
    private fun dies(words: String): String {
        hand.taps("记一条")
        hand.types("什么事", words)
        app.close()
        ApplicationProvider.getApplicationContext<TestApplication>().dies()
        app = ActivityScenario.launch(MainActivity::class.java)
        hand.taps("记一条")
        val kept = field("什么事")
        hand.types("什么事", "")
        hand.taps("返回")
        return kept
    }

    /** The words in the list of what was said, as they are shown. */
    private fun needs(): JSONArray = from("我记下的", "村里的事") {
        hand.sees("环境")
        val rows = runBlocking { core.needs(space(), NeedFilter(), Page(0u, 50u)).rows }
        rows.forEach { hand.sees(it.text) }
        JSONArray(rows.map { it.text })
    }

    /** The title of the topic that words of one's own have become part of. */
    private fun fate(words: String): String = from("我记下的", "村里的事") {
        hand.sees(words)
        val need = runBlocking { core.needs(space(), NeedFilter(), Page(0u, 50u)).rows.single { it.text == words } }
        runBlocking { core.topic(space(), checkNotNull(need.topic)).row.title }
    }

    private fun edits(step: JSONObject) = atDraft(step) {
        val text = field("稿子")
        check(step.getString("find") in text)
        hand.types("稿子", text.replace(step.getString("find"), step.getString("replace")))
        hand.taps("存下来")
        hand.sees("稿子已存手机")
        compose.tenSecondsPass()
    }

    /** Settles every place that two changed, by what the leader wrote; how many there were. */
    private fun settles(step: JSONObject): Int = atDraft(step) {
        hand.sees("两人同时改过这里")
        var marks = 0
        while (hand.reads("两人同时改过这里") > 0) {
            val left = hand.reads("两人同时改过这里")
            hand.taps("用 陆小梅 写的")
            compose.waitUntil(PATIENCE_MS) { hand.reads("两人同时改过这里") < left }
            marks++
        }
        marks
    }

    private fun comments(step: JSONObject): Int = atTopic(step) {
        val before = hand.taps
        hand.taps("说说意见")
        hand.types("您的意见", step.getString("text"))
        hand.taps("赞成")
        sends()
        hand.sees(step.getString("text"))
        compose.tenSecondsPass()
        hand.taps - before
    }

    private fun takesStance(step: JSONObject) = atTopic(step) {
        hand.taps("表个态")
        hand.taps("同意")
        sends()
        hand.sees("您表的态：同意")
        compose.tenSecondsPass()
    }

    private fun verifies(step: JSONObject, said: JSONObject) = atTopic(step) {
        hand.taps("看定稿")
        hand.taps("核验这份定稿")
        hand.sees("核验通过")
        hand.taps("返回")
        val proof = runBlocking { verifySeal(core.exportSeal(space(), topic(step), null)) }
        said.put("text", proof.text).put("signed", JSONArray(proof.signed.map { it.name }))
    }

    // What the story asks about, and the ways there.

    private val core: App
        get() {
            lateinit var core: App
            app.onActivity { core = coreOf(it) }
            return core
        }

    private fun space(): SpaceId = runBlocking { core.spaces().single().space }

    private fun topic(step: JSONObject): TopicId = runBlocking {
        core.topics(space(), Page(0u, 50u)).rows.single { it.title == step.getString("topic") }.id
    }

    /** Goes in, looks, and is back only once it sees [there]: until then a second 返回 would hit the page that leaves. */
    private fun <T> from(entry: String, there: String, look: () -> T): T {
        hand.taps(entry)
        return look().also {
            hand.taps("返回")
            hand.sees(there)
        }
    }

    private fun <T> atTopic(step: JSONObject, act: () -> T): T = from("村里的事", "我记下的") {
        from(step.getString("topic"), "找一找", act)
    }

    private fun <T> atDraft(step: JSONObject, act: () -> T): T = atTopic(step) {
        from("草稿", "起草和定稿", act)
    }

    /** Sends, and waits until the page has gone: its field holds the same words, and a 返回 would only leave it. */
    private fun sends() {
        hand.taps("发出去")
        hand.seesNoMore("发出去")
    }

    /** What stands in a field. */
    private fun field(label: String): String {
        val field = hasSetTextAction() and hasContentDescription(label)
        compose.waitUntilAtLeastOneExists(field, PATIENCE_MS)
        return compose.onNode(field).fetchSemanticsNode().config[SemanticsProperties.EditableText].text
    }
}
