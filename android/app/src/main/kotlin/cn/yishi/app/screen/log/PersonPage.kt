package cn.yishi.app.screen.log

import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.input.KeyboardType
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.EntryKind
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.core.AttachmentPurpose

/** Somebody without a phone: how they are called, how to reach them, and whether one may write for them. */
@Composable
internal fun PersonPage(person: NewPerson, state: LogNeedState, on: (LogNeedEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.person_title), onBack = { on(LogNeedEvent.Back) }),
    bottom = {
        LogTroubles(state)
        MainButton(stringResource(R.string.person_done), { on(LogNeedEvent.Registered) }, icon = Icons.Check)
    },
) {
    fun change(how: NewPerson.() -> NewPerson) = on(LogNeedEvent.Register(person.how()))
    Entry(
        stringResource(R.string.person_name),
        person.name,
        { change { copy(name = it) } },
        hint = stringResource(R.string.person_name_hint),
    )
    Entry(
        stringResource(R.string.person_called),
        person.called,
        { change { copy(called = it) } },
        hint = stringResource(R.string.person_called_hint),
    )
    Entry(
        stringResource(R.string.person_phone),
        person.phone,
        { change { copy(phone = it) } },
        kind = EntryKind(1, KeyboardOptions(keyboardType = KeyboardType.Phone)),
    )
    Entry(
        stringResource(R.string.person_address),
        person.address,
        { change { copy(address = it) } },
    )
    Part(R.string.person_ask) {
        Choices(
            listOf(true, false),
            person.agreed,
            { change { copy(agreed = it) } },
            { stringResource(if (it) R.string.person_agrees else R.string.person_declines) },
        )
        if (person.agreed == true) ConsentVoice(state, on)
    }
}

/** Their word, recorded, for whoever wants more than a note of it. */
@Composable
private fun ConsentVoice(state: LogNeedState, on: (LogNeedEvent) -> Unit) {
    val kept = state.attached.filter { it.purpose == AttachmentPurpose.CONSENT }
    AttachedRows(kept, on)
    if (state.recording) Talking()
    if (kept.isEmpty()) TalkButton(state.recording, stringResource(R.string.person_record), consent = true, on)
}
