package cn.yishi.app.words

// What goes into a record is Chinese, whatever the app speaks: others read it, for years.

/** Stands for the words of a need that was only spoken. */
const val ListenOnRecord = "（没有文字，请听录音）"

/** Stands for the words of a need that was only photographed. */
const val LookOnRecord = "（没有文字，请看照片）"

/** Between phrases. */
const val CommaOnRecord = "\uFF0C"

/** What a card says of the consent to be written down for: when, and who asked. */
fun consentOnRecord(day: String, writer: String): String = "代录：当面问过本人，本人同意。$day，记录人：$writer"
