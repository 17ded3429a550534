package cn.yishi.app.screen.log

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.SecondButton

/** Whose words they are: with one tap from the last ones, or by name, or somebody new. */
@Composable
internal fun SpeakerPart(state: LogNeedState, on: (LogNeedEvent) -> Unit) = Part(R.string.log_whose) {
    Choices(state.people, state.speaker, { on(LogNeedEvent.Choose(it)) }, { nameOf(it) })
    if (state.search == null) {
        SecondButton(stringResource(R.string.log_find), { on(LogNeedEvent.Search("")) }, icon = Icons.Search)
    } else {
        Entry(
            label = stringResource(R.string.log_search),
            text = state.search,
            onText = { on(LogNeedEvent.Search(it)) },
        )
        if (state.search.isNotBlank()) {
            SecondButton(
                stringResource(R.string.log_new_person, state.search.trim()),
                { on(LogNeedEvent.Choose(Speaker.New(state.search.trim()))) },
                icon = Icons.Plus,
            )
        }
    }
}

@Composable
private fun nameOf(speaker: Speaker): String = when (speaker) {
    Speaker.Myself -> stringResource(R.string.log_own)
    is Speaker.Known -> speaker.name
    is Speaker.New -> speaker.name
}
