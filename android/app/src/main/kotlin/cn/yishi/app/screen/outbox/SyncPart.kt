package cn.yishi.app.screen.outbox

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.screen.outbox.OutboxState.Line
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word

/** How syncing stands, in one sentence, and what can be done about it. */
@Composable
fun SyncPart(state: OutboxState, on: (OutboxEvent) -> Unit) {
    val running = state.sync is Line.Running
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.medium)) {
        Panel(tone = if (running) Tone.River else Tone.Plain) {
            Text(sentence(state), style = Yishi.type.strong)
            val words = if (state.waiting > 0) stringResource(R.string.home_not_uploaded, state.waiting.toInt()) else stringResource(R.string.home_all_uploaded)
            Text(words, style = Yishi.type.body)
            val last = state.synced?.let { stringResource(R.string.sync_last, momentWord(it.at, it.zh)) }
            Text(last ?: stringResource(R.string.sync_never), style = Yishi.type.small)
        }
        when {
            running -> SecondButton(stringResource(R.string.sync_cancel), { on(OutboxEvent.Cancel) }, icon = Icons.Close)
            !state.airplane -> MainButton(stringResource(R.string.home_sync), { on(OutboxEvent.Sync) }, icon = Icons.Sync)
        }
        Panel {
            SwitchRow(
                stringResource(R.string.sync_airplane),
                state.airplane,
                { on(OutboxEvent.Airplane(it)) },
                second = stringResource(R.string.sync_airplane_hint),
            )
        }
    }
}

@Composable
private fun sentence(state: OutboxState): String = when (val now = state.sync) {
    is Line.Running -> if (now.head > 0) stringResource(R.string.sync_progress, now.reached, now.head) else stringResource(R.string.home_syncing)
    is Line.Ended -> if (state.airplane) stringResource(R.string.sync_flying) else now.why.word
    Line.Idle -> stringResource(if (state.airplane) R.string.sync_flying else R.string.sync_idle)
}
