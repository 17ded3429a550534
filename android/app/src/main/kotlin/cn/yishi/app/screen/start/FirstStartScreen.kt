package cn.yishi.app.screen.start

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import cn.yishi.app.R
import cn.yishi.app.design.ElderType
import cn.yishi.app.design.Icons
import cn.yishi.app.design.StandardType
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Emblem
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.QuietButton
import cn.yishi.app.design.parts.SectionTitle
import cn.yishi.app.design.parts.TapPanel
import cn.yishi.app.screen.start.FirstStartState.Step
import cn.yishi.app.words.said
import cn.yishi.core.ConsentView
import cn.yishi.core.RightRow

@Composable
fun FirstStartScreen(state: FirstStartState, on: (FirstStartEvent) -> Unit) {
    // Each step starts at its top.
    key(state.step) {
        when (state.step) {
            Step.Size -> SizeStep(on)
            Step.Consent -> ConsentStep(state.consent, on)
            Step.Declined -> DeclinedStep(on)
        }
    }
}

@Composable
private fun SizeStep(on: (FirstStartEvent) -> Unit) {
    val m = Yishi.measures
    Page(PageTop("")) {
        Emblem(Modifier.padding(top = m.small))
        Text(stringResource(R.string.start_hello), Modifier.semantics { heading() }, style = Yishi.type.display)
        Text(stringResource(R.string.start_lead), style = Yishi.type.body, color = Yishi.colors.inkSoft)
        Spacer(Modifier.height(m.medium))
        SectionTitle(stringResource(R.string.start_elder_title))
        SizeChoice(elder = true, on)
        SizeChoice(elder = false, on)
        Text(stringResource(R.string.start_elder_lead), style = Yishi.type.small, color = Yishi.colors.inkSoft)
    }
}

/** A version to choose, in letters of its own size. */
@Composable
private fun SizeChoice(elder: Boolean, on: (FirstStartEvent) -> Unit) {
    val (name, note) = if (elder) R.string.start_elder to R.string.start_elder_note
    else R.string.start_standard to R.string.start_standard_note
    val type = if (elder) ElderType else StandardType
    TapPanel({ on(FirstStartEvent.ChooseSize(elder)) }) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Yishi.measures.medium),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Icon(Icons.TextSize, null, Modifier.size(if (elder) 44.dp else 30.dp), tint = Yishi.colors.leaf)
            Column(Modifier.weight(1f)) {
                Text(stringResource(name), style = type.heading)
                Text(stringResource(note), style = type.small, color = Yishi.colors.inkSoft)
            }
            Icon(Icons.Forward, null, Modifier.size(Yishi.icon), tint = Yishi.colors.inkSoft)
        }
    }
}

@Composable
private fun ConsentStep(consent: ConsentView?, on: (FirstStartEvent) -> Unit) {
    BackHandler { on(FirstStartEvent.Back) }
    val top = PageTop(stringResource(R.string.start_consent_title), onBack = { on(FirstStartEvent.Back) })
    Page(top, bottom = { ConsentButtons(on) }) {
        if (consent == null) return@Page
        for ((zh, en) in consent.text.zip(consent.textEn)) Text(said(zh, en), style = Yishi.type.body)
        Rights(R.string.start_rights_title, consent.civicRights)
        Rights(R.string.start_data_rights_title, consent.dataRights)
    }
}

@Composable
private fun Rights(title: Int, rights: List<RightRow>) {
    SectionTitle(stringResource(title), Modifier.padding(top = Yishi.measures.medium))
    for (right in rights) {
        Row(horizontalArrangement = Arrangement.spacedBy(Yishi.measures.medium)) {
            Icon(Icons.Check, null, Modifier.padding(top = 2.dp).size(Yishi.icon), tint = Yishi.colors.leaf)
            Column(Modifier.weight(1f)) {
                Text(said(right.title, right.titleEn), style = Yishi.type.strong)
                Text(said(right.text, right.textEn), style = Yishi.type.body)
            }
        }
    }
}

@Composable
private fun ColumnScope.ConsentButtons(on: (FirstStartEvent) -> Unit) {
    MainButton(stringResource(R.string.start_agree), { on(FirstStartEvent.Agree) })
    QuietButton(stringResource(R.string.start_decline), { on(FirstStartEvent.Decline) })
}

@Composable
private fun DeclinedStep(on: (FirstStartEvent) -> Unit) {
    BackHandler { on(FirstStartEvent.ReadAgain) }
    Page(
        PageTop(stringResource(R.string.start_declined_title), onBack = { on(FirstStartEvent.ReadAgain) }),
        bottom = { MainButton(stringResource(R.string.start_read_again), { on(FirstStartEvent.ReadAgain) }) },
    ) {
        Text(stringResource(R.string.start_declined_lead), style = Yishi.type.body)
    }
}
