package cn.yishi.app.screen.session

import androidx.annotation.StringRes
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import cn.yishi.app.R
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone

/** What a round left open, which is what the next one is about; mostly the one before. */
@Composable
internal fun OpenPoints(words: String?, @StringRes round: Int = R.string.open_points_before) {
    if (words == null) return
    Panel(tone = Tone.Grain) {
        Text(stringResource(round), Modifier.semantics { heading() }, style = Yishi.type.strong)
        Text(words, style = Yishi.type.body)
    }
}
