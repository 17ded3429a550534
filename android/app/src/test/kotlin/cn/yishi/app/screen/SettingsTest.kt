package cn.yishi.app.screen

import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.MainActivity
import cn.yishi.app.YishiApplication
import cn.yishi.app.design.Appearance
import cn.yishi.app.design.Light
import cn.yishi.app.design.TextSize
import cn.yishi.app.support.Hand
import cn.yishi.app.support.Village
import cn.yishi.app.support.becomes
import cn.yishi.app.support.coreOf
import cn.yishi.app.support.joins
import cn.yishi.core.PhoneAppearance
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class SettingsTest {
    private val village = Village()
    private val compose = createAndroidComposeRule<MainActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(village).around(compose)
    private val hand by lazy { Hand(compose) }
    private val chosen get() = (compose.activity.application as YishiApplication).settings.now.value

    @Before
    fun inSettings() {
        hand.joins(village.residentCode(), "老倪")
        hand.sees("桑渚村")
        hand.taps("设置")
    }

    @Test
    fun `sizes and colours are kept as they are tapped`() {
        hand.taps("长辈版")
        hand.taps("字大 140%")
        hand.taps("雨天（黑白）")
        compose.becomes(Appearance(elder = true, TextSize.Largest, Light.Rain)) { chosen.appearance }
        compose.becomes(Triple(true, 140u, PhoneAppearance.RAIN)) {
            coreOf(compose.activity).settings().let { Triple(it.elder, it.textScale, it.appearance) }
        }
    }

    @Test
    fun `in English everything is English, and the same screen stays`() {
        hand.taps("English")
        hand.sees("Text and buttons")
        hand.taps("Back")
        hand.sees("I want to say")
    }

    @Test
    fun `another village is joined from here, and home leads from one to the other`() {
        hand.taps("加入别的村（社区）")
        hand.types("邀请码", village.residentCode())
        hand.types("别人怎么称呼您", "老倪")
        hand.taps("加入")
        hand.sees("这台手机已经加入这个村（社区）")
    }
}
