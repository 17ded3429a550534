package cn.yishi.app.screen.log

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.core.AgeBand

/** Whose words they are: with one tap from those visited last, or by name, or somebody new. */
@Composable
internal fun SpeakerPart(state: LogNeedState, on: (LogNeedEvent) -> Unit) = Part(R.string.log_whose) {
    Choices(state.people, state.speaker, { on(LogNeedEvent.Choose(it)) }, { nameOf(it, state) })
    if (state.guardian != null) {
        val asked = stringResource(R.string.log_guardian_agrees, state.guardian)
        Panel { SwitchRow(asked, state.guardianAgrees, { on(LogNeedEvent.GuardianAgrees(it)) }) }
    }
    if (state.search == null) {
        SecondButton(stringResource(R.string.log_find), { on(LogNeedEvent.Search("")) }, icon = Icons.Search)
    } else {
        Entry(
            label = stringResource(R.string.log_search),
            text = state.search,
            onText = { on(LogNeedEvent.Search(it)) },
        )
        if (state.search.isNotBlank()) {
            val begun = NewPerson(state.search.trim(), called = "", phone = "", address = "", agreed = null, age = AgeBand.ADULT, guardian = null)
            SecondButton(
                stringResource(R.string.log_new_person, begun.name),
                { on(LogNeedEvent.Register(begun)) },
                icon = Icons.Plus,
            )
        }
    }
}

@Composable
private fun nameOf(speaker: Speaker, state: LogNeedState): String = when (speaker) {
    Speaker.Myself -> stringResource(R.string.log_own)
    is Speaker.Known -> state.hints[speaker.member]?.let { "${speaker.name}（$it）" } ?: speaker.name
    is Speaker.New -> speaker.person.called.ifBlank { speaker.person.name }
}
