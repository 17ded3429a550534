package cn.yishi.app.nav

import android.net.Uri

/** The link in the QR code of an invitation: the phone's own camera opens the app with it, the code filled in. */
object JoinLink {
    private const val SCHEME = "yishi"
    private const val HOST = "join"
    private const val CODE = "code"

    /** What [code] is scanned as. */
    fun of(code: String): String = "$SCHEME://$HOST?$CODE=$code"

    /** The code that a link brings; nothing where it is another link. Anybody can make a link, so only what codes are made of passes. */
    fun codeIn(link: String): String? {
        val uri = Uri.parse(link.trim())
        if (!uri.isHierarchical || !SCHEME.equals(uri.scheme, ignoreCase = true) || !HOST.equals(uri.host, ignoreCase = true)) return null
        return uri.getQueryParameter(CODE)?.takeIf { it.length in 1..LONGEST && it.all { c -> c in 'A'..'Z' || c in '0'..'9' || c == '-' } }
    }

    private const val LONGEST = 1_000
}
