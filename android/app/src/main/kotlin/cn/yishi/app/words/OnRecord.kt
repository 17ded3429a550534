package cn.yishi.app.words

// What goes into a record is Chinese, whatever the app speaks: others read it, for years.

/** Stands for the words of a need that was only spoken. */
const val ListenOnRecord = "（没有文字，请听录音）"

/** Stands for the words of a need that was only photographed. */
const val LookOnRecord = "（没有文字，请看照片）"

/** Between phrases. */
const val CommaOnRecord = "\uFF0C"

/** What a card says of the consent to be written down for: whose it is, when, and who asked. */
fun consentOnRecord(child: Boolean, day: String, writer: String): String {
    val whose = if (child) "监护人" else "本人"
    return "代录：当面问过$whose，${whose}同意。$day，记录人：$writer"
}
