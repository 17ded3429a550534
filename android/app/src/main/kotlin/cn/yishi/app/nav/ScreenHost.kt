package cn.yishi.app.nav

import androidx.activity.compose.BackHandler
import androidx.compose.animation.Crossfade
import androidx.compose.animation.core.tween
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveableStateHolder

/** A screen with its holder, ready to be drawn. */
class Shown<S : Any, E : Any>(val holder: Holder<S, E>, private val draw: @Composable (S, (E) -> Unit) -> Unit) {
    @Composable
    fun Draw() {
        val state by holder.state.collectAsState()
        draw(state, holder::on)
    }
}

/** The holders of the screens in a stack, made when a screen is first seen and left when it goes. */
class Holders(private val make: (ScreenKey) -> Shown<*, *>) {
    private val made = LinkedHashMap<Int, Shown<*, *>>()

    fun of(entry: StackEntry): Shown<*, *> = made.getOrPut(entry.id) { make(entry.key) }

    /** Leaves those that are not in the stack any more, and says which. */
    fun keepOnly(entries: List<StackEntry>): Set<Int> {
        val gone = made.keys - entries.map { it.id }.toSet()
        for (id in gone) made.remove(id)?.holder?.leave()
        return gone
    }
}

/** Draws the top of the stack. */
@Composable
fun ScreenHost(stack: BackStack, holders: Holders) {
    BackHandler(enabled = stack.canGoBack, onBack = stack::back)
    val saved = rememberSaveableStateHolder()
    Crossfade(stack.top, animationSpec = tween(FADE_MS), label = "screen") { entry ->
        // Remembered, because a screen is still drawn while it fades away, when its holder has been left.
        val screen = remember(entry.id) { holders.of(entry) }
        saved.SaveableStateProvider(entry.id) { screen.Draw() }
    }
    val entries = stack.all
    LaunchedEffect(entries) { holders.keepOnly(entries).forEach(saved::removeState) }
}

private const val FADE_MS = 150
