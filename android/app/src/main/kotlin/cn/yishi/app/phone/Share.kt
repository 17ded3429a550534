package cn.yishi.app.phone

import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Context
import android.content.Intent

/** Hands words to another app, or puts them where they can be pasted. */
interface Share {
    /** False where no app takes them. */
    fun send(words: String): Boolean

    fun copy(words: String)
}

class PhoneShare(private val context: Context) : Share {
    override fun send(words: String): Boolean = try {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, words)
        context.startActivity(Intent.createChooser(send, null).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        true
    } catch (_: ActivityNotFoundException) {
        false
    }

    override fun copy(words: String) {
        context.getSystemService(ClipboardManager::class.java)?.setPrimaryClip(ClipData.newPlainText(null, words))
    }
}
