package cn.yishi.app.design

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.PreviewParameterProvider

/**
 * The states of a screen worth looking at, each with its name. They feed the previews of Android Studio and the
 * catalogue of shots in the tests, so that whoever changes a screen sees every one of them.
 */
abstract class Samples<S>(vararg samples: Pair<String, S>) : PreviewParameterProvider<S> {
    val named: List<Pair<String, S>> = samples.toList()

    override val values: Sequence<S> get() = named.asSequence().map { it.second }

    override fun getDisplayName(index: Int): String? = named.getOrNull(index)?.first
}

/** What a preview is drawn in. */
@Composable
fun Previewed(appearance: Appearance = Appearance.Default, content: @Composable () -> Unit) {
    YishiTheme(appearance, content)
}
