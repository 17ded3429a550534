package cn.yishi.app.story

import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import org.json.JSONObject
import org.junit.Assume.assumeNotNull
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Plays a part in a story with the iOS models and a terminal on one server; `tests/run story` tells it. */
@RunWith(RobolectricTestRunner::class)
class StoryTest {
    @get:Rule
    val compose = createEmptyComposeRule()

    @Test
    fun `the story is told to its end, step by step, on this phone`() {
        val place: String? = System.getProperty("yishi.stage")
        assumeNotNull(place)
        val stage = Stage(checkNotNull(place))
        val player = StoryPlayer(compose)
        var step = stage.next(JSONObject())
        while (step != null) {
            val said = runCatching { player.does(step) }
                .onFailure { stage.next(JSONObject().put("failed", it.toString())) }
                .getOrThrow()
            step = stage.next(said)
        }
    }
}
