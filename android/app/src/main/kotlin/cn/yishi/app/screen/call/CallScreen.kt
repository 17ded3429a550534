package cn.yishi.app.screen.call

import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.call.CallState.Trouble

@Composable
fun CallScreen(state: CallState, on: (CallEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.home_call), onBack = { on(CallEvent.Back) }),
    bottom = {
        state.trouble?.let { TroubleNote(sentenceOf(it)) }
        if (state.typed != null) {
            MainButton(stringResource(R.string.call_keep), { on(CallEvent.Keep) }, icon = Icons.Check)
        } else if (state.number != null) {
            MainButton(stringResource(R.string.call_act, state.number), { on(CallEvent.Call) }, icon = Icons.Call)
        }
    },
) {
    if (state.typed != null) {
        Note(stringResource(R.string.call_ask), Tone.River, Icons.Info)
        Entry(
            label = stringResource(R.string.call_number),
            text = state.typed,
            onText = { on(CallEvent.Type(it)) },
            kind = EntryKind(1, KeyboardOptions(keyboardType = KeyboardType.Phone)),
        )
    } else if (state.number != null) {
        Text(state.number, style = Yishi.type.display)
        SecondButton(stringResource(R.string.call_change), { on(CallEvent.Change) }, icon = Icons.Pen)
    }
}

@Composable
private fun sentenceOf(trouble: Trouble): String = stringResource(
    when (trouble) {
        Trouble.NoNumber -> R.string.call_no_number
        Trouble.NoCalls -> R.string.call_no_calls
        Trouble.NotKept -> R.string.trouble_draft_not_kept
    },
)
