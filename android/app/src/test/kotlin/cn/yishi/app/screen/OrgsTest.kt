package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.tenSecondsPass
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Organisations, who speaks for them, and until when an office runs. */
@RunWith(RobolectricTestRunner::class)
class OrgsTest {
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

    // R: S-11
    @Test
    fun `an organisation is registered, gets somebody who speaks for it, and is taken off the list again`() {
        isHere(village.committeeCode(), "姚芳英")
        val joined = runBlocking {
            val manager = village.phone("manager")
            manager.join(village.residentCode(), "周经理").also { manager.sync(null, null) }
        }
        handset.synced()
        hand.taps("村里的人")
        hand.taps("单位")
        hand.sees("还没有登记单位")
        hand.taps("登记一个单位")
        hand.taps("登记")
        hand.sees("请写上单位名称。")
        hand.types("单位名称", "晴川物业")
        hand.taps("返回")
        hand.taps("登记一个单位")
        hand.sees("晴川物业")
        hand.taps("物业服务企业")
        hand.taps("登记")
        hand.sees("代表：还没选")
        hand.taps("返回")
        hand.taps("周经理")
        hand.taps("给一个职务")
        hand.taps("单位代表")
        hand.taps("继续")
        hand.sees("请点一下代表哪个单位")
        hand.taps("晴川物业")
        hand.taps("继续")
        hand.sees("请 周经理 担任 晴川物业 单位代表")
        hand.taps("对，就这样办")
        hand.taps("继续")
        handset.synced()
        runBlocking { village.founder.confirm(space, village.founder.pendingChanges(space).single { !it.mine }.entry) }
        compose.becomes(listOf("晴川物业")) {
            handset.synced()
            handset.app.member(space, joined.member).posts.map { it.orgName }
        }
        hand.taps("返回")
        hand.taps("单位")
        hand.sees("代表：周经理")
        hand.taps("注销这个单位")
        hand.types("为什么注销", "物业换了")
        hand.taps("注销这个单位")
        compose.tenSecondsPass()
        hand.sees("已注销")
        compose.becomes(true) {
            handset.synced()
            village.founder.orgs(space).single().ended
        }
    }

    @Test
    fun `a resident sees the organisations and has nothing to press`() {
        isHere(village.residentCode(), "老倪", office = false)
        hand.taps("村里的人")
        hand.taps("单位")
        hand.sees("还没有登记单位")
        hand.seesNoMore("登记一个单位")
    }

    // R: F2-01
    @Test
    fun `until when an office runs is noted, and both committees can read it`() {
        isHere(village.committeeCode(), "姚芳英")
        hand.taps("村里的人")
        hand.taps("沈柏年")
        hand.taps("写任期")
        hand.types("任期到哪一天", "明年底")
        hand.taps("记下来")
        hand.sees("请写上是哪一天")
        hand.types("任期到哪一天", "2031-03-01")
        hand.taps("记下来")
        hand.sees("任期到2031年3月1日")
        compose.becomes(1) {
            handset.synced()
            village.founder.member(space, village.founder.status(space).member).posts.count { it.untilZh != null }
        }
    }
}
