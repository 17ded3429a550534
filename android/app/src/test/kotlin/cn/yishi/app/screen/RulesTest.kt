package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** By which rules the village goes: read by everybody, changed by its committees. */
@RunWith(RobolectricTestRunner::class)
class RulesTest {
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

    @Test
    fun `what counts is read in plain words with its source, and so are forms and matters`() {
        isHere(village.residentCode(), "老倪", office = false)
        hand.taps("规则")
        hand.sees("受理诉求的时限")
        hand.sees("依据：")
        hand.taps("协商形式")
        hand.sees("提前通知：")
        hand.taps("事项目录")
        hand.types("找一项", "晒场")
        hand.sees("晒场、公共场地使用 ENV-04")
        hand.seesNoMore("开放商定即行")
        hand.types("找一项", "码头")
        hand.sees("没有找到")
    }

    @Test
    fun `a general matter is opened for agreeing on the spot, and closed again`() {
        isHere(village.committeeCode(), "姚芳英")
        hand.taps("规则")
        hand.taps("事项目录")
        hand.types("找一项", "ENV-04")
        hand.taps("开放商定即行")
        hand.sees("可以商定即行")
        compose.becomes(true) {
            handset.synced()
            village.founder.matters(space).single { it.code == "ENV-04" }.open
        }
        hand.taps("收回商定即行")
        hand.seesNoMore("可以商定即行")
    }
}
