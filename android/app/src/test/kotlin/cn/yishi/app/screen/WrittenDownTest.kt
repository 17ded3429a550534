package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.joins
import cn.yishi.core.NeedCategory
import cn.yishi.core.NeedChannel
import cn.yishi.core.NeedForm
import cn.yishi.core.PersonCardForm
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class WrittenDownTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }

    @Test
    fun `a member of the committee finds what they wrote down for others, and apart from it what they said themselves`() {
        hand.joins(village.committeeCode(), "姚芳英")
        hand.taps("继续")
        hand.sees("姚芳英")
        handset.synced()
        runBlocking {
            val person = handset.app.registerPerson(village.space, village.grid, null, PersonCardForm(name = "王桂英", phone = null, address = null, note = null))
            val written = NeedForm(person, village.grid, NeedChannel.VISIT, NeedCategory.ENVIRONMENT, "晒场停满了车")
            handset.app.logNeed(village.space, written)
            handset.app.logNeed(village.space, NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "桥栏杆松了"))
            // Somebody else's is neither.
            village.founder.logNeed(village.space, NeedForm(null, village.grid, NeedChannel.APP, NeedCategory.ENVIRONMENT, "水渠堵了"))
        }
        handset.synced()
        hand.taps("我记下的")
        hand.sees("晒场停满了车")
        hand.seesNoMore("桥栏杆松了")
        hand.taps("我自己说的")
        hand.sees("桥栏杆松了")
        hand.seesNoMore("晒场停满了车")
        hand.seesNoMore("水渠堵了")
    }
}
