package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** By which rules the village goes: read by everybody, changed by its committees. */
@RunWith(RobolectricTestRunner::class)
class RulesTest {
    private val village = Village(issued = ISSUED)
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
        hand.types("找一条规定", "受理诉求")
        hand.sees("受理诉求的时限")
        hand.sees("依据：")
        hand.types("找一条规定", "码头")
        hand.sees("没有找到")
        hand.taps("协商形式")
        hand.sees("提前通知：")
        hand.taps("事项目录")
        hand.types("找一项", "晒场")
        hand.sees("晒场、公共场地使用 ENV-04")
        hand.seesNoMore("开放商定即行")
        hand.types("找一项", "码头")
        hand.sees("没有找到")
    }

    // R: C-04
    @Test
    fun `every rule in force is found by its words, also one that nobody asks about`() {
        isHere(village.residentCode(), "老倪", office = false)
        val all = runBlocking { handset.app.rulesInForce(space) }
        hand.taps("规则")
        hand.types("找一条规定", all.last().key)
        hand.sees(all.last().zh)
        hand.sees(all.last().value)
        hand.sees(all.last().hardnessZh)
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

    // R: N-05 X15
    @Test
    fun `what a county has issued is taken over with one act, read back first, and counts with a second signature`() {
        isHere(village.committeeCode(), "姚芳英")
        hand.taps("规则")
        hand.sees("吴兴区协商规则")
        hand.taps("采用")
        hand.sees("采用吴兴区发布的“吴兴区协商规则”")
        hand.taps("不办了")
        hand.taps("采用")
        hand.taps("对，就这样办")
        hand.sees("等另一名委员签字")
        handset.synced()
        runBlocking { village.founder.confirm(space, village.founder.pendingChanges(space).single { !it.mine }.entry) }
        handset.synced()
        hand.seesNoMore("上级发布的")
    }

    private companion object {
        val ISSUED = """
            id = "WX-2026.12"
            title = "吴兴区协商规则"
            level = "county"
            approved = true
            effective_from = "2026-01-01"
            [rules]
            "notice.deliberation.grid" = { value = { days = 5 }, hardness = "L", source = "吴政办〔2026〕9号" }
        """.trimIndent()
    }
}
