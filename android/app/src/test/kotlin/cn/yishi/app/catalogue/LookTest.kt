package cn.yishi.app.catalogue

import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import cn.yishi.app.design.YishiTheme
import cn.yishi.app.design.parts.LocalHelp
import cn.yishi.app.support.LookRule
import org.junit.Rule
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.junit.Test
import org.robolectric.RobolectricTestRunner

/** Walks the catalogue, a test for each look: every shot is drawn in the same activity, one after the other. */
@RunWith(RobolectricTestRunner::class)
abstract class LookTest {
    protected val compose = createAndroidComposeRule<ComponentActivity>()
    private val phone = LookRule()
    protected val look: Look get() = phone.look

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(phone).around(compose)

    /** What is done with every shot. */
    protected abstract fun visit(shot: Shot)

    /** What is said at the end of the walk. */
    protected open fun end() = Unit

    @Test @In(Look.Day) fun `by day`() = walk()

    @Test @In(Look.Night) fun `by night`() = walk()

    @Test @In(Look.Elder) fun `with large letters for old eyes`() = walk()

    @Test @In(Look.ElderPlain) fun `for old eyes on a phone set to plain letters`() = walk()

    @Test @In(Look.Rain) fun `in the rain`() = walk()

    @Test @In(Look.English) fun `in English`() = walk()

    @Test @In(Look.Tablet) fun `on a tablet`() = walk()

    private fun walk() {
        var shown: Shot? by mutableStateOf(null)
        compose.setContent {
            YishiTheme(look.appearance) { shown?.let { shot -> key(shot) { AsInTheApp(shot) } } }
        }
        for (shot in ScreenCatalogue.all) {
            compose.runOnUiThread { shown = shot }
            compose.waitForIdle()
            visit(shot)
        }
        end()
    }

    /** What stands before the screens has no way to help yet. */
    @Composable
    private fun AsInTheApp(shot: Shot) {
        val help: (() -> Unit)? = if (shot.screen in setOf("parts", "root", "start", "lock")) null else ({})
        CompositionLocalProvider(LocalHelp provides help) { shot.draw() }
    }
}
