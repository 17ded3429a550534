package cn.yishi.app.screen.log

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Phrase
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.orgs.InWhoseName
import cn.yishi.app.words.said
import cn.yishi.app.words.word
import cn.yishi.core.NeedCategory

@Composable
fun LogNeedScreen(state: LogNeedState, on: (LogNeedEvent) -> Unit) {
    if (state.newPerson != null) PersonPage(state.newPerson, state, on) else NeedPage(state, on)
}

@Composable
private fun NeedPage(state: LogNeedState, on: (LogNeedEvent) -> Unit) {
    val feel = LocalHapticFeedback.current
    val save = {
        // Felt through a glove, heard by nobody.
        feel.performHapticFeedback(HapticFeedbackType.Confirm)
        on(LogNeedEvent.Save)
    }
    Page(
        PageTop(
            stringResource(if (state.own) R.string.log_title_own else R.string.log_title),
            onBack = { on(LogNeedEvent.Back) },
        ),
        bottom = {
            LogTroubles(state)
            MainButton(stringResource(R.string.log_save), save, icon = Icons.Check)
        },
    ) {
        if (!state.own) SpeakerPart(state, on)
        if (state.asksName) InWhoseName(state.spoken, state.org) { on(LogNeedEvent.InName(it)) }
        Words(state, on)
        if (state.similar.isNotEmpty()) SimilarPart(state.similar, on)
        Part(R.string.log_category) {
            Choices(
                NeedCategory.entries,
                state.category,
                { on(LogNeedEvent.ChooseCategory(it)) },
                { stringResource(it.word) },
            )
        }
        if (state.showGrids) Grids(state, on)
    }
}

@Composable
internal fun LogTroubles(state: LogNeedState) {
    if (state.notKept) TroubleNote(stringResource(R.string.trouble_draft_not_kept))
    state.trouble?.let { TroubleNote(sentenceOf(it)) }
}

@Composable
private fun Words(state: LogNeedState, on: (LogNeedEvent) -> Unit) {
    val m = Yishi.measures
    Column(verticalArrangement = Arrangement.spacedBy(m.medium)) {
        Entry(
            label = stringResource(R.string.log_what),
            text = state.text,
            onText = { on(LogNeedEvent.Text(it)) },
            hint = stringResource(R.string.log_text_hint),
            kind = EntryKind.Paragraph,
        )
        AttachPart(state, on)
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(m.small),
            verticalArrangement = Arrangement.spacedBy(m.small),
        ) {
            for (phrase in state.shownPhrases) {
                val words = said(phrase.zh, phrase.en)
                Phrase(words, { on(LogNeedEvent.UsePhrase(phrase.category, words)) })
            }
        }
    }
}

@Composable
private fun Grids(state: LogNeedState, on: (LogNeedEvent) -> Unit) = Part(R.string.log_grid) {
    val chosen = state.grids.find { it.id == state.grid }
    Choices(state.grids, chosen, { on(LogNeedEvent.ChooseGrid(it.id)) }, { it.name })
}

@Composable
internal fun Part(title: Int, content: @Composable () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.medium)) {
        SectionTitle(stringResource(title))
        content()
    }
}

@Composable
private fun sentenceOf(trouble: LogTrouble): String = when (trouble) {
    LogTrouble.NoCategory -> stringResource(R.string.log_no_category)
    LogTrouble.NoGrid -> stringResource(R.string.log_no_grid)
    LogTrouble.NoName -> stringResource(R.string.log_no_name)
    LogTrouble.NoGuardian -> stringResource(R.string.log_no_guardian)
    LogTrouble.GuardianNotAsked -> stringResource(R.string.log_guardian_not_asked)
    LogTrouble.NotAsked -> stringResource(R.string.log_not_asked)
    LogTrouble.NotAgreed -> stringResource(R.string.log_not_agreed)
    LogTrouble.NoCamera -> stringResource(R.string.log_no_camera)
    LogTrouble.NoMicrophone -> stringResource(R.string.log_no_microphone)
    LogTrouble.Silent -> stringResource(R.string.log_silent)
    LogTrouble.NoPhoto -> stringResource(R.string.log_no_photo)
    is LogTrouble.Said -> trouble.trouble.word
}
