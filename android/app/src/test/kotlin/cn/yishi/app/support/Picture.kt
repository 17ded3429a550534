package cn.yishi.app.support

import android.graphics.Bitmap
import android.graphics.Canvas
import android.view.View
import java.io.File

/** What a view shows, as it would on a screen. */
fun View.picture(): Bitmap {
    val bitmap = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888)
    draw(Canvas(bitmap))
    return bitmap
}

fun Bitmap.savePng(file: File) {
    file.parentFile?.mkdirs()
    file.outputStream().use { compress(Bitmap.CompressFormat.PNG, 100, it) }
}
