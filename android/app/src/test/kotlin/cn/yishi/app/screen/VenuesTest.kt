package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Handset
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.joins
import cn.yishi.app.support.talksAbout
import cn.yishi.app.support.tenSecondsPass
import cn.yishi.app.words.Days
import cn.yishi.core.BookingForm
import cn.yishi.core.VenueId
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Where people meet, and who has it when. */
@RunWith(RobolectricTestRunner::class)
class VenuesTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val handset by lazy { Handset(compose, village) }
    private val space get() = village.space
    private val tomorrow = Days.today().plusDays(1)

    private fun isHere(code: String, name: String, office: Boolean = true) {
        hand.joins(code, name)
        if (office) hand.taps("继续")
        hand.sees(name)
        handset.synced()
    }

    private fun opens() {
        hand.taps("村里的人")
        hand.taps("议事场所")
    }

    private fun hall(): VenueId = runBlocking {
        village.founder.registerVenue(space, "文化礼堂", "村委会东边").also { handset.synced() }
    }

    /** The founder has it tomorrow, from and until in hours. */
    private fun taken(hall: VenueId, from: Int, until: Int) = runBlocking {
        village.founder.bookVenue(space, BookingForm(hall, Days.at(tomorrow, from, 0), Days.at(tomorrow, until, 0), null, "网格议事"))
    }

    /** Tomorrow from two o'clock for an hour. */
    private fun choosesHours() {
        hand.taps(Days.zh(tomorrow))
        hand.taps("14点")
        hand.taps("1小时")
    }

    @Test
    fun `the committee registers a place, it is booked and given up again, and in the end nobody books it any more`() {
        isHere(village.committeeCode(), "姚芳英")
        opens()
        hand.sees("还没有登记场所")
        hand.taps("登记一处场所")
        hand.taps("登记")
        hand.sees("请写上场所名称。")
        hand.types("场所名称", "老仓库")
        hand.taps("返回")
        hand.taps("登记一处场所")
        hand.sees("老仓库")
        hand.types("在哪里（可不填）", "晒场东边")
        hand.taps("登记")
        hand.sees("晒场东边")
        hand.taps("预订 老仓库")
        hand.taps("就订这个时间")
        hand.sees("请点一下哪一天、从几点、用多久。")
        choosesHours()
        hand.types("做什么用（可不填）", "商量停车")
        hand.taps("返回")
        hand.taps("预订 老仓库")
        hand.sees("商量停车")
        hand.taps("就订这个时间")
        hand.sees("14:00 至 15:00")
        hand.sees("姚芳英（我）")
        compose.becomes(listOf("商量停车")) {
            handset.synced()
            village.founder.venues(space).single().bookings.map { it.note }
        }
        hand.taps("取消预订")
        hand.types("为什么取消", "改到下周")
        hand.taps("取消预订")
        hand.sees("还没有人预订。")
        hand.taps("停用这处场所")
        hand.types("为什么停用", "房子要修")
        hand.taps("停用这处场所")
        compose.tenSecondsPass()
        hand.sees("已停用")
        compose.becomes(true) {
            handset.synced()
            village.founder.venues(space).single().ended
        }
    }

    @Test
    fun `hours that somebody has are shown before, and whose they are when one asks for them all the same`() {
        isHere(village.leaderCode(), "陆小满")
        taken(hall(), from = 13, until = 16)
        handset.synced()
        opens()
        hand.seesNoMore("登记一处场所")
        hand.taps("预订 文化礼堂")
        choosesHours()
        hand.sees("这一天已经有人订了")
        hand.taps("就订这个时间")
        hand.sees("这个时段已经有人订下这处场所")
        assertEquals(2, hand.reads("网格议事"))
        hand.taps("16点")
        hand.taps("就订这个时间")
        hand.sees("16:00 至 17:00")
    }

    // R: G-01
    @Test
    fun `of two who book the same hours without a network one comes back, and has them once they are free`() {
        isHere(village.leaderCode(), "陆小满")
        val hall = hall()
        handset.app.setAirplane(true)
        val booking = taken(hall, from = 14, until = 15)
        runBlocking { village.founder.sync(null, null) }
        opens()
        hand.taps("预订 文化礼堂")
        choosesHours()
        hand.taps("就订这个时间")
        hand.sees("已存手机")
        handset.app.setAirplane(false)
        handset.synced()
        hand.sees("沈柏年")
        hand.seesNoMore("陆小满（我）")
        while (hand.reads("等我办的") == 0) hand.taps("返回")
        hand.taps("等我办的")
        hand.taps("预订场所")
        hand.sees("这个时段已经有人订下这处场所")
        runBlocking { village.founder.cancelBooking(space, hall, booking, "不用了") }
        handset.synced()
        hand.taps("原话再交一次")
        compose.becomes(listOf("陆小满")) {
            handset.synced()
            village.founder.venues(space).single().bookings.map { it.byName }
        }
    }

    @Test
    fun `whose booking ends with its place is told, and finds another place from there`() {
        isHere(village.leaderCode(), "陆小满")
        val hall = hall()
        opens()
        hand.taps("预订 文化礼堂")
        choosesHours()
        hand.taps("就订这个时间")
        hand.sees("14:00 至 15:00")
        handset.synced()
        runBlocking {
            village.founder.registerVenue(space, "老仓库", "")
            village.founder.endVenue(space, hall, "房子要修")
        }
        handset.synced()
        while (hand.reads("等我办的") == 0) hand.taps("返回")
        hand.taps("消息")
        hand.taps("您的预订不再有效")
        hand.sees("已停用")
        hand.taps("预订 老仓库")
        hand.sees("用多久")
    }

    @Test
    fun `whoever holds no office sees who has a place, and is told who books`() {
        isHere(village.residentCode(), "老倪", office = false)
        taken(hall(), from = 13, until = 16)
        handset.synced()
        opens()
        hand.sees("13:00 至 16:00")
        hand.taps("预订 文化礼堂")
        hand.taps(Days.zh(tomorrow))
        hand.taps("18点")
        hand.taps("1小时")
        hand.taps("就订这个时间")
        hand.sees("会议的主持人、记录人可以预订")
    }

    @Test
    fun `whoever comes from a topic books for it, and a plan takes its place from those that are registered`() {
        isHere(village.committeeCode(), "姚芳英")
        hall()
        village.talksAbout("晒场和停车")
        handset.synced()
        hand.taps("村里的事")
        hand.taps("晒场和停车")
        hand.taps("会议和文书")
        hand.taps("议事场所")
        hand.taps("预订 文化礼堂")
        hand.sees("晒场和停车")
        choosesHours()
        hand.taps("就订这个时间")
        hand.sees("14:00 至 15:00")
        assertEquals("晒场和停车", runBlocking { handset.app.venues(space) }.single().bookings.single().topicTitle)
        hand.taps("返回")
        hand.taps("拟协商方案")
        hand.taps("文化礼堂（村委会东边）")
        assertEquals(2, hand.reads("文化礼堂（村委会东边）"))
    }
}
