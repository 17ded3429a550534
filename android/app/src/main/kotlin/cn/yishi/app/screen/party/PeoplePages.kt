package cn.yishi.app.screen.party

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Entry
import cn.yishi.app.design.parts.IconTap
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.Picks
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.app.design.parts.TapRow
import cn.yishi.app.words.Invitees
import cn.yishi.app.words.word
import cn.yishi.core.PartyKind

/** The page in front of a form while somebody is picked or a party is named; the [form] itself otherwise. */
@Composable
fun PeoplePages(people: PeopleState, on: (PeopleEvent) -> Unit, form: @Composable () -> Unit) {
    when {
        people.kindOf != null -> KindPage(people.kindOf, on)
        people.asking != null -> PickPage(people, people.asking, on)
        else -> form()
    }
}

@Composable
private fun PickPage(people: PeopleState, whom: Whom, on: (PeopleEvent) -> Unit) = Page(
    PageTop(stringResource(titleOf(whom)), onBack = { on(PeopleEvent.Done) }),
    bottom = { MainButton(stringResource(R.string.people_done), { on(PeopleEvent.Done) }, icon = Icons.Check) },
) {
    Entry(
        stringResource(R.string.people_find),
        people.typed,
        { on(PeopleEvent.Type(it)) },
        hint = stringResource(R.string.people_find_hint),
    )
    Panel { for (who in people.found) PersonRow(who.name, who in people.picked) { on(PeopleEvent.Pick(who)) } }
}

private fun titleOf(whom: Whom): Int = when (whom) {
    Whom.Parties -> R.string.people_parties
    Whom.Moderator -> R.string.people_moderator
    Whom.Recorder -> R.string.people_recorder
    Whom.Supervisors -> R.string.people_supervisors
    Whom.Away -> R.string.recuse_who
    Whom.Pool -> R.string.draw_pool
    Whom.Guardian -> R.string.minor_guardian
    Whom.Claimed -> R.string.claims_who
}

/** Somebody who is put on and off a list; all of the row switches it. */
@Composable
fun PersonRow(name: String, picked: Boolean, second: String? = null, onPick: () -> Unit) {
    val m = Yishi.measures
    Row(
        Modifier.fillMaxWidth().toggleable(picked, role = Role.Checkbox) { onPick() }
            .defaultMinSize(minHeight = m.touch).padding(vertical = m.small),
        horizontalArrangement = Arrangement.spacedBy(m.medium),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Icon(if (picked) Icons.Check else Icons.Person, null, Modifier.size(Yishi.icon), tint = if (picked) Yishi.colors.leaf else Yishi.colors.edge)
        Column(Modifier.weight(1f)) {
            Text(name, style = if (picked) Yishi.type.strong else Yishi.type.body)
            if (second != null) Text(second, style = Yishi.type.small, color = Yishi.colors.inkSoft)
        }
    }
}

@Composable
private fun KindPage(party: PartyPick, on: (PeopleEvent) -> Unit) = Page(
    PageTop(stringResource(R.string.people_kind, party.who.name), onBack = { on(PeopleEvent.Done) }),
    bottom = { MainButton(stringResource(R.string.people_done), { on(PeopleEvent.Done) }, icon = Icons.Check) },
) {
    Choices(PartyKind.entries, party.kind, { on(PeopleEvent.Kind(it)) }, { it.word })
    SectionTitle(stringResource(R.string.people_invited))
    Picks(Invitees, party.invitedAs, { on(PeopleEvent.Invite(it)) }, { it.word })
}

/** The parties of a form, each with what it is and whether the matter touches it. */
@Composable
fun PartiesPart(people: PeopleState, on: (PeopleEvent) -> Unit) {
    SectionTitle(stringResource(R.string.people_parties))
    for (party in people.parties) PartyPanel(party, on)
    SecondButton(stringResource(R.string.people_add), { on(PeopleEvent.Ask(Whom.Parties)) }, icon = Icons.Plus)
}

@Composable
private fun PartyPanel(party: PartyPick, on: (PeopleEvent) -> Unit) = Panel {
    Row(verticalAlignment = Alignment.CenterVertically) {
        Text(party.who.name, Modifier.weight(1f), style = Yishi.type.heading)
        IconTap(Icons.Close, stringResource(R.string.people_remove, party.who.name), { on(PeopleEvent.Remove(party)) })
    }
    val invited = party.invitedAs.map { it.word }.joinToString(stringResource(R.string.comma)).ifEmpty { null }
    TapRow(party.kind.word, { on(PeopleEvent.AskKind(party)) }, icon = Icons.Person, second = invited)
    SwitchRow(stringResource(R.string.people_affected), party.affected, { on(PeopleEvent.Affected(party, it)) })
}

/** One person of a form, or nobody yet. */
@Composable
fun PersonTap(whom: Whom, names: List<Somebody>, on: (PeopleEvent) -> Unit) {
    val said = names.joinToString(stringResource(R.string.comma)) { it.name }
    TapRow(
        stringResource(titleOf(whom)),
        { on(PeopleEvent.Ask(whom)) },
        icon = Icons.Person,
        second = said.ifEmpty { stringResource(R.string.people_nobody) },
    )
}
