package cn.yishi.app.screen.settings

import android.Manifest.permission.POST_NOTIFICATIONS
import android.os.Build
import android.os.Build.VERSION_CODES.TIRAMISU
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import cn.yishi.app.R
import cn.yishi.app.design.parts.Choices
import cn.yishi.app.design.parts.Panel
import cn.yishi.app.design.parts.SwitchRow
import cn.yishi.core.PhoneSettings

/** Notices, quiet hours, and the lock. */
@Composable
fun PhonePart(phone: PhoneSettings, on: (SettingsEvent) -> Unit) {
    val asking = rememberLauncherForActivityResult(RequestPermission()) { on(SettingsEvent.Notices(true)) }
    Panel {
        SwitchRow(
            stringResource(R.string.settings_notices),
            phone.notices,
            // From Android 13 the phone asks first; refused there, it stays silent whatever is chosen here.
            { if (it && Build.VERSION.SDK_INT >= TIRAMISU) asking.launch(POST_NOTIFICATIONS) else on(SettingsEvent.Notices(it)) },
            second = stringResource(R.string.settings_notices_hint),
        )
        if (phone.notices) {
            SwitchRow(stringResource(R.string.settings_quiet), phone.quiet, { on(SettingsEvent.Quiet(it)) })
        }
    }
    if (phone.notices && phone.quiet) {
        Group(R.string.settings_quiet_from) { Hours(Evening, phone.quietFrom) { on(SettingsEvent.QuietFrom(it)) } }
        Group(R.string.settings_quiet_until) { Hours(Morning, phone.quietUntil) { on(SettingsEvent.QuietUntil(it)) } }
    }
    Panel {
        SwitchRow(
            stringResource(R.string.settings_lock),
            phone.appLock,
            { on(SettingsEvent.AppLock(it)) },
            second = stringResource(R.string.settings_lock_hint),
        )
    }
}

@Composable
private fun Hours(hours: List<UInt>, chosen: UInt, onChoose: (UInt) -> Unit) {
    Choices((hours + chosen).distinct().sorted(), chosen, onChoose, { "%d:%02d".format(it.toInt() / 60, it.toInt() % 60) })
}

private val Evening = listOf(20u, 21u, 22u).map { it * 60u }
private val Morning = listOf(6u, 7u, 8u).map { it * 60u }
