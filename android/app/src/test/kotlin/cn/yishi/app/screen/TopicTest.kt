package cn.yishi.app.screen

import android.speech.tts.TextToSpeech
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.classifies
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.app.support.looksInto
import cn.yishi.app.support.talksAbout
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.app.support.writes
import cn.yishi.core.CopyView
import cn.yishi.core.MatterClass
import cn.yishi.core.Page
import cn.yishi.core.Side
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicId
import cn.yishi.core.TopicSource
import java.util.Locale
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowTextToSpeech

@RunWith(RobolectricTestRunner::class)
class TopicTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }

    private fun isResident() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
    }

    /** On the page of a topic with a text. */
    private fun readsTopic(): TopicId {
        val topic = village.talksAbout(TITLE)
        isResident()
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.sees("早上7点前把车开走。")
        return topic
    }

    private fun synced() = runBlocking {
        village.founder.sync(null, null)
        coreOf(compose.activity).sync(null, null)
    }

    /** What the committee has, once it has what is waited for. */
    private fun atCommittee(topic: TopicId, until: (CopyView) -> Boolean): CopyView {
        lateinit var copy: CopyView
        compose.becomes(true) {
            village.founder.sync(null, null)
            copy = checkNotNull(village.founder.topic(village.space, topic).copy)
            until(copy)
        }
        return copy
    }

    @Test
    fun `before anything is talked about the list says what will be here`() {
        isResident()
        hand.taps("村里的事")
        hand.sees("还没有正在商量的事")
    }

    @Test
    fun `a topic is found by words of its text and opened`() {
        village.talksAbout(TITLE)
        village.talksAbout("路灯怎么修", "换三盏灯。")
        isResident()
        hand.taps("村里的事")
        hand.sees("路灯怎么修")
        hand.types("找一找", "空地划")
        hand.seesNoMore("路灯怎么修")
        hand.taps(TITLE)
        hand.sees("东侧空地划12个车位。")
    }

    @Test
    fun `words that are nowhere are said to be nowhere`() {
        village.talksAbout(TITLE)
        isResident()
        hand.taps("村里的事")
        hand.types("找一找", "水渠")
        hand.sees("没有找到")
    }

    // R: H-14 V-05
    @Test
    fun `a comment takes three taps from the topic and arrives with its side`() {
        val topic = readsTopic()
        val before = hand.taps
        hand.taps("说说意见")
        hand.types("您的意见", "我上夜班，7点挪不了车")
        hand.taps("反对")
        hand.taps("发出去")
        assertEquals(3, hand.taps - before)
        hand.sees("意见已存手机")
        hand.sees("我上夜班，7点挪不了车")
        compose.tenSecondsPass()
        val comment = atCommittee(topic) { it.comments.isNotEmpty() }.comments.single()
        assertEquals(listOf("我上夜班，7点挪不了车", "against", "老倪"), listOf(comment.text, comment.side.code, comment.byName))
    }

    @Test
    fun `a comment without a side is not sent and its words stay, also after leaving`() {
        readsTopic()
        hand.taps("说说意见")
        hand.types("您的意见", "再想想")
        hand.taps("发出去")
        hand.sees("请点一下是赞成、反对，还是说明。")
        hand.taps("返回")
        hand.taps("说说意见")
        hand.sees("再想想")
    }

    @Test
    fun `for ten seconds a comment can be taken back`() {
        readsTopic()
        hand.taps("说说意见")
        hand.types("您的意见", "说错了")
        hand.taps("说明")
        hand.taps("发出去")
        hand.taps("撤回")
        hand.sees("还没有人说意见。")
        compose.becomes(true) { coreOf(compose.activity).forms(village.space).any { "说错了" in it.json } }
        hand.taps("说说意见")
        hand.sees("说错了")
    }

    // R: F2-06 3.2
    @Test
    fun `a stance is read back before it is sent`() {
        val topic = readsTopic()
        hand.taps("表个态")
        hand.taps("还行")
        hand.sees("您要发的是")
        assertEquals(0uL, runBlocking { coreOf(compose.activity).topic(village.space, topic).row.stances.acceptable })
        hand.taps("发出去")
        hand.sees("您表的态：还行")
        assertEquals(1uL, atCommittee(topic) { it.stances.count.acceptable > 0u }.stances.count.acceptable)
    }

    @Test
    fun `who disagrees says why, and may choose again before sending`() {
        val topic = readsTopic()
        hand.taps("表个态")
        hand.taps("不同意")
        hand.taps("发出去")
        hand.sees("请写一句为什么不同意。")
        hand.taps("重新选")
        hand.taps("有想法")
        hand.taps("发出去")
        hand.sees("您表的态：有想法")
        assertEquals(1uL, atCommittee(topic) { it.stances.count.reserve > 0u }.stances.count.reserve)
    }

    @Test
    fun `whoever comes back sees what changed since they last read`() {
        val topic = readsTopic()
        hand.taps("返回")
        hand.sees("提一件事来商量")
        runBlocking {
            village.writes(topic, "早上7点前把车开走。\n东侧空地划14个车位。")
            village.founder.publishCopy(village.space, topic, null)
            village.founder.addComment(village.space, topic, 2u, Side.FOR, "这样好")
        }
        synced()
        hand.taps(TITLE)
        hand.sees("和第 1 稿比")
        hand.sees("东侧空地划12个车位。")
        hand.sees("东侧空地划14个车位。")
        hand.sees("新意见 1 条")
    }

    // R: 3.2
    @Test
    fun `the phone reads the topic aloud, and stops when it is told to`() {
        ShadowTextToSpeech.addLanguageAvailability(Locale.SIMPLIFIED_CHINESE)
        readsTopic()
        hand.taps("念给我听")
        hand.taps("不念了")
        hand.sees("念给我听")
        val voice = shadowOf(ShadowTextToSpeech.getLastTextToSpeechInstance())
        assertTrue(voice.isStopped)
        hand.taps("念给我听")
        compose.runOnUiThread { voice.onInitListener.onInit(TextToSpeech.SUCCESS) }
        assertTrue(TITLE in voice.spokenTextList && "早上7点前把车开走。" in voice.spokenTextList)
    }

    @Test
    fun `a phone without a Chinese voice says so in one sentence`() {
        readsTopic()
        hand.taps("念给我听")
        compose.runOnUiThread {
            shadowOf(ShadowTextToSpeech.getLastTextToSpeechInstance()).onInitListener.onInit(TextToSpeech.ERROR)
        }
        hand.sees("这部手机没有装中文朗读")
    }

    @Test
    fun `what a committee member proposes is taken up once they have said which matter it is`() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.taps("村里的事")
        hand.taps("提一件事来商量")
        hand.taps("提出来")
        hand.sees("请写上是什么事。")
        hand.types("什么事", "村口路灯怎么修")
        hand.types("几句话说清楚", "三盏灯不亮")
        hand.taps("提出来")
        hand.sees("待研究")
        hand.looksInto()
        hand.classifies()
        hand.taps("立题")
        hand.sees("已立题")
    }

    @Test
    fun `of many topics a page is read, and more when one comes to its end`() {
        isResident()
        runBlocking {
            repeat(60) { at ->
                val form = TopicForm("第 $at 件", "说明", TopicSource.PARTY_REQUEST, MatterClass.GENERAL, emptyList())
                village.founder.proposeTopic(village.space, form)
            }
        }
        synced()
        hand.taps("村里的事")
        hand.sees("第 59 件")
        hand.scrollsTo("第 0 件")
    }

    /** The secretary of the Party branch, known to whoever syncs from now on: where there is none, nobody waits for one. */
    private fun secretary() = village.phone("secretary").also { phone ->
        runBlocking {
            phone.join(village.secretaryCode(), "吴素珍")
            phone.sync(null, null)
        }
    }

    // R: T-10
    @Test
    fun `one side declines what was proposed and says why, and then waits for the other`() {
        val code = village.committeeCode()
        val secretary = secretary()
        hand.joins(code, "姚芳英")
        hand.taps("继续")
        hand.taps("村里的事")
        hand.taps("提一件事来商量")
        hand.types("什么事", "村口路灯怎么修")
        hand.types("几句话说清楚", "三盏灯不亮")
        hand.taps("提出来")
        hand.taps("不立题")
        hand.types("为什么不立题", "镇里下个月统一换灯")
        hand.taps("不立题")
        hand.sees("想不予立题，同意的：村（居）委会")
        hand.sees("原因（姚芳英）：镇里下个月统一换灯")
        hand.sees("已提交，等另一方。")
        assertEquals(0, hand.reads("不立题"))
        runBlocking {
            coreOf(compose.activity).sync(null, null)
            secretary.sync(null, null)
            val topic = secretary.topics(village.space, Page(0u, 10u)).rows.single().id
            assertEquals("Drafted", secretary.topic(village.space, topic).row.state.code)
            secretary.declineTopic(village.space, topic, "同意")
            secretary.sync(null, null)
            coreOf(compose.activity).sync(null, null)
        }
        hand.sees("未立题")
    }

    @Test
    fun `one's own comment is taken back with one tap, and said again with one more`() {
        readsTopic()
        hand.taps("说说意见")
        hand.types("您的意见", "早点定下来")
        hand.taps("赞成")
        hand.taps("发出去")
        hand.sees("意见已存手机")
        compose.tenSecondsPass()
        hand.taps("收回这条意见")
        hand.seesNoMore("早点定下来")
        hand.taps("撤回")
        hand.sees("早点定下来")
    }

    // R: H-13
    @Test
    fun `the committee hides a comment with a reason that everybody reads`() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        val topic = village.talksAbout(TITLE)
        runBlocking { village.founder.addComment(village.space, topic, 1u, Side.NEITHER, "老王家欠了钱") }
        synced()
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.taps("隐藏这条")
        hand.types("为什么要隐藏", "写了别人家的私事")
        hand.taps("隐藏这条")
        hand.sees("姚芳英 隐藏了这条：写了别人家的私事")
    }

    /** On the page of a topic where one's own comment was hidden. */
    private fun hidden(): TopicId {
        val topic = readsTopic()
        runBlocking {
            val app = coreOf(compose.activity)
            val comment = app.addComment(village.space, topic, 1u, Side.NEITHER, "老王家欠了钱")
            app.sync(null, null)
            village.founder.sync(null, null)
            village.founder.hideComment(village.space, comment, "写了别人家的私事")
        }
        synced()
        hand.sees("隐藏了这条：写了别人家的私事")
        return topic
    }

    @Test
    fun `whoever's comment was hidden appeals once, reads that it waits, and then that it is shown again`() {
        val supervisor = village.phone("supervisor").also { phone -> runBlocking { phone.join(village.supervisorCode(), "钱守义") } }
        val topic = hidden()
        hand.sees("老王家欠了钱")
        hand.taps("我要申诉")
        hand.sees("只能申诉一次")
        hand.types("为什么不该隐藏", "他自己说过的")
        hand.taps("提出申诉")
        hand.sees("老倪 申诉：他自己说过的")
        hand.sees("等待决定")
        assertEquals(0, hand.reads("我要申诉"))
        runBlocking {
            coreOf(compose.activity).sync(null, null)
            supervisor.sync(null, null)
            val comment = checkNotNull(supervisor.topic(village.space, topic).copy).comments.single().id
            supervisor.decideAppeal(village.space, comment, true, "不算私事")
            supervisor.sync(null, null)
            coreOf(compose.activity).sync(null, null)
        }
        hand.sees("已恢复显示（钱守义）：不算私事")
        hand.seesNoMore("隐藏了这条")
    }

    @Test
    fun `a supervisor finds an appeal among what is to be done, and decides it with a reason`() {
        hand.joins(village.supervisorCode(), "钱守义")
        hand.taps("继续")
        hand.sees("钱守义")
        val topic = village.talksAbout(TITLE)
        val neighbour = village.phone("neighbour").also { phone -> runBlocking { phone.join(village.residentCode(), "老倪") } }
        runBlocking {
            neighbour.sync(null, null)
            val comment = neighbour.addComment(village.space, topic, 1u, Side.NEITHER, "老王家欠了钱")
            neighbour.sync(null, null)
            village.founder.sync(null, null)
            village.founder.hideComment(village.space, comment, "写了别人家的私事")
            village.founder.sync(null, null)
            neighbour.sync(null, null)
            neighbour.appealHiding(village.space, comment, "他自己说过的")
            neighbour.sync(null, null)
        }
        synced()
        hand.taps("等我办的")
        hand.taps("决定评论被隐藏的申诉")
        hand.sees("老倪 申诉：他自己说过的")
        hand.taps("申诉不成立，仍然隐藏")
        hand.sees("老王家欠了钱")
        hand.taps("申诉不成立，仍然隐藏")
        hand.sees("请先写")
        hand.types("为什么这样决定", "是私事")
        hand.taps("申诉不成立，仍然隐藏")
        hand.sees("维持隐藏（钱守义）：是私事")
        assertEquals(0, hand.reads("申诉成立"))
    }

    private companion object {
        const val TITLE = "晒场和停车"
    }
}
