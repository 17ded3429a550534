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
import org.robolectric.ParameterizedRobolectricTestRunner

/** Walks the catalogue in one look: every shot is drawn in the same activity, one after the other. */
@RunWith(ParameterizedRobolectricTestRunner::class)
abstract class LookTest(protected val look: Look) {
    protected val compose = createAndroidComposeRule<ComponentActivity>()

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(LookRule(look)).around(compose)

    protected fun walk(visit: (Shot) -> Unit) {
        var shown: Shot? by mutableStateOf(null)
        compose.setContent {
            YishiTheme(look.appearance) { shown?.let { shot -> key(shot) { AsInTheApp(shot) } } }
        }
        for (shot in ScreenCatalogue.all) {
            compose.runOnUiThread { shown = shot }
            compose.waitForIdle()
            visit(shot)
        }
    }

    /** What stands before the screens has no way to help yet. */
    @Composable
    private fun AsInTheApp(shot: Shot) {
        val help: (() -> Unit)? = if (shot.screen in setOf("parts", "root", "start", "lock")) null else ({})
        CompositionLocalProvider(LocalHelp provides help) { shot.draw() }
    }
}
