package cn.yishi.app.screen.move

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Digits
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.QrCode
import cn.yishi.app.design.parts.Tone
import cn.yishi.app.design.parts.TroubleNote
import cn.yishi.app.words.word

@Composable
fun MoveScreen(state: MoveState, on: (MoveEvent) -> Unit) {
    Page(
        PageTop(stringResource(R.string.move_title), onBack = { on(MoveEvent.Back) }),
        bottom = if (state.code != null) null else ({
            MainButton(stringResource(R.string.move_make), { on(MoveEvent.Make) }, icon = Icons.Qr)
        }),
    ) {
        if (state.trouble != null) TroubleNote(state.trouble.word)
        if (state.waiting > 0) {
            TroubleNote(
                stringResource(R.string.move_waiting, state.waiting),
                wayOut = stringResource(R.string.home_sync),
                onWayOut = { on(MoveEvent.Sync) },
            )
        }
        for (phone in state.compare.take(1)) {
            Panel(tone = Tone.Leaf) {
                Text(stringResource(R.string.move_compare), style = Yishi.type.body)
                Digits(phone.code)
            }
        }
        if (state.code == null) WhatMoves() else Code(state.code)
    }
}

@Composable
private fun WhatMoves() {
    Panel {
        Text(stringResource(R.string.move_stays), style = Yishi.type.strong)
        Text(stringResource(R.string.move_stays_what), style = Yishi.type.body)
    }
    Panel {
        Text(stringResource(R.string.move_goes), style = Yishi.type.strong)
        Text(stringResource(R.string.move_goes_what), style = Yishi.type.body)
    }
    Note(stringResource(R.string.move_lost), Tone.River, Icons.Info)
}

@Composable
private fun Code(code: MoveState.Code) {
    Text(stringResource(R.string.move_how), style = Yishi.type.body)
    QrCode(code.qr, stringResource(R.string.invite_qr))
    Panel { Text(code.text, style = Yishi.type.body) }
    Note(stringResource(R.string.move_secret), Tone.Clay, Icons.Alert)
}
