package cn.yishi.app.screen.join

import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Digits
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word

@Composable
fun JoinScreen(state: JoinState, on: (JoinEvent) -> Unit) {
    if (state.compare == null) FormStep(state, on) else CompareStep(state.compare, on)
}

@Composable
private fun FormStep(state: JoinState, on: (JoinEvent) -> Unit) {
    val back = if (state.canGoBack) ({ on(JoinEvent.Back) }) else null
    Page(
        PageTop(stringResource(R.string.join_title), onBack = back),
        bottom = { MainButton(stringResource(R.string.join_act), { on(JoinEvent.Join) }) },
    ) {
        Text(stringResource(R.string.join_lead), style = Yishi.type.body, color = Yishi.colors.inkSoft)
        Entry(
            label = stringResource(R.string.join_code),
            text = state.code,
            onText = { on(JoinEvent.Code(it)) },
            hint = stringResource(R.string.join_code_hint),
            kind = CodeKind,
        )
        Entry(
            label = stringResource(R.string.join_name),
            text = state.name,
            onText = { on(JoinEvent.Name(it)) },
            hint = stringResource(R.string.join_name_hint),
        )
        if (state.trouble != null) TroubleNote(state.trouble.word)
    }
}

/** Letters and digits, so long that they fill several lines. */
private val CodeKind = EntryKind(
    lines = 3,
    keyboard = KeyboardOptions(
        capitalization = KeyboardCapitalization.Characters,
        autoCorrectEnabled = false,
        keyboardType = KeyboardType.Ascii,
    ),
)

@Composable
private fun CompareStep(digits: String, on: (JoinEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.join_compare_title)),
        bottom = { MainButton(stringResource(R.string.common_continue), { on(JoinEvent.Compared) }) },
    ) {
        Panel(tone = Tone.Leaf) {
            Digits(digits)
        }
        Text(stringResource(R.string.join_compare_lead), style = Yishi.type.body)
        Note(stringResource(R.string.join_waiting), Tone.River, Icons.Info)
    }
}
