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
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.words.AgeBands
import cn.yishi.app.words.word
import cn.yishi.core.AgeBand
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
    fun choose(age: AgeBand) {
        change { copy(age = age, guardian = null) }
        // Among everybody here, and no longer by the name of the child.
        if (age == AgeBand.UNDER14) on(LogNeedEvent.Search(""))
    }
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
    Part(R.string.person_age) {
        Choices(AgeBands, person.age, { choose(it) }, { it.word })
        if (person.age != AgeBand.ADULT) Note(stringResource(R.string.person_minor_lead), Tone.River, Icons.Info)
    }
    if (person.isChild) GuardianPart(person, state, on)
    Part(if (person.isChild) R.string.person_ask_guardian else R.string.person_ask) {
        Choices(
            listOf(true, false),
            person.agreed,
            { change { copy(agreed = it) } },
            { stringResource(if (it) R.string.person_agrees else R.string.person_declines) },
        )
        if (person.agreed == true) ConsentVoice(state, on)
    }
}

/** Who speaks for a small child: one of those visited last, or found by name. */
@Composable
private fun GuardianPart(person: NewPerson, state: LogNeedState, on: (LogNeedEvent) -> Unit) = Part(R.string.person_guardian) {
    val known = (state.people.filterIsInstance<Speaker.Known>() + listOfNotNull(person.guardian)).distinct()
    Choices(known, person.guardian, { on(LogNeedEvent.Register(person.copy(guardian = it))) }, { it.name })
    Entry(stringResource(R.string.log_search), state.search.orEmpty(), { on(LogNeedEvent.Search(it)) })
}

/** Their word, recorded, for whoever wants more than a note of it. */
@Composable
private fun ConsentVoice(state: LogNeedState, on: (LogNeedEvent) -> Unit) {
    val kept = state.attached.filter { it.purpose == AttachmentPurpose.CONSENT }
    AttachedRows(kept, on)
    if (state.recording) Talking()
    if (kept.isEmpty()) TalkButton(state.recording, stringResource(R.string.person_record), consent = true, on)
}
