package cn.yishi.app.screen.log

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.core.NeedRow

/** Somebody nearby has said something like it: a hint, passed with one tap or simply by saving. */
@Composable
internal fun SimilarPart(similar: List<NeedRow>, on: (LogNeedEvent) -> Unit) = Panel(tone = Tone.River) {
    Text(stringResource(R.string.log_similar), style = Yishi.type.strong)
    for (need in similar) {
        val about = "${momentWord(need.at, need.atZh)} · ${need.status.word}"
        TapRow(need.text, { on(LogNeedEvent.Look(need)) }, icon = Icons.Speech, second = about)
    }
    SecondButton(stringResource(R.string.log_similar_pass), { on(LogNeedEvent.PassSimilar) })
}
