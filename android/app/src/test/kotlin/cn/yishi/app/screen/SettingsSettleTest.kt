package cn.yishi.app.screen

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.catalogue.In
import cn.yishi.app.catalogue.Look
import cn.yishi.app.design.Appearance
import cn.yishi.app.design.YishiTheme
import cn.yishi.app.screen.settings.SettingsSamples
import cn.yishi.app.screen.settings.SettingsScreen
import cn.yishi.app.support.Hand
import cn.yishi.app.support.LookRule
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

@RunWith(RobolectricTestRunner::class)
class SettingsSettleTest {
    private val compose = createAndroidComposeRule<ComponentActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(LookRule()).around(compose)
    private val hand by lazy { Hand(compose) }

    @Test @In(Look.Day)
    fun `what stands below waits for what the core keeps, so that nothing moves away under a finger`() {
        val read = SettingsSamples().values.first()
        var state by mutableStateOf(read.copy(phone = null, space = null))
        compose.setContent { YishiTheme(Appearance.Default) { SettingsScreen(state) {} } }
        assertEquals(0, hand.reads("关于议事"))
        compose.runOnUiThread { state = read }
        hand.sees("关于议事")
        hand.sees("夜里不打扰")
    }
}
