package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.app.words.Days
import cn.yishi.core.MatterClass
import cn.yishi.core.PersonCardForm
import cn.yishi.core.TopicForm
import cn.yishi.core.TopicId
import cn.yishi.core.TopicSource
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Draws in the open. */
@RunWith(RobolectricTestRunner::class)
class DrawsTest {
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

    private fun proposed(): TopicId = runBlocking {
        for (name in PEOPLE) village.founder.registerPerson(space, village.grid, name, PersonCardForm(null, null, null, null))
        val form = TopicForm(TITLE, "位子不够。", TopicSource.STRONG_COMPLAINT, MatterClass.GENERAL, emptyList())
        village.founder.proposeTopic(space, form).also { handset.synced() }
    }

    private fun opens() {
        hand.taps("村里的事")
        hand.taps(TITLE)
        hand.taps("会议和文书")
        hand.taps("抽签")
    }

    // R: F3-02 X12
    @Test
    fun `a draw is announced before its seed is known, is there again after it was left, and may be called off`() {
        isHere(village.committeeCode(), "姚芳英")
        val topic = proposed()
        opens()
        hand.sees("还没有抽过签")
        hand.taps("公告一次抽签")
        hand.taps("公告")
        hand.sees("请选好名单")
        hand.taps("名单")
        PEOPLE.forEach(hand::taps)
        hand.taps("选好了")
        hand.types("种子从哪里来", "双色球开奖号码")
        hand.taps("返回")
        hand.taps("公告一次抽签")
        hand.sees("双色球开奖号码")
        hand.taps("公告")
        hand.sees("请点一下抽几个人")
        hand.taps("2")
        hand.taps(Days.zh(Days.today().plusDays(3)))
        hand.taps("公告")
        hand.sees("等种子公布")
        hand.sees("种子从哪里来：双色球开奖号码")
        hand.seesNoMore("按种子抽")
        compose.becomes(3) {
            handset.synced()
            village.founder.draws(space, topic).singleOrNull()?.pool?.size
        }
        hand.taps("取消抽签")
        hand.types("为什么取消", "人还没请齐")
        hand.taps("取消抽签")
        compose.tenSecondsPass()
        hand.sees("已取消")
        hand.sees("公告一次抽签")
    }

    private companion object {
        const val TITLE = "车位怎么分"
        val PEOPLE = listOf("老倪", "罗建军", "王秀英")
    }
}
