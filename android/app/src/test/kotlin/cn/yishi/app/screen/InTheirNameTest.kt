package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.core.InviteGrant
import cn.yishi.core.NeedFilter
import cn.yishi.core.Page
import cn.yishi.core.PartyKind
import cn.yishi.core.Post
import cn.yishi.core.Role
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** 单位名义: whoever speaks for an organisation says things in its name. */
@RunWith(RobolectricTestRunner::class)
class InTheirNameTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val space get() = village.space

    private fun speaksForOrg() {
        val code = runBlocking {
            val org = village.founder.registerOrg(space, PartyKind.PROPERTY_MANAGER, null, ORG)
            village.founder.invite(space, InviteGrant.Post(Post(Role.ORG_REPRESENTATIVE, null, org))).code.also { village.founder.sync(null, null) }
        }
        hand.joins(code, NAME)
        hand.sees(NAME)
        handset.synced()
    }

    @Test
    fun `a need is said in an organisation's name, which is kept while it is written and shown with it`() {
        speaksForOrg()
        hand.taps("我要说")
        hand.sees("以谁的名义")
        hand.taps(ORG)
        hand.types("什么事", "垃圾房的钥匙谁管")
        hand.taps("返回")
        hand.taps("我要说")
        hand.taps("环境")
        hand.taps("一网格")
        hand.taps("存下来")
        compose.tenSecondsPass()
        compose.becomes("$NAME（$ORG）") {
            handset.synced()
            village.founder.needs(space, NeedFilter(), Page(0u, 10u)).rows.singleOrNull()?.byName
        }
    }

    @Test
    fun `a topic is proposed in an organisation's name, and in one's own unless it is chosen`() {
        speaksForOrg()
        hand.taps("村里的事")
        hand.taps("提一件事来商量")
        hand.taps(ORG)
        hand.types("什么事", "垃圾房钥匙")
        hand.types("几句话说清楚", "早晚都要开门")
        hand.taps("提出来")
        hand.sees("$NAME（$ORG）")
    }

    @Test
    fun `who speaks for none is not asked`() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        hand.taps("村里的事")
        hand.taps("提一件事来商量")
        hand.sees("几句话说清楚")
        assertEquals(0, hand.reads("以谁的名义"))
    }

    private companion object {
        const val ORG = "桑渚物业"
        const val NAME = "周经理"
    }
}
