package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.spoken
import cn.yishi.app.support.takesUp
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.App
import cn.yishi.core.AttachForm
import cn.yishi.core.AttachmentKind
import cn.yishi.core.AttachmentPurpose
import cn.yishi.core.BlobId
import cn.yishi.core.MatterClass
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import cn.yishi.core.NeedId
import cn.yishi.core.NeedView
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicSource
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A member of the committee decides about what a neighbour said on another phone. */
@RunWith(RobolectricTestRunner::class)
class TriageTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val neighbour: App by lazy {
        village.phone("neighbour").also { app ->
            runBlocking {
                app.join(village.residentCode(), "老倪")
                app.sync(null, null)
            }
        }
    }

    @Before
    fun isCommittee() {
        hand.joins(village.committeeCode(), "吴素珍")
        hand.taps("继续")
        hand.sees("桑渚村")
        handset.synced()
    }

    private fun says(text: String, files: List<BlobId> = emptyList()): NeedId = runBlocking {
        val form = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, text)
        neighbour.logNeedWith(village.space, form, files).also {
            neighbour.sync(null, null)
            handset.app.sync(null, null)
        }
    }

    private fun opens(text: String) {
        hand.taps("要处理的诉求")
        hand.taps(text)
        hand.sees("一条诉求")
    }

    /** The need as the neighbour sees it, once both have synced. */
    private suspend fun atNeighbour(need: NeedId): NeedView {
        handset.app.sync(null, null)
        neighbour.sync(null, null)
        return neighbour.need(village.space, need)
    }

    @Test
    fun `home counts what is not accepted yet, and one tap accepts a need`() {
        val need = says("晒场停满了车")
        hand.sees("1 条还没有受理")
        opens("晒场停满了车")
        hand.taps("受理")
        hand.sees("已受理")
        compose.becomes("Accepted") { atNeighbour(need).row.status.code }
        hand.taps("返回")
        hand.sees("这里没有诉求")
        hand.taps("全部")
        hand.sees("晒场停满了车")
    }

    @Test
    fun `who sends a need back says why, and may stop in the middle`() {
        val need = says("河边臭")
        opens("河边臭")
        hand.taps("退回补充")
        hand.taps("发出去")
        hand.sees("请写上原因")
        hand.types("原因", "请写明是哪一段")
        hand.taps("返回")
        hand.taps("退回补充")
        hand.sees("请写明是哪一段")
        hand.taps("发出去")
        hand.taps("先不发")
        hand.taps("退回补充")
        hand.sees("请写明是哪一段")
        hand.taps("发出去")
        compose.tenSecondsPass()
        hand.sees("办到哪一步")
        compose.becomes("请写明是哪一段") { atNeighbour(need).reason?.text }
    }

    @Test
    fun `a need that is not taken, and one that is answered, each reach who spoke with their words`() {
        val (far, near) = says("镇上的路坏了") to says("夜里太吵")
        opens("镇上的路坏了")
        hand.taps("不予受理")
        hand.types("原因", "归镇里管，已转告")
        hand.taps("发出去")
        hand.sees("办到哪一步")
        hand.taps("返回")
        hand.taps("夜里太吵")
        hand.taps("答复")
        hand.types("答复的话", "晚上十点以后不放音乐了")
        hand.taps("发出去")
        compose.tenSecondsPass()
        hand.sees("晚上十点以后不放音乐了")
        compose.becomes("归镇里管，已转告") { atNeighbour(far).reason?.text }
        compose.becomes(listOf("晚上十点以后不放音乐了")) { atNeighbour(near).answers.map { it.text } }
    }

    // R: T-01
    @Test
    fun `needs that read alike are offered, compared with all their words, and merged`() {
        val (first, second) = says("晒场停满了车，稻谷没处晒") to says("晒场停满车，稻谷没地方晒")
        opens("晒场停满了车，稻谷没处晒")
        hand.sees("这些差不多，可以归并")
        hand.taps("归并")
        hand.taps("对照原话")
        hand.sees("请至少再选一条")
        hand.taps("晒场停满车，稻谷没地方晒")
        hand.taps("对照原话")
        hand.sees("作主诉求")
        hand.taps("让这一条作主")
        hand.taps("归并 2 条")
        hand.sees("已并入这一条")
        compose.becomes("Merged" to second) { atNeighbour(first).row.let { it.status.code to it.mergedInto } }
        compose.becomes("Submitted") { atNeighbour(second).row.status.code }
    }

    // R: T-01
    @Test
    fun `a need is placed in a topic, and who spoke reads which`() {
        val need = says("晒场停满了车")
        runBlocking {
            val form = TopicForm("晒场怎么用", "", TopicSource.STRONG_COMPLAINT, MatterClass.GENERAL, emptyList())
            val topic = handset.app.proposeTopic(village.space, form)
            handset.app.takesUp(village.space, topic)
        }
        opens("晒场停满了车")
        hand.taps("列入议题")
        hand.taps("晒场怎么用")
        compose.tenSecondsPass()
        hand.sees("已列入议题")
        compose.becomes("晒场怎么用") { atNeighbour(need).topicTitle }
    }

    @Test
    fun `a neighbour's recording is fetched and heard, and without a network that is said`() {
        val voice = runBlocking {
            neighbour.attach(village.space, AttachForm(AttachmentKind.VOICE, AttachmentPurpose.NEED, spoken()))
        }
        says("请听录音", listOf(voice))
        opens("请听录音")
        village.hub.stop()
        hand.taps("听")
        hand.sees("现在没有网络")
        village.hub.restart()
        hand.taps("听")
        compose.becomes(1) { handset.studio.played.size }
        assertArrayEquals(spoken(), handset.studio.played.single())
    }
}
