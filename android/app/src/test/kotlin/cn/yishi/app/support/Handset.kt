package cn.yishi.app.support

import androidx.activity.ComponentActivity
import androidx.compose.ui.test.junit4.AndroidComposeTestRule
import cn.yishi.app.Kit
import cn.yishi.app.YishiApplication
import cn.yishi.bridge.Answer
import cn.yishi.core.App
import kotlinx.coroutines.runBlocking
import org.junit.rules.TestRule

/** The phone under the hand, from behind: its core, and what came out of camera and printer. */
class Handset(private val compose: AndroidComposeTestRule<out TestRule, out ComponentActivity>, private val village: Village) {
    val kit: Kit by lazy { runBlocking { (application.open() as Answer.Given).value } }
    private val application get() = compose.activity.application as YishiApplication

    val app: App get() = kit.core.app
    val studio: Studio get() = (compose.activity.application as TestApplication).studio

    /** This phone, the committee's, and this one again. */
    fun synced() = runBlocking {
        app.sync(null, null)
        village.founder.sync(null, null)
        app.sync(null, null)
        Unit
    }
}
