package cn.yishi.app.screen.member

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SecondButton
import cn.yishi.app.design.parts.Tone
import cn.yishi.core.PersonCardForm

/** What is sealed about somebody without a phone: shown when asked for, and put away again. */
@Composable
fun CardPart(card: PersonCardForm?, on: (MemberEvent) -> Unit) {
    if (card == null) return SecondButton(stringResource(R.string.card_open), { on(MemberEvent.OpenCard) }, icon = Icons.Shield)
    Panel(tone = Tone.Grain) {
        Line(R.string.card_name, card.name)
        Line(R.string.card_phone, card.phone)
        Line(R.string.card_address, card.address)
        Line(R.string.card_note, card.note)
        Text(stringResource(R.string.card_lead), style = Yishi.type.small)
        SecondButton(stringResource(R.string.card_close), { on(MemberEvent.CloseCard) })
    }
}

@Composable
private fun Line(label: Int, value: String?) {
    if (value.isNullOrEmpty()) return
    Text(stringResource(label), style = Yishi.type.small)
    Text(value, style = Yishi.type.strong)
}
