package cn.yishi.app.screen.lock

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.Icons
import cn.yishi.app.design.Yishi
import cn.yishi.app.design.parts.Emblem
import cn.yishi.app.design.parts.MainButton
import cn.yishi.app.design.parts.Note
import cn.yishi.app.design.parts.Page
import cn.yishi.app.design.parts.PageTop
import cn.yishi.app.design.parts.Tone

/** Nothing is shown before the phone's lock is open. */
@Composable
fun LockScreen(onOpen: () -> Unit) {
    Page(
        PageTop(stringResource(R.string.lock_title)),
        bottom = { MainButton(stringResource(R.string.lock_open), onOpen, icon = Icons.Shield) },
    ) {
        Emblem()
        Text(stringResource(R.string.lock_lead), style = Yishi.type.body)
        Note(stringResource(R.string.lock_forgotten), Tone.River, Icons.Info)
    }
}
