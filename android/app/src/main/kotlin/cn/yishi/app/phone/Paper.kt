package cn.yishi.app.phone

import cn.yishi.core.QrView

/** A sheet of paper: lines, the first one large, and a code below them. */
data class Sheet(val lines: List<String>, val qr: QrView)

/** Puts a sheet on paper, or hands it to another app. False where this phone cannot. */
interface Paper {
    suspend fun print(sheet: Sheet): Boolean

    suspend fun share(sheet: Sheet): Boolean
}
