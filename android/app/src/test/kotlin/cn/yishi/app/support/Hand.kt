package cn.yishi.app.support

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasScrollToIndexAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.swipeUp
import cn.yishi.app.words.Days

/** A person at the phone: reads, taps and types, and counts the taps. */
@OptIn(ExperimentalTestApi::class)
class Hand(private val compose: ComposeTestRule) {
    /** Taps so far. */
    var taps = 0
        private set

    /** Waits until words are on the screen. */
    fun sees(words: String) = waits(words) { compose.waitUntilAtLeastOneExists(hasText(words, substring = true), PATIENCE_MS) }

    /** Waits until words are gone. */
    fun seesNoMore(words: String) = waits(words) { compose.waitUntilDoesNotExist(hasText(words, substring = true), PATIENCE_MS) }

    /** Whoever waited in vain says what was there instead. */
    private fun waits(words: String, wait: () -> Unit) = try {
        wait()
    } catch (late: ComposeTimeoutException) {
        val there = compose.onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.Text)).fetchSemanticsNodes()
        val said = there.flatMap { it.config[SemanticsProperties.Text] }.joinToString(" | ")
        throw AssertionError("waited in vain for “$words”; there was: $said", late)
    }

    /** How often words are on the screen now. */
    fun reads(words: String): Int = compose.onAllNodes(hasText(words, substring = true)).fetchSemanticsNodes().size

    fun taps(words: String) {
        val what = hasClickAction() and (hasText(words, substring = true) or hasContentDescription(words))
        waits(words) { compose.waitUntilAtLeastOneExists(what, PATIENCE_MS) }
        // 受理 is not 不予受理: what says just these words goes first.
        val just = hasClickAction() and hasText(words)
        val meant = if (compose.onAllNodes(just).fetchSemanticsNodes().isEmpty()) what else just
        val node = compose.onAllNodes(meant).onFirst()
        if (scrolls(meant)) node.performScrollTo()
        compose.waitForIdle()
        node.performClick()
        taps++
    }

    fun types(label: String, text: String) {
        val field = hasSetTextAction() and hasContentDescription(label)
        waits(label) { compose.waitUntilAtLeastOneExists(field, PATIENCE_MS) }
        if (scrolls(field)) compose.onNode(field).performScrollTo()
        compose.onNode(field).performTextReplacement(text)
        compose.waitForIdle()
    }

    /** Pushes a long list up until words are there, reading more of it on the way. */
    fun scrollsTo(words: String) {
        compose.waitUntil(PATIENCE_MS) {
            compose.onAllNodes(hasScrollToIndexAction()).onFirst().performTouchInput { swipeUp() }
            compose.waitForIdle()
            compose.onAllNodes(hasText(words)).fetchSemanticsNodes().isNotEmpty()
        }
    }

    private fun scrolls(what: SemanticsMatcher): Boolean =
        compose.onAllNodes(what).fetchSemanticsNodes().firstOrNull()?.let { node ->
            generateSequence(node.parent) { it.parent }.any(hasScrollAction()::matches)
        } == true
}

/** On a topic's page: what looking into it showed. */
fun Hand.looksInto() {
    taps("写研究情况")
    types("研究的情况", "走访了32户")
    taps("写研究情况")
    sees("研究情况（")
}

/** On a topic's page: it is a general matter of the catalogue. */
fun Hand.classifies() {
    taps("事项性质")
    taps("一般事项")
    types("目录里的哪一项（可不填）", "ENV-04")
    taps("记下来")
    sees("性质：一般事项 · 晒场、公共场地使用")
}

/** What is to be done first, by whom, in a week. */
fun Hand.namesTask(what: String, owner: String) {
    types("第 1 件：办什么", what)
    taps(owner)
    taps(Days.zh(Days.today().plusDays(7)))
}

/** From a new phone to home: agreed, joined with a code. */
fun Hand.joins(code: String, name: String) {
    taps("普通版")
    taps("我看明白了，同意")
    types("邀请码", code)
    types("别人怎么称呼您", name)
    taps("加入")
}
