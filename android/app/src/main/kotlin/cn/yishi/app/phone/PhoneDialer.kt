package cn.yishi.app.phone

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri

/** The phone's dialling app. */
class PhoneDialer(private val context: Context) : Dialer {
    override fun dial(number: String): Boolean = try {
        val call = Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null))
        context.startActivity(call.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        true
    } catch (_: ActivityNotFoundException) {
        false
    }
}
