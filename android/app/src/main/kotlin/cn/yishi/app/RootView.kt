package cn.yishi.app

import android.app.Activity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
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
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.YishiTheme
import cn.yishi.app.design.parts.Emblem
import cn.yishi.app.design.parts.LocalHelp
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.design.parts.UndoBar
import cn.yishi.app.nav.PhoneKey
import cn.yishi.app.nav.ScreenHost
import cn.yishi.app.nav.ScreenKey
import cn.yishi.app.screen.lock.LockScreen
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
        is Root.Open -> YishiTheme(chosen.appearance) { Lockable(now.kit) { WithHelp(now) { ScreensWithUndo(now) } } }
    }
}

/** Behind the phone's lock, where that was chosen. A phone that has none any more locks nothing. */
@Composable
private fun Lockable(kit: Kit, screens: @Composable () -> Unit) {
    val locked by kit.lock.locked.collectAsState()
    if (!locked) return screens()
    val asking = rememberLauncherForActivityResult(StartActivityForResult()) { if (it.resultCode == Activity.RESULT_OK) kit.lock.open() }
    val title = stringResource(R.string.lock_open)
    LockScreen { kit.deviceLock.ask(title)?.let(asking::launch) ?: kit.lock.open() }
}

/** 投诉建议 is one tap from every screen. */
@Composable
private fun WithHelp(open: Root.Open, screens: @Composable () -> Unit) {
    val help = remember(open) { { open.stack.go(PhoneKey.Complain((open.stack.all.first().key as? ScreenKey.Home)?.space)) } }
    CompositionLocalProvider(LocalHelp provides help, content = screens)
}

/** The screens, pushed up a little while something can be taken back: the offer covers nothing. */
@Composable
private fun ScreensWithUndo(open: Root.Open) {
    val offer by open.kit.undo.offer.collectAsState()
    val trouble by open.kit.undo.trouble.collectAsState()
    val quiet = offer == null && trouble == null
    val below = if (quiet) WindowInsets(0) else WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)
    Column(Modifier.fillMaxSize().background(Yishi.colors.paper)) {
        Box(Modifier.weight(1f).consumeWindowInsets(below)) { ScreenHost(open.stack, open.holders) }
        val bar = Modifier.windowInsetsPadding(below).padding(Yishi.measures.small)
        offer?.let { UndoBar(stringResource(it.words), open.kit.undo::takeBack, bar, stringResource(it.back)) }
        trouble?.let { TroubleNote(it.word, bar, stringResource(R.string.common_understood), open.kit.undo::understood) }
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
