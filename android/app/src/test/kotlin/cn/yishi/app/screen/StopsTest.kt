package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.app.words.civilToday
import cn.yishi.core.App
import cn.yishi.core.InviteGrant
import cn.yishi.core.MatterClass
import cn.yishi.core.PersonCardForm
import cn.yishi.core.Post
import cn.yishi.core.Referral
import cn.yishi.core.ReviewResult
import cn.yishi.core.Role
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicId
import cn.yishi.core.TopicSource
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Who stays away from a topic, what experts say of it, and what comes of it elsewhere. */
@RunWith(RobolectricTestRunner::class)
class StopsTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val space get() = village.space

    private fun isHere(code: String, name: String, office: Boolean = true) {
        hand.joins(code, name)
        if (office) hand.taps("继续")
        hand.sees(name)
        handset.synced()
    }

    private fun proposed(matter: MatterClass): TopicId = runBlocking {
        val form = TopicForm(TITLE, "下雨天走不了。", TopicSource.STRONG_COMPLAINT, matter, emptyList())
        village.founder.proposeTopic(space, form).also { handset.synced() }
    }

    private fun opens() {
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.sees("进展")
    }

    /** A technical matter, taken up by both committees. */
    private fun technical(secretary: App): TopicId = runBlocking {
        val topic = proposed(MatterClass.MAJOR)
        village.founder.run {
            classifyTopic(space, topic, MatterClass.MAJOR, "SEC-03", null)
            screenTopic(space, topic, "桥面裂了三处。")
            sync(null, null)
        }
        secretary.run {
            sync(null, null)
            recordReview(space, topic, ReviewResult.AGREE, civilToday().toString())
            acceptTopic(space, topic)
            sync(null, null)
        }
        village.founder.run {
            sync(null, null)
            acceptTopic(space, topic)
            sync(null, null)
        }
        handset.synced()
        topic
    }

    private fun expertCode(): String = runBlocking {
        village.founder.invite(space, InviteGrant.Post(Post(Role.EXPERT, null))).code.also { village.founder.sync(null, null) }
    }

    @Test
    fun `whoever stays away says why, has ten seconds to think, and decides no more on it`() {
        isHere(village.committeeCode(), "姚芳英")
        val topic = proposed(MatterClass.GENERAL)
        opens()
        hand.taps("回避")
        hand.sees("谁回避")
        hand.taps("记下来")
        hand.sees("请写上为什么回避。")
        hand.types("为什么回避", "是施工队老板的亲戚")
        hand.taps("记下来")
        compose.tenSecondsPass()
        hand.sees("姚芳英 回避这件事：是施工队老板的亲戚")
        hand.seesNoMore("两委办理")
        compose.becomes(true) {
            handset.synced()
            village.founder.topicCourse(space, topic).recusals.single().inForce
        }
    }

    @Test
    fun `that somebody stays away takes both committees, and so does its end`() {
        isHere(village.secretaryCode(), "吴素珍")
        val topic = proposed(MatterClass.GENERAL)
        val other = runBlocking {
            val phone = village.phone("other")
            val joined = phone.join(village.committeeCode(), "姚芳英").member
            phone.sync(null, null)
            village.founder.sync(null, null)
            village.founder.recuse(space, topic, joined, "家就在桥边")
            handset.synced()
            joined
        }
        opens()
        hand.sees("要不要请 姚芳英 回避，同意的：村（居）委会。家就在桥边")
        hand.taps("看一看，同意")
        hand.sees("谁回避")
        hand.types("为什么回避", "是这样")
        hand.taps("记下来")
        compose.tenSecondsPass()
        hand.sees("姚芳英 回避这件事：是这样")
        hand.taps("结束回避")
        hand.types("为什么不用再回避", "搬走了")
        hand.taps("结束回避")
        hand.sees("想结束回避的：党组织")
        handset.synced()
        runBlocking { village.founder.endRecusal(space, topic, other, "搬走了") }
        handset.synced()
        hand.seesNoMore("回避这件事")
    }

    // R: X-07
    @Test
    fun `somebody without a phone stays away like everybody`() {
        isHere(village.committeeCode(), "姚芳英")
        runBlocking { village.founder.registerPerson(space, village.grid, "老倪", PersonCardForm(null, null, null, null)) }
        val topic = proposed(MatterClass.GENERAL)
        opens()
        hand.taps("回避")
        hand.taps("谁回避")
        hand.types("找人", "老")
        hand.taps("老倪")
        hand.types("为什么回避", "地就在桥边")
        hand.taps("记下来")
        compose.tenSecondsPass()
        hand.sees("老倪 回避这件事：地就在桥边")
        compose.becomes("老倪") {
            handset.synced()
            village.founder.topicCourse(space, topic).recusals.single().name
        }
    }

    @Test
    fun `experts are asked by both committees`() {
        isHere(village.secretaryCode(), "吴素珍")
        val topic = technical(handset.app)
        opens()
        hand.taps("请专家评估")
        hand.types("请专家看什么", "还能不能走农机")
        hand.taps("请专家看")
        hand.sees("想请专家评估，同意的：党组织")
        handset.synced()
        runBlocking { village.founder.askEvaluation(space, topic, "还能不能走农机") }
        handset.synced()
        assertEquals("Evaluating", runBlocking { handset.app.topicCourse(space, topic) }.state.code)
        hand.sees("请专家看（吴素珍）：还能不能走农机")
    }

    // R: X-06
    @Test
    fun `an expert gives an opinion, which is there again after it was left, and everybody reads it`() {
        val (secretary, code) = village.secretaryCode() to expertCode()
        isHere(code, "卞工", office = false)
        val phone = runBlocking {
            village.phone("secretary").also {
                it.join(secretary, "吴素珍")
                it.sync(null, null)
            }
        }
        val topic = technical(phone)
        runBlocking {
            village.founder.askEvaluation(space, topic, "还能不能走农机")
            handset.synced()
            phone.sync(null, null)
            phone.askEvaluation(space, topic, "还能不能走农机")
            phone.sync(null, null)
            handset.synced()
        }
        opens()
        hand.taps("写评估意见")
        hand.types("您的意见", "加固以后能走，要限重5吨")
        hand.taps("记下来")
        hand.sees("请点一下您的结论。")
        hand.taps("返回")
        hand.taps("写评估意见")
        hand.sees("加固以后能走，要限重5吨")
        hand.taps("有条件可行")
        hand.taps("记下来")
        hand.sees("卞工：有条件可行")
        hand.sees("利益关系：无")
        handset.synced()
        assertEquals("conditional", runBlocking { village.founder.topicCourse(space, topic) }.evaluations.single().conclusion.code)
    }

    // R: O-05
    @Test
    fun `that another body has received a topic is noted with its paper`() {
        isHere(village.committeeCode(), "姚芳英")
        val topic = proposed(MatterClass.GENERAL)
        runBlocking { village.founder.referTopic(space, topic, Referral.GOV, "镇交通办管这条路") }
        handset.synced()
        opens()
        hand.sees("转办还没有回执")
        hand.sees("为什么不再商量（沈柏年）：镇交通办管这条路")
        hand.taps("记下对方的回执")
        hand.types("谁收下的，怎么说", "镇交通办 王工收下")
        hand.taps("今天")
        hand.taps("记下来")
        hand.sees("请写上文书的文号。")
        hand.types("文书的文号", "和孚交〔2026〕12号")
        hand.taps("记下来")
        hand.sees("对方已经收下")
        hand.seesNoMore("转办还没有回执")
    }

    private companion object {
        const val TITLE = "村口老桥"
    }
}
