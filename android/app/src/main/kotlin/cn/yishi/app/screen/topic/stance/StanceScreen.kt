package cn.yishi.app.screen.topic.stance

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.TileSpec
import cn.yishi.app.design.parts.Tiles
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.StanceGrade

@Composable
fun StanceScreen(state: StanceState, on: (StanceEvent) -> Unit) {
    if (state.chosen == null) Choosing(state, on) else ReadBack(state, state.chosen, on)
}

@Composable
private fun Choosing(state: StanceState, on: (StanceEvent) -> Unit) {
    Page(PageTop(stringResource(R.string.topic_give_stance), onBack = { on(StanceEvent.Back) }, second = { About(state) })) {
        Text(stringResource(R.string.stance_question), style = Yishi.type.heading)
        val tiles = StanceGrade.entries.map { grade ->
            TileSpec(iconOf(grade), stringResource(grade.word), { on(StanceEvent.Choose(grade)) }, stringResource(hintOf(grade)))
        }
        Tiles(tiles)
    }
}

/** What is about to be sent, in full, before it is. */
@Composable
private fun ReadBack(state: StanceState, chosen: StanceGrade, on: (StanceEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.stance_read_back), onBack = { on(StanceEvent.Back) }, second = { About(state) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.send_off), { on(StanceEvent.Send) }, icon = Icons.Check)
            QuietButton(stringResource(R.string.stance_again), { on(StanceEvent.ChooseAgain) })
        },
    ) {
        Panel(tone = Tone.Leaf) {
            Text(stringResource(R.string.stance_chosen, stringResource(chosen.word)), style = Yishi.type.title)
            Text(stringResource(R.string.stance_who_sees), style = Yishi.type.body)
        }
        val must = chosen == StanceGrade.OBJECT
        Entry(
            stringResource(if (must) R.string.stance_reason_must else R.string.stance_reason),
            state.reason,
            { on(StanceEvent.Reason(it)) },
            kind = EntryKind.Paragraph,
        )
    }
}

@Composable
private fun About(state: StanceState) {
    if (state.title.isNotEmpty()) Text(state.title, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}

private fun iconOf(grade: StanceGrade): ImageVector = when (grade) {
    StanceGrade.AGREE -> Icons.Check
    StanceGrade.ACCEPTABLE -> Icons.People
    StanceGrade.RESERVE -> Icons.Speech
    StanceGrade.OBJECT -> Icons.Close
}

private fun hintOf(grade: StanceGrade): Int = when (grade) {
    StanceGrade.AGREE -> R.string.stance_agree_hint
    StanceGrade.ACCEPTABLE -> R.string.stance_acceptable_hint
    StanceGrade.RESERVE -> R.string.stance_reserve_hint
    StanceGrade.OBJECT -> R.string.stance_object_hint
}
