package cn.yishi.app

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.YishiTheme
import cn.yishi.app.design.parts.Emblem
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.UndoBar
import cn.yishi.app.nav.ScreenHost
import cn.yishi.app.screen.start.FirstStartScreen
import cn.yishi.app.words.word

/** The window: what stands before the screens, or the screens. */
@Composable
fun RootView(model: AppModel) {
    val chosen by model.settings.now.collectAsState()
    val root by model.root.collectAsState()
    when (val now = root) {
        is Root.FirstStart -> {
            val state by now.holder.state.collectAsState()
            // The choice shows at once and is written down with the agreement.
            YishiTheme(chosen.appearance.copy(elder = state.elder)) { FirstStartScreen(state, now.holder::on) }
        }
        Root.Opening -> YishiTheme(chosen.appearance) { OpeningScreen() }
        is Root.Broken -> YishiTheme(chosen.appearance) { BrokenScreen(now.trouble.word, model::open) }
        is Root.Open -> YishiTheme(chosen.appearance) { ScreensWithUndo(now) }
    }
}

/** The screens, pushed up a little while something can be taken back: the offer covers nothing. */
@Composable
private fun ScreensWithUndo(open: Root.Open) {
    val offer by open.undo.offer.collectAsState()
    val trouble by open.undo.trouble.collectAsState()
    val quiet = offer == null && trouble == null
    val below = if (quiet) WindowInsets(0) else WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)
    Column(Modifier.fillMaxSize().background(Yishi.colors.paper)) {
        Box(Modifier.weight(1f).consumeWindowInsets(below)) { ScreenHost(open.stack, open.holders) }
        val bar = Modifier.windowInsetsPadding(below).padding(Yishi.measures.small)
        offer?.let { UndoBar(stringResource(it.words), open.undo::takeBack, bar, stringResource(it.back)) }
        trouble?.let { TroubleNote(it.word, bar, stringResource(R.string.common_understood), open.undo::understood) }
    }
}

/** Seen for a moment while the phone's data opens. */
@Composable
fun OpeningScreen() {
    val name = stringResource(R.string.app_name)
    Box(Modifier.fillMaxSize().background(Yishi.colors.paper), Alignment.Center) {
        Emblem(
            Modifier.semantics {
                heading()
                contentDescription = name
            },
        )
    }
}

/** The phone's data did not open: what is in the way, and another try. */
@Composable
fun BrokenScreen(sentence: String, onRetry: () -> Unit) {
    Page(PageTop(stringResource(R.string.app_name))) {
        TroubleNote(sentence, wayOut = stringResource(R.string.common_retry), onWayOut = onRetry)
    }
}
