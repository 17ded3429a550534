package cn.yishi.app.support

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTouchInput

/** Somebody whose turn it is writes their name with a finger: two strokes. */
@OptIn(ExperimentalTestApi::class)
fun ComposeTestRule.writesName(name: String) {
    val field = hasContentDescription("$name，请在框里用手指写名字")
    waitUntilAtLeastOneExists(field, PATIENCE_MS)
    onNode(field).performScrollTo().performTouchInput {
        for (at in listOf(0.3f, 0.6f)) {
            down(Offset(width * at, height * 0.2f))
            moveTo(Offset(width * (at + 0.1f), height * 0.5f))
            moveTo(Offset(width * (at - 0.1f), height * 0.8f))
            up()
        }
    }
    waitForIdle()
}

/** Whose turn it is to sign, of those who have not. */
fun ComposeTestRule.whoseTurn(names: List<String>): String {
    fun asked(name: String) = onAllNodes(hasText("请 $name 签名")).fetchSemanticsNodes().isNotEmpty()
    waitUntil(PATIENCE_MS) { names.any(::asked) }
    return names.first(::asked)
}

/** Taps the same words at the [at]th place where they stand, from 0. */
fun ComposeTestRule.tapsOneOf(words: String, at: Int) {
    val what = hasClickAction() and hasText(words)
    waitUntil(PATIENCE_MS) { onAllNodes(what).fetchSemanticsNodes().size > at }
    onAllNodes(what)[at].performScrollTo()
    onAllNodes(what)[at].performClick()
    waitForIdle()
}
