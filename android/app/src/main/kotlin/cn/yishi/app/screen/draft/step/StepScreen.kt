package cn.yishi.app.screen.draft.step

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.topic.BeforeAndNow
import cn.yishi.app.screen.topic.Paragraphs
import cn.yishi.app.words.momentWord
import cn.yishi.app.words.word
import cn.yishi.core.DraftThen

@Composable
fun StepScreen(state: StepState, on: (StepEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.draft_history), onBack = { on(StepEvent.Back) }, second = { state.then?.let { By(it) } }),
        bottom = if (!state.canRestore) null else ({ MainButton(stringResource(R.string.draft_restore), { on(StepEvent.Restore) }, icon = Icons.Returned) }),
    ) {
        if (state.trouble != null) TroubleNote(state.trouble.word)
        val then = state.then ?: return@Page
        if (state.changes.isEmpty()) {
            Text(stringResource(R.string.draft_step_same), style = Yishi.type.body)
        } else {
            SectionTitle(stringResource(R.string.draft_step_changes))
            for (passage in state.changes) BeforeAndNow(passage, R.string.topic_now, R.string.draft_step_then)
        }
        SectionTitle(stringResource(R.string.draft_step_text))
        Panel { Paragraphs(then.text) }
    }
}

@Composable
private fun By(then: DraftThen) {
    val words = stringResource(R.string.draft_step_by, then.byName, momentWord(then.at, then.atZh))
    Text(words, style = Yishi.type.small, color = Yishi.colors.inkSoft)
}
