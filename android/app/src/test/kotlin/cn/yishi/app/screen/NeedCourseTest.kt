package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.App
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import cn.yishi.core.NeedId
import cn.yishi.core.NeedView
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A need on its way to its end without a topic. */
@RunWith(RobolectricTestRunner::class)
class NeedCourseTest {
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

    private fun isOfficer(code: String) {
        hand.joins(code, "吴素珍")
        hand.taps("继续")
        hand.sees("桑渚村")
        handset.synced()
    }

    /** Said by a neighbour and accepted. */
    private fun accepted(text: String): NeedId = runBlocking {
        neighbour.logNeed(village.space, NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, text)).also {
            neighbour.sync(null, null)
            village.founder.sync(null, null)
            village.founder.acceptNeed(village.space, it)
            village.founder.sync(null, null)
            handset.app.sync(null, null)
        }
    }

    private fun opens(text: String) {
        hand.taps("要处理的诉求")
        hand.taps("全部")
        hand.taps(text)
        hand.sees("一条诉求")
    }

    private suspend fun atNeighbour(need: NeedId): NeedView {
        handset.app.sync(null, null)
        neighbour.sync(null, null)
        return neighbour.need(village.space, need)
    }

    /** Writes what the page asks for, and lets the ten seconds pass. */
    private fun writes(button: String, label: String, words: String) {
        hand.taps(button)
        hand.types(label, words)
        hand.taps("发出去")
        compose.tenSecondsPass()
    }

    // R: F1-08
    @Test
    fun `a need is classified, settled, told of and closed, and who said it reads each step`() {
        isOfficer(village.committeeCode())
        val need = accepted("路灯坏了")
        opens("路灯坏了")
        hand.taps("事项性质")
        hand.taps("一般事项")
        hand.taps("记下来")
        compose.becomes("Classified") { atNeighbour(need).row.status.code }
        writes("直接办理", "怎么办的", "换了三盏灯")
        compose.becomes("DirectlyHandled" to "换了三盏灯") { atNeighbour(need).let { it.row.status.code to it.reason?.text } }
        writes("反馈结果", "结果怎么样", "三盏都亮了")
        compose.becomes("FedBack" to "三盏都亮了") { atNeighbour(need).let { it.row.status.code to it.reason?.text } }
        hand.taps("办结")
        hand.taps("先不办结")
        hand.taps("路灯坏了")
        hand.taps("办结")
        compose.tenSecondsPass()
        compose.becomes("Closed") { atNeighbour(need).row.status.code }
    }

    @Test
    fun `who said it has a closed need dealt with again, saying what is not settled`() {
        hand.joins(village.residentCode(), "王桂英")
        hand.sees("桑渚村")
        val need = runBlocking {
            val form = NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "水渠堵了")
            handset.app.logNeed(village.space, form).also {
                handset.synced()
                village.founder.acceptNeed(village.space, it)
                village.founder.handleNeed(village.space, it, "挖通了")
                village.founder.feedBack(village.space, it, "水通了")
                village.founder.closeNeed(village.space, it)
            }
        }
        handset.synced()
        handset.synced()
        hand.taps("我说过的")
        hand.taps("水渠堵了")
        writes("没办好，请再办", "哪里没办好", "又堵上了")
        compose.becomes("Accepted") {
            handset.synced()
            village.founder.need(village.space, need).row.status.code
        }
    }

    @Test
    fun `a need is handed over with to whom and why`() {
        isOfficer(village.committeeCode())
        val need = accepted("镇上的路坏了")
        opens("镇上的路坏了")
        hand.taps("转办")
        hand.taps("政府部门")
        hand.types("转给谁、为什么", "镇交通办，周五前来看")
        hand.taps("发出去")
        compose.tenSecondsPass()
        compose.becomes("Referred" to "镇交通办，周五前来看") { atNeighbour(need).let { it.row.status.code to it.reason?.text } }
    }

    @Test
    fun `whoever works in the grid hands over an emergency and nothing else`() {
        isOfficer(village.leaderCode())
        val need = accepted("煤气味很大")
        hand.taps("我记下的")
        hand.taps("煤气味很大")
        hand.taps("转办")
        hand.sees("紧急处置")
        hand.seesNoMore("信访")
        hand.types("转给谁、为什么", "已打119，人已疏散")
        hand.taps("发出去")
        compose.tenSecondsPass()
        compose.becomes("Referred") { atNeighbour(need).row.status.code }
    }

    // R: T-01
    @Test
    fun `a merge is undone with a reason`() {
        isOfficer(village.committeeCode())
        val (kept, merged) = accepted("晒场停满了车") to accepted("稻谷没处晒")
        runBlocking { handset.app.mergeNeeds(village.space, kept, listOf(merged)) }
        opens("稻谷没处晒")
        writes("取消归并", "原因", "说的不是一件事")
        compose.becomes("Accepted") { atNeighbour(merged).row.status.code }
    }
}
