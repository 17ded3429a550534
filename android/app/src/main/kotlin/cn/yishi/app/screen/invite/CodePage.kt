package cn.yishi.app.screen.invite

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QrCode
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.FormTrouble
import cn.yishi.app.words.sentence

/** A code that was made: [terms] go onto paper with it, [next] says what comes now. */
@Composable
internal fun CodePage(unit: String, code: InviteState.Code, terms: Int, next: Int, trouble: FormTrouble?, on: (CodeEvent) -> Unit) {
    val lines = listOf(
        stringResource(R.string.invite_sheet_title, unit),
        stringResource(terms),
        stringResource(R.string.invite_sheet_how),
        // Grouped, so that it can be typed where no camera reads.
        code.text.chunked(GROUP).joinToString(" "),
    )
    Page(
        PageTop(stringResource(R.string.invite_code), onBack = { on(CodeEvent.Back) }),
        bottom = {
            trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.invite_send), { on(CodeEvent.Send) }, icon = Icons.Forward)
            SecondButton(stringResource(R.string.slip_print), { on(CodeEvent.Print(lines)) }, icon = Icons.List)
            SecondButton(stringResource(R.string.invite_copy), { on(CodeEvent.Copy) }, icon = Icons.Mine)
        },
    ) {
        QrCode(code.qr, stringResource(R.string.invite_qr))
        Panel { Text(code.text, style = Yishi.type.body) }
        Note(stringResource(next), Tone.River, Icons.Info)
    }
}

private const val GROUP = 4
