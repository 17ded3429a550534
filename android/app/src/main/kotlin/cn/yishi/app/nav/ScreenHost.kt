package cn.yishi.app.nav

import androidx.activity.compose.BackHandler
import androidx.compose.animation.Crossfade
import androidx.compose.animation.core.tween
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
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
    private val made = LinkedHashMap<ScreenKey, Shown<*, *>>()

    fun of(key: ScreenKey): Shown<*, *> = made.getOrPut(key) { make(key) }

    /** Leaves those that are not in the stack any more. */
    fun keepOnly(keys: List<ScreenKey>) {
        val gone = made.keys - keys.toSet()
        for (key in gone) made.remove(key)?.holder?.leave()
    }
}

/** Draws the top of the stack. */
@Composable
fun ScreenHost(stack: BackStack, holders: Holders) {
    BackHandler(enabled = stack.canGoBack, onBack = stack::back)
    val saved = rememberSaveableStateHolder()
    holders.keepOnly(stack.all)
    Crossfade(stack.top, animationSpec = tween(FADE_MS), label = "screen") { key ->
        saved.SaveableStateProvider(key.code) { holders.of(key).Draw() }
    }
}

private const val FADE_MS = 150
