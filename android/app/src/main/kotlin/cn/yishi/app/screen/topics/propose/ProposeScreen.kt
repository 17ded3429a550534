package cn.yishi.app.screen.topics.propose

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
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
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.screen.orgs.InWhoseName
import cn.yishi.app.words.sentence
import cn.yishi.app.words.word
import cn.yishi.core.MatterClass
import cn.yishi.core.TopicSource

@Composable
fun ProposeScreen(state: ProposeState, on: (ProposeEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.topics_propose), onBack = { on(ProposeEvent.Back) }),
        bottom = {
            state.trouble?.let { TroubleNote(it.sentence()) }
            MainButton(stringResource(R.string.propose_save), { on(ProposeEvent.Save) }, icon = Icons.Check)
        },
    ) {
        InWhoseName(state.spoken, state.org) { on(ProposeEvent.InName(it)) }
        Entry(stringResource(R.string.propose_title), state.title, { on(ProposeEvent.Title(it)) })
        Entry(
            stringResource(R.string.propose_summary),
            state.summary,
            { on(ProposeEvent.Summary(it)) },
            hint = stringResource(R.string.propose_summary_hint),
            kind = EntryKind.Paragraph,
        )
        Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
            Text(stringResource(R.string.propose_source), style = Yishi.type.strong)
            Choices(TopicSource.entries, state.source, { on(ProposeEvent.Source(it)) }, { stringResource(wordOf(it)) })
        }
        Column(verticalArrangement = Arrangement.spacedBy(Yishi.measures.small)) {
            Text(stringResource(R.string.propose_class), style = Yishi.type.strong)
            Choices(MatterClass.entries, state.matter, { on(ProposeEvent.Matter(it)) }, { it.word })
        }
    }
}

private fun wordOf(source: TopicSource): Int = when (source) {
    TopicSource.STATUTORY_ITEM -> R.string.source_statutory
    TopicSource.LAW_REQUIRES -> R.string.source_law
    TopicSource.PUBLIC_AFFAIRS -> R.string.source_public
    TopicSource.STRONG_COMPLAINT -> R.string.source_complaint
    TopicSource.POLICY_IMPLEMENTATION -> R.string.source_policy
    TopicSource.PARTY_REQUEST -> R.string.source_request
}
