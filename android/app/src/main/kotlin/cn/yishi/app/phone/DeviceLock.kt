package cn.yishi.app.phone

import android.app.KeyguardManager
import android.content.Context
import android.content.Intent

/** The phone's own lock: its code, pattern or finger. */
interface DeviceLock {
    /** What asks for it; nothing where the phone has none. */
    fun ask(title: String): Intent?
}

class PhoneLock(private val context: Context) : DeviceLock {
    @Suppress("DEPRECATION") // It knows every lock there is, and old phones have no other.
    override fun ask(title: String): Intent? =
        context.getSystemService(KeyguardManager::class.java)?.createConfirmDeviceCredentialIntent(title, null)
}
