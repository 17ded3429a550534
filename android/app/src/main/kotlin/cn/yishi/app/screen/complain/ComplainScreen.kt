package cn.yishi.app.screen.complain

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.Tone

@Composable
fun ComplainScreen(state: ComplainState, on: (ComplainEvent) -> Unit) {
    val tell = stringResource(R.string.complain_tell)
    Page(
        PageTop(stringResource(R.string.complain_title), onBack = { on(ComplainEvent.Back) }),
        bottom = if (!state.joined) null else ({ MainButton(tell, { on(ComplainEvent.Tell) }, icon = Icons.Pen, spoken = true) }),
    ) {
        Text(stringResource(R.string.complain_lead), style = Yishi.type.body)
        Entry(
            stringResource(R.string.complain_text),
            state.text,
            { on(ComplainEvent.Text(it)) },
            hint = stringResource(R.string.complain_hint),
            kind = EntryKind.Paragraph,
        )
        if (state.copied) Note(stringResource(R.string.complain_copied), Tone.Leaf, Icons.Check)
        if (state.text.isNotBlank()) SecondButton(stringResource(R.string.complain_copy), { on(ComplainEvent.Copy) }, icon = Icons.Mine)
        SectionTitle(stringResource(R.string.complain_where))
        for ((where, what) in Ladder) {
            Panel {
                Text(stringResource(where), style = Yishi.type.strong)
                Text(stringResource(what), style = Yishi.type.body)
            }
        }
    }
}

/** To whom one turns, the nearest first. */
private val Ladder = listOf(
    R.string.complain_village to R.string.complain_village_how,
    R.string.complain_county to R.string.complain_county_how,
    R.string.complain_12345 to R.string.complain_12345_how,
    R.string.complain_12377 to R.string.complain_12377_how,
)
